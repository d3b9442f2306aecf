package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator looks at its figures, and keeps views of what was booked of it. */
@ExtendWith(Journeys.class)
class FiguresJourneyIT {
    private static final String TICKET = "hainan.nanshan-ticket";
    private static final String FIGURES = "/figures/hainan/sanya-bays";
    private static final String BOOKINGS = "/bookings/hainan/sanya-bays";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";
    private static final int SHEETS = 5;

    /** What a chart draws of its table's first series, and what stands there. */
    private static final String DRAWN_AS_WRITTEN = "() => [...document.querySelectorAll('.figure')].every((one) => {"
            + " const chart = Chart.getChart(one.querySelector('canvas'));"
            + " const heads = [...one.querySelectorAll('thead th')];"
            + " const column = heads.findIndex((head) => head.dataset.draw);"
            + " return [...one.querySelectorAll('tbody tr')].map((row) => Number(row.cells[column].dataset.value)).join()"
            + " === chart.data.datasets[0].data.join(); })";

    @Test
    void an_operator_reads_charts_and_the_tables_behind_them(Marketplace market) {
        LocalDate day = market.daysAhead(3);
        List<String> complaints = new ArrayList<>();
        try (Visitor he = market.onPhone("zh-CN");
                Visitor desk = market.onDesktop("en-GB");
                Visitor plain = market.onDesktopWithoutScript("zh-CN")) {
            he.register("he.lin", "Lin", "He");
            he.addToTrip(TICKET, "option=all-day&ADULT=1&date=" + day);
            he.open("/book")
                    .introduce("he.lin@marketplace.example", "何琳")
                    .holdAndPay()
                    .decidePayment("approve")
                    .awaitConfirmation();

            desk.page().onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            desk.open(FIGURES).signIn("operator-hainan");
            assertThat(desk.find(".figure canvas[role=img]")).hasCount(SHEETS);
            assertThat(desk.page().evaluate(DRAWN_AS_WRITTEN)).isEqualTo(true);
            assertThat(desk.find("#ahead ~ details table")).isHidden();
            desk.picture("figures");
            AccessibilityIT.check(desk, "figures");
            desk.click("#ahead ~ details summary");
            assertThat(desk.find("#ahead ~ details tbody tr")).hasCount(8);
            assertThat(desk.find("#ahead ~ details tbody tr")
                            .nth(3)
                            .locator("td")
                            .first())
                    .not()
                    .hasText("0");
            assertThat(desk.find("#sales ~ details tbody")).containsText("Nanshan");

            desk.find("#by").selectOption("channel");
            desk.click("main form button.primary").click("#cancelled ~ details summary");
            assertThat(desk.find("#cancelled ~ details tbody th")).hasText("Own website");
            assertThat(desk.find(".figure canvas")).hasCount(SHEETS);
            String csv = new String(
                    desk.download(desk.find("#sales ~ details a[download]").getAttribute("href")),
                    StandardCharsets.UTF_8);
            assertThat(csv).contains("\nWEB,自有网站,");
            assertThat(desk.download(
                            desk.find("main a[download='figures.xlsx']").getAttribute("href")))
                    .startsWith('P', 'K');
            desk.type("#from", day.toString()).type("#to", day.minusDays(1).toString());
            desk.click("main form button.primary");
            assertThat(desk.find("#to-note .error")).isVisible();
            assertThat(desk.status("/figures/yunnan/dianxi-travel")).isEqualTo(404);
            assertThat(complaints).isEmpty();

            plain.open(FIGURES + "?by=day").signIn("operator-hainan");
            assertThat(plain.find(".figure table")).hasCount(SHEETS);
            assertThat(plain.find("#sales ~ details table")).isVisible();
            assertThat(plain.find(".figure canvas")).hasCount(0);
            plain.picture("figures-no-script");

            views(desk, day);
        }
    }

    private static void views(Visitor desk, LocalDate day) {
        desk.open(BOOKINGS + "?status=CONFIRMED&from=" + day + "&to=" + day);
        assertThat(desk.find("nav[aria-label='Saved views']")).hasCount(0);
        desk.click("form[action$='/views'] button");
        assertThat(desk.find("#name-note .error")).isVisible();
        assertThat(desk.find("#status")).hasValue("CONFIRMED");
        desk.type("#name", "Confirmed <b>on the day</b>").click("form[action$='/views'] button");
        assertThat(desk.find("nav[aria-label='Saved views'] [aria-current]")).hasText("Confirmed <b>on the day</b>");
        desk.picture("bookings-views");
        AccessibilityIT.check(desk, "views of bookings");

        // By keyboard, as somebody does who has no pointer.
        desk.click("nav[aria-label='Saved views'] a");
        assertThat(desk.find("#status")).hasValue("");
        assertThat(desk.find("form[action$='/views']")).hasCount(0);
        desk.find("nav[aria-label='Saved views'] a").nth(1).focus();
        desk.page().keyboard().press("Enter");
        assertThat(desk.find("#status")).hasValue("CONFIRMED");
        assertThat(desk.find("#from")).hasValue(day.toString());
        desk.click("form[action$='/views/remove'] button");
        assertThat(desk.find("nav[aria-label='Saved views']")).hasCount(0);
    }

    @Test
    void figures_fit_a_phone(Marketplace market) {
        try (Visitor phone = market.onPhone("zh-HK")) {
            phone.open(FIGURES).signIn("operator-hainan");
            assertThat(phone.find(".figure canvas").first()).isVisible();
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            phone.picture("figures-phone");
            AccessibilityIT.check(phone, "figures on a phone");
            phone.click("#occupancy ~ details summary");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
        }
    }
}
