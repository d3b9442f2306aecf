package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator looks at what was booked of it. */
@ExtendWith(Journeys.class)
class DeskJourneyIT {
    private static final String TICKET = "hainan.nanshan-ticket";
    private static final String BOOKINGS = "/bookings/hainan/sanya-bays";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";
    private static final int HALF_A_MINUTE_MILLIS = 31_000;

    private static void book(Visitor visitor, LocalDate day, String name) {
        visitor.addToTrip(TICKET, "option=all-day&ADULT=1&date=" + day);
        visitor.open("/book")
                .introduce("song.lan@marketplace.example", name)
                .holdAndPay()
                .decidePayment("approve")
                .awaitConfirmation();
    }

    @Test
    void an_operator_finds_what_was_booked_and_is_told_what_is_new(Marketplace market) {
        LocalDate day = market.daysAhead(47);
        try (Visitor song = market.onPhone("zh-CN");
                Visitor desk = market.onDesktop("en-GB");
                Visitor phone = market.onPhone("zh-HK")) {
            song.register("song.lan", "Lan", "Song");
            book(song, day, "宋兰");

            desk.page().clock().install();
            desk.open("/work").signIn("operator-hainan");
            desk.click(".rooms a[href='" + BOOKINGS + "']");
            desk.type("#from", day.toString()).type("#to", day.toString()).click("main form button.primary");
            assertThat(desk.find(".desk tbody tr")).hasCount(1);
            assertThat(desk.find(".desk tbody tr")).containsText("1 adult");
            assertThat(desk.find(".desk .status")).hasText("Confirmed");
            assertThat(desk.find("main")).not().containsText("宋兰");
            desk.picture("bookings");
            AccessibilityIT.check(desk, "bookings of an operator");

            book(song, day, "宋兰");
            desk.page().clock().fastForward(HALF_A_MINUTE_MILLIS);
            assertThat(desk.find(".news")).containsText("1 new booking since you looked.");
            desk.picture("bookings-news");
            // By keyboard, as somebody does who has no pointer.
            desk.find(".news a").focus();
            desk.page().keyboard().press("Enter");
            assertThat(desk.find(".desk tbody tr").first()).containsText("1 adult");
            assertThat(desk.find("#sort")).hasValue("BOOKED");

            phone.open(BOOKINGS + "?from=" + day + "&to=" + day).signIn("operator-hainan");
            assertThat(phone.find(".desk tbody tr")).hasCount(2);
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            phone.picture("bookings-phone");
            AccessibilityIT.check(phone, "bookings on a phone");
            phone.open(BOOKINGS + "?from=" + day + "&to=" + day.minusDays(1));
            assertThat(phone.find("#to-note .error")).isVisible();
            assertThat(phone.status("/bookings/hainan/nobody")).isEqualTo(404);
            assertThat(phone.status("/bookings/yunnan/dianxi-travel/count?since=2026-01-01T00:00:00Z"))
                    .isEqualTo(404);
        }
    }

