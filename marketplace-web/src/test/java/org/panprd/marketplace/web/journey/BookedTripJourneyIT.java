package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journeys.class)
class BookedTripJourneyIT {
    private static final String INN = "guangdong.chaozhou-old-town-house";
    private static final String CABLE_CAR = "hongkong.ngong-ping-360-ticket";

    /** Half of the inn comes back, all of the cable car, each in the money of its region. */
    private static Visitor bookInnAndCableCar(Visitor visitor, Marketplace market) {
        visitor.addToTrip(INN, "ADULT=2&date=" + market.daysAhead(2));
        visitor.addToTrip(CABLE_CAR, "option=standard-cabin&time=10:00&ADULT=2&date=" + market.daysAhead(10));
        return visitor.book("traveller", "two@marketplace.example", "Xiao Lin", "Wang Fang");
    }

    @Nested
    class Folded {
        @Test
        void shows_the_next_day_and_opens_another_by_keyboard_without_script(Marketplace market) {
            try (Visitor visitor = market.onDesktopWithoutScript("en-GB")) {
                bookInnAndCableCar(visitor, market);
                Locator days = visitor.find(".trip-day");
                assertThat(days).hasCount(2);
                assertThat(days.first()).hasAttribute("open", Pattern.compile(".*"));
                assertThat(days.first().locator(".qr img")).isVisible();
                assertThat(days.last().locator(".qr img")).not().isVisible();

                days.last().locator("summary").press("Enter");

                assertThat(days.last().locator(".qr img")).isVisible();
                assertThat(days.first().locator(".qr img")).isVisible();
            }
        }

        @Test
        void a_trip_of_many_days_is_short_on_a_phone(Marketplace market) {
            try (Visitor visitor = market.onPhone("zh-CN")) {
                visitor.open("/listing/sichuan.chuan-dian-qian-self-drive")
                        .click(".calendar-head a[rel=next]")
                        .click(".calendar td.AVAILABLE a")
                        .click("#book button[name=add]");
                visitor.book("traveller", "long@marketplace.example", "林晓", "王芳")
                        .picture("folded");

                assertThat(visitor.find(".item").count()).isGreaterThan(5);
                assertThat(visitor.find(".qr img:visible").count()).isLessThan(4);
                assertThat((int) visitor.page().evaluate("() => document.documentElement.scrollHeight"))
                        .isLessThan(4_000);
            }
        }
    }

    @Nested
    class Printed {
        @Test
        void has_every_code_and_no_navigation(Marketplace market) throws Exception {
            try (Visitor visitor = market.onDesktop("en-GB")) {
                bookInnAndCableCar(visitor, market);

                byte[] paper = visitor.page().pdf();

                assertThat(Voucher.pictures(paper)).isEqualTo(2);
                assertThat(Voucher.read(paper).replaceAll("\\s", ""))
                        .contains("BookingPPR-", "Courtyarddouble", "Standardcabin")
                        .doesNotContain("Signout", "Cancelthis");
            }
        }
    }

    @Nested
    class Cancelling {
        @Test
        void shows_policy_and_refund_of_each_thing_before_and_the_refund_after(Marketplace market) {
            try (Visitor visitor = market.onPhone("en-GB")) {
                bookInnAndCableCar(visitor, market);
                List<String> prices = visitor.page().locator(".line-price").allTextContents();

                visitor.click("a[href$='/cancel']").picture("cancel");
                List<String> things = visitor.texts(".lines > li");
                List<String> refund = visitor.texts(".refund dd");
                assertThat(things).hasSize(2);
                assertThat(things.get(0)).contains("50% back", refund.get(0) + " of " + prices.get(0) + " back");
                assertThat(things.get(1)).contains("everything back", prices.get(1) + " of " + prices.get(1) + " back");
                assertThat(refund).hasSize(2);
                assertThat(minor(refund.get(0))).isEqualTo(minor(prices.get(0)) / 2);
                assertThat(refund.get(1)).isEqualTo(prices.get(1)).startsWith("HK$");
                visitor.click("button.danger").picture("cancelled");

                assertThat(visitor.texts(".status")).containsExactly("Cancelled");
                assertThat(visitor.texts(".good").get(1)).isEqualTo("Refunded: " + String.join(" + ", refund));
            }
        }

        @Test
        void what_is_only_held_costs_nothing(Marketplace market) {
            try (Visitor visitor = market.onDesktop("zh-HK")) {
                visitor.addToTrip(CABLE_CAR, "option=standard-cabin&time=11:00&ADULT=1&date=" + market.daysAhead(11));
                visitor.open("/book").signIn("traveller2");
                visitor.introduce("held@marketplace.example", "林曉").holdAndPay();
                visitor.open("/trips").click(".lines h2 a").click("a[href$='/cancel']");

                assertThat(visitor.find(".problem")).containsText("尚未付款");
                assertThat(visitor.find(".refund")).hasCount(0);
                visitor.click("button.danger");

                assertThat(visitor.find(".status")).hasText("已取消");
            }
        }

        private long minor(String amount) {
            return new BigDecimal(amount.replaceAll("[^0-9.]", ""))
                    .movePointRight(2)
                    .longValueExact();
        }
    }
}
