package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
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

            visitor.click("main a[href^='/changes/']").picture("change-dates");
            AccessibilityIT.check(visitor, "dates");
            visitor.type("#date", april.plusDays(2).toString()).type("#nights", "30");
            visitor.click("main form button").picture("change-quote");
            AccessibilityIT.check(visitor, "dates that cost less");
            assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
            visitor.click("section.hint button.primary").picture("changed");
            assertThat(visitor.texts(".good").get(0)).isEqualTo("订单已更改。");
            assertThat(visitor.find(".item")).containsText("30 晚");

            visitor.click("main a[href^='/swaps/']").picture("change-occupants");
            AccessibilityIT.check(visitor, "guest");
            visitor.find("#participant").selectOption("1");
            visitor.type("#fullName", "赵敏").click("main form button.primary");

            assertThat(visitor.find("main")).containsText("赵敏");
            assertThat(visitor.find("main")).not().containsText("王芳");
        }
    }

    @Test
    void pays_for_dates_that_cost_more_or_keeps_those_that_are_paid(Marketplace market) {
        LocalDate april = market.daysAhead(170);
        try (Visitor visitor = market.onPhone("zh-CN")) {
            visitor.register("dearer", "Xiao", "Lin");
            visitor.addToTrip(STAY, "option=studio&ADULT=1&nights=20&date=" + april);
            visitor.open("/book")
                    .introduce("dearer@marketplace.example", "林晓")
                    .holdAndPay()
                    .decidePayment("approve")
                    .awaitConfirmation();

            visitor.click("main a[href^='/changes/']").type("#nights", "23").click("main form button");
            assertThat(visitor.find("section.hint")).containsText("需补付");
            AccessibilityIT.check(visitor.picture("change-dearer"), "dates that cost more");
            visitor.click("section.hint button.primary").decidePayment("decline");
            visitor.page().waitForCondition(() -> visitor.find("main .problem").count() > 0);
            assertThat(visitor.find("main .problem")).containsText("没有扣款");
            AccessibilityIT.check(visitor.picture("other-dates-declined"), "declined");
            visitor.click("main form button:not(.primary)");
            assertThat(visitor.find(".item")).containsText("20 晚");

            visitor.click("main a[href^='/changes/']").type("#nights", "24").click("main form button");
            visitor.click("section.hint button.primary").decidePayment("never");
            visitor.picture("other-dates-waiting");
            String trip = visitor.find(".crumbs a").getAttribute("href");
            visitor.open(trip);
            assertThat(visitor.find(".item")).containsText("20 晚");
            AccessibilityIT.check(visitor.picture("trip-waiting"), "trip that waits");
            visitor.click("main a[href^='/other-dates/']");
            AccessibilityIT.check(visitor.picture("other-dates"), "other dates");
            assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
            visitor.click("main form button.primary").decidePayment("approve");

            visitor.page().waitForURL(Pattern.compile(".*/trips/[0-9a-f-]{36}\\?notice=changed"));
            assertThat(visitor.find(".item")).containsText("24 晚");
        }
    }

    @Test
    void asks_whoever_comes_instead_how_they_are(Marketplace market) {
        LocalDate date = market.daysAhead(120);
        try (Visitor visitor = market.onDesktop("en-GB")) {
            visitor.register("swapping", "Mei", "Lin");
            Answers.stay(visitor, "hainan.xinglong-winter-stay", date, "Lin Mei");
            visitor.click("main a[href^='/swaps/']");
            visitor.find("#participant").selectOption("0");
            visitor.type("#fullName", "Zhao Min").click("main form button.primary");
            assertThat(visitor.find(".hint")).containsText("health questions first");
            AccessibilityIT.check(visitor.picture("swap-questions"), "questions");
            Answers.give(visitor, "item1-", "70", Map.of("heart", "unstable"));
            visitor.click("main form button.primary");
            assertThat(visitor.find("#participant-note .error")).containsText("Heart disease");
            assertThat(visitor.find("#participant-note .error")).not().containsText("Age");
            assertThat(visitor.find("p.problem")).containsText("cannot take part");
            AccessibilityIT.check(visitor.picture("swap-not-fit"), "not fit");
            Answers.give(visitor, "item1-", "70", Map.of());
            visitor.click("main form button.primary");

            assertThat(visitor.find("main")).containsText("Your booking has been changed");
            assertThat(visitor.find("main")).containsText("Zhao Min");
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
