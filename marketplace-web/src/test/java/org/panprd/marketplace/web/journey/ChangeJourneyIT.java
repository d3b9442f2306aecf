package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changing a long stay that is paid for, and being told of two trips at one time. */
@ExtendWith(Journeys.class)
class ChangeJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final String STAY = "yunnan.kunming-dianchi-winter-stay";

    @Test
    void asks_first_what_other_dates_come_to_and_then_changes_them_and_a_guest(Marketplace market) {
        LocalDate april = market.daysAhead(130);
        try (Visitor visitor = market.onPhone("zh-CN")) {
            visitor.addToTrip(STAY, "option=studio&ADULT=2&nights=40&date=" + april);
            assertThat(visitor.find(".parts li")).hasCount(2);
            visitor.click(".lines summary").picture("trip-lines");
            visitor.book("traveller", "change@marketplace.example", "林晓", "王芳").picture("booked-stay");

            visitor.click("main a[href$='/dates']").picture("change-dates");
            AccessibilityIT.check(visitor, "dates");
            visitor.type("#nights", "60").click("main form button").picture("change-costs-more");
            assertThat(visitor.find("section.problem")).containsText("不支持补款");
            AccessibilityIT.check(visitor, "dates that cost more");
            visitor.type("#date", april.plusDays(2).toString()).type("#nights", "30");
            visitor.click("main form button").picture("change-quote");
            AccessibilityIT.check(visitor, "dates that cost less");
            assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
            visitor.click("section.hint button.primary").picture("changed");
            assertThat(visitor.texts(".good").get(0)).isEqualTo("订单已更改。");
            assertThat(visitor.find(".item")).containsText("30 晚");

            visitor.click("main a[href$='/occupants']").picture("change-occupants");
            AccessibilityIT.check(visitor, "guest");
            visitor.find("#participant").selectOption("1");
            visitor.type("#fullName", "赵敏").click("main form button.primary");

            assertThat(visitor.find("main")).containsText("赵敏");
            assertThat(visitor.find("main")).not().containsText("王芳");
        }
    }

    @Test
    void tells_of_two_trips_at_one_time_before_and_after(Marketplace market) {
        LocalDate date = market.daysAhead(150);
        try (Visitor visitor = market.onDesktop("en-GB")) {
            visitor.addToTrip(STAY, "option=studio&ADULT=1&nights=14&date=" + date);
            visitor.book("traveller2", "twice@marketplace.example", "Ruan Lingyu");
            assertThat(visitor.find(".waiting")).hasCount(0);

            visitor.addToTrip("yunnan.three-pagodas-ticket", "ADULT=1&date=" + date.plusDays(3));
            visitor.open("/book")
                    .introduce("twice@marketplace.example", "Ruan Lingyu")
                    .picture("review-warning");
            assertThat(visitor.find(".waiting")).containsText("Ruan Lingyu is already on another of your trips");
            AccessibilityIT.check(visitor, "review");
            visitor.holdAndPay().decidePayment("approve").awaitConfirmation().picture("trip-warning");

            assertThat(visitor.find(".waiting a")).hasCount(1);
            AccessibilityIT.check(visitor, "trip");
        }
    }
}
