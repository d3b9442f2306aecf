package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator looks at its stock and changes a day; of two who do so at a time the second is told. */
@ExtendWith(Journeys.class)
class StockJourneyIT {
    private static final String CALENDAR = "/stock/sichuan/";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    private static void choose(Visitor visitor, String act, String capacity) {
        visitor.find("#act").selectOption(act);
        visitor.type("#capacity", capacity).click("#change form button.primary");
    }

    @Test
    void a_day_is_set_closed_and_set_back(Marketplace market) throws Exception {
        String operator = market.apiOf("operator-sichuan")
                .get("/me")
                .path("acting")
                .path(0)
                .path("operator")
                .stringValue("");
        String calendar = CALENDAR + operator + "?from=" + market.daysAhead(200);
        try (Visitor first = market.onDesktop("zh-CN");
                Visitor second = market.onPhone("zh-TW")) {
            first.open(calendar).signIn("operator-sichuan");
            second.open(calendar).signIn("operator-sichuan");
            AccessibilityIT.check(first.picture("stock"), "stock");
            assertThat(second.page().evaluate(FITS)).isEqualTo(true);

            first.click(".stock td a");
            assertThat(first.find("#from")).not().hasValue("");
            choose(first, "CAPACITY", "99");
            assertThat(first.find("[role=status]")).isVisible();
            assertThat(first.find(".stock td.own")).hasCount(1);

            second.find("#row").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            second.type("#from", market.daysAhead(200).toString());
            choose(second, "CLOSE", "");
            assertThat(second.find("[role=alert]")).isVisible();
            assertThat(second.find("#changed li")).containsText("99");
            AccessibilityIT.check(second.picture("stock-told"), "stock");
            assertThat(second.find(".stock td.own")).hasCount(1);
            second.click("#change form button.primary");
            assertThat(second.find("[role=status]")).isVisible();
            assertThat(second.find(".stock td a").first()).hasText(Pattern.compile("✕.*"));

            first.open(calendar).click(".stock td a");
            choose(first, "RESET", "");
            assertThat(first.find(".stock td.own")).hasCount(0);
        }
    }
}
