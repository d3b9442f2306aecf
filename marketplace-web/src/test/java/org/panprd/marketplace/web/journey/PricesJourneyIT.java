package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator makes a season, an early bird and a code; the tester says why, and a traveller pays less and sees it. */
@ExtendWith(Journeys.class)
class PricesJourneyIT {
    private static final String OPERATOR = "guizhou/qianzhong-scenic";
    private static final String TICKET = "huangguoshu-ticket";
    private static final String CODE = "JOURNEY2027";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    @Test
    void a_season_and_a_code_are_made_explained_and_paid(Marketplace market) {
        LocalDate day = market.daysAhead(260);
        try (Visitor operator = market.onDesktop("zh-CN");
                Visitor traveller = market.onPhone("zh-CN")) {
            operator.open("/prices/" + OPERATOR).signIn("operator-guizhou");
            AccessibilityIT.check(operator.picture("prices"), "prices");
            makePlan(operator, day);
            ask(operator, day);
            makeCode(operator);
            setDay(operator, day.plusDays(1));

            traveller.addToTrip("guizhou." + TICKET, "option=timed-entry&time=10:00&ADULT=2&date=" + day);
            assertThat(traveller.find(".discounts li")).hasCount(1);
            traveller.type("#code", "nothing").click("main form:has(#code) button");
            assertThat(traveller.find("[role=alert]")).isVisible();
            traveller.type("#code", CODE.toLowerCase(Locale.ROOT)).click("main form:has(#code) button");
            assertThat(traveller.find(".discounts li")).hasCount(2);
            assertThat(traveller.texts(".discounts").toString()).contains("早鸟优惠", "−¥40", "优惠码 " + CODE, "−¥90");
            assertThat(traveller.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(traveller.picture("trip-code"), "trip");
            traveller.book("traveller2", "xiao.lin@marketplace.example", "林晓", "王芳");
            assertThat(traveller.texts(".discounts").toString()).contains("早鸟优惠", "−¥40", CODE, "−¥90");
            assertThat(traveller.texts(".totals dd")).containsExactly("¥270");
            traveller.picture("booked-code");

            operator.open("/promotions/" + OPERATOR);
            assertThat(operator.texts("ul.lines").toString()).contains(CODE, "已用1次");
            takeBack(operator, day);
        }
    }

    private static void makePlan(Visitor operator, LocalDate day) {
        operator.click("main a[href$='/" + TICKET + "']");
        operator.type("#s0name", "春季")
                .type("#s0from", day.toString())
                .type("#s0until", day.minusDays(1).toString())
                .click("main form:has(#s0name) button.primary");
        assertThat(operator.find("[role=alert]")).isVisible();
        AccessibilityIT.check(operator.picture("price-plan-refused"), "price-plan");
        operator.type("#s0until", day.plusDays(3).toString())
                .type("#s0p0", "200")
                .type("#earlyBird0threshold", "30")
                .type("#earlyBird0percent", "10")
                .click("main form:has(#s0name) button.primary");
        assertThat(operator.find("[role=status]")).isVisible();
    }

    private static void ask(Visitor operator, LocalDate day) {
        operator.find("#option").selectOption("timed-entry");
        operator.type("#date", day.toString()).type("#units", "ADULT:2");
        operator.click("main form:has(#units) button");
        assertThat(operator.texts(".tested tbody th")).containsExactly("季节 春季", "小计", "早鸟优惠");
        assertThat(operator.texts("#test .totals dd")).containsExactly("¥360");
        AccessibilityIT.check(operator.picture("price-tester"), "price-plan");
    }

    private static void makeCode(Visitor operator) {
        operator.open("/promotions/" + OPERATOR);
        operator.type("#code", CODE)
                .type("#percent", "25")
                .type("#mostUses", "3")
                .click("main button.primary");
        assertThat(operator.find("[role=status]")).isVisible();
        AccessibilityIT.check(operator.picture("promotions"), "promotions");
    }

    private static void setDay(Visitor operator, LocalDate day) {
        operator.open("/prices/" + OPERATOR + "?from=" + day).click(".stock td a");
        assertThat(operator.find("#value")).not().hasValue("");
        operator.type("#value", "777").click("#change form button.primary");
        assertThat(operator.find("[role=status]")).isVisible();
        assertThat(operator.find(".stock td.own")).hasCount(1);
        operator.picture("prices-set");
        operator.click(".stock td.own a");
        operator.find("#act").selectOption(new SelectOption().setValue("RESET"));
        operator.click("#change form button.primary");
        assertThat(operator.find(".stock td.own")).hasCount(0);
    }

    private static void takeBack(Visitor operator, LocalDate day) {
        operator.open("/price-plan/" + OPERATOR + "/" + TICKET);
        assertThat(operator.find("#s0from")).hasValue(day.toString());
        for (String field :
                new String[] {"s0name", "s0from", "s0until", "s0p0", "earlyBird0threshold", "earlyBird0percent"}) {
            operator.type("#" + field, "");
        }
        operator.click("main form:has(#s0name) button.primary");
        assertThat(operator.find("[role=status]")).isVisible();
        assertThat(operator.find("#s0name")).hasValue("");
    }
}