    @Test
    void an_operator_notes_and_cancels_and_looks_at_names_on_record(Marketplace market) {
        LocalDate day = market.daysAhead(48);
        try (Visitor tang = market.onPhone("zh-CN");
                Visitor desk = market.onDesktop("en-GB");
                Visitor phone = market.onPhone("zh-CN")) {
            tang.register("tang.yi", "Yi", "Tang");
            book(tang, day, "唐艺");
            String trip = tang.page().url();

            desk.open(BOOKINGS + "?from=" + day + "&to=" + day).signIn("operator-hainan");
            desk.click(".desk tbody th a");
            assertThat(desk.find("main")).containsText("唐**");
            assertThat(desk.find("main")).not().containsText("唐艺");
            desk.click("form[action$='/names'] button").picture("booked-names");
            assertThat(desk.find(".whole")).containsText("唐艺");
            AccessibilityIT.check(desk, "names of guests");
            desk.click("main a.primary").click("form[action$='/contact'] button");
            assertThat(desk.find("main")).containsText("song.lan@marketplace.example");
            desk.click("main a.primary").click("form[action$='/note'] button");
            assertThat(desk.find("#words-note .error")).isVisible();
            desk.type("#words", "needs a step-free seat").click("form[action$='/note'] button");
            assertThat(desk.find(".lines")).containsText("needs a step-free seat");
            desk.click("form[action$='/no-show'] button");
            assertThat(desk.find(".problem")).containsText("from the first day of service");
            desk.picture("booked");
            AccessibilityIT.check(desk, "booking of an operator");

            String mine = "?from=%1$s&row=nanshan-ticket/all-day&day=%1$s&until=%1$s".formatted(day);
            desk.open("/stock/hainan/sanya-bays" + mine).find("#act").selectOption("CAPACITY");
            desk.type("#capacity", "0").click("#change form button.primary");
            assertThat(desk.find("#taken li")).containsText("1 held or sold");
            AccessibilityIT.check(desk.picture("stock-taken"), "stock");
            desk.click("#taken a");
            assertThat(desk.find("main")).containsText("唐**");

            phone.open(desk.page().url().replaceFirst(".*?(/booked/[^/]*/[^/]*/[^/]*/[0-9]+).*", "$1"))
                    .signIn("operator-hainan");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            phone.picture("booked-phone");
            phone.find("#reason").selectOption("WEATHER");
            phone.click("form[action$='/cancel'] button.danger").picture("booked-cancel");
            phone.click("main button.danger");
            assertThat(phone.find(".good").first()).containsText("正在取消");
            tang.page().waitForCondition(() -> {
                tang.page().navigate(trip);
                return tang.find(".status.CANCELLED").count() > 0;
            });
            assertThat(tang.find("main")).containsText("因天气原因");
            phone.page().reload();
            assertThat(phone.find("main .status.CANCELLED")).hasCount(1);
        }
    }

    @Test
    void an_operator_offers_what_costs_more_and_moves_what_costs_the_same(Marketplace market) {
        LocalDate day = market.daysAhead(49);
        try (Visitor guest = market.onPhone("zh-CN");
                Visitor desk = market.onDesktop("en-GB");
                Visitor phone = market.onPhone("zh-HK")) {
            guest.register("he.jing", "Jing", "He");
            guest.addToTrip("macau.historic-centre-walk", "option=chinese&time=09:30&ADULT=1&date=" + day);
            guest.open("/book")
                    .introduce("he.jing@marketplace.example", "何静")
                    .holdAndPay()
                    .decidePayment("approve")
                    .awaitConfirmation();
            String trip = guest.page().url();

            desk.open("/bookings/macau/lotus-travel?from=" + day + "&to=" + day).signIn("operator-macau");
            desk.click(".desk tbody th a").click("main a[href^='/booked-changes/']");
            AccessibilityIT.check(desk.picture("booked-change"), "what is wanted");
            desk.click("main form button.primary");
            assertThat(desk.find("#reason-note .error")).isVisible();
            desk.find("#optionId").selectOption("english");
            desk.find("#reason").selectOption("GUEST_ASKED");
            desk.type("#startTime", "10:00").find("#startTime").press("Enter");
            assertThat(desk.find("main")).containsText("Nothing has changed yet");
            assertThat(desk.find("main .facts")).containsText("In English");
            AccessibilityIT.check(desk.picture("booked-change-quoted"), "what it comes to");
            desk.find("button[value=OFFER]").focus();
            desk.page().keyboard().press("Enter");
            assertThat(desk.find("main [role=status]")).containsText("offered to the guest");
            desk.picture("booked-change-offered");

            guest.page().navigate(trip);
            assertThat(guest.find(".item")).containsText("商家提议此项更改");
            guest.picture("trip-offer").click("main a[href^='/other-dates/']");
            assertThat(guest.find("main")).containsText("英文团");
            assertThat(guest.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(guest.picture("other-dates-offer"), "an offer");
            guest.click("main form button.primary").decidePayment("approve");
            guest.page().waitForCondition(() -> {
                guest.page().navigate(trip);
                return guest.find(".item").innerText().contains("英文团");
            });

            phone.open(desk.page().url().replaceFirst(".*?(/booked-changes/(?:[^/]*/){3}[0-9]+).*", "$1"))
                    .signIn("operator-macau");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            phone.type("#date", day.plusDays(7).toString()).find("#reason").selectOption("WEATHER");
            phone.picture("booked-change-phone").click("main form button.primary");
            phone.click("main form button:not([value=OFFER])");
            assertThat(phone.find("main [role=status]")).containsText("已更改");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(phone.picture("booked-change-made"), "a change that is made");
            guest.page().navigate(trip);
            assertThat(guest.find(".notice")).containsText("因天气原因");
            guest.picture("trip-moved-by-operator");
        }
    }
}
