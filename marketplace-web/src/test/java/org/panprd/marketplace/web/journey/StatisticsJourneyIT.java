package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst of a bureau reads its region's figures, goes into them, keeps a view and takes them away. */
@ExtendWith(Journeys.class)
class StatisticsJourneyIT {
    private static final String PAGE = "/bureau/yunnan/statistics";
    /** What sticks out of the page, and is not in something that scrolls by itself. */
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth <= window.innerWidth ? ''"
            + " : window.innerWidth + ' < ' + document.documentElement.scrollWidth + [...document.querySelectorAll('body *')]"
            + ".filter(one => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('.sheet *'))"
            + ".map(one => ' ' + one.outerHTML.slice(0, 120)).slice(0, 6).join()";

    /** What a chart draws, and what stands in the first rows of its table; what may not be shown is no number. */
    private static final String DRAWN_AS_WRITTEN =
            "() => [...document.querySelectorAll('.figure canvas')].every((one) => {"
                    + " const rows = [...one.closest('section').querySelectorAll('tbody tr')];"
                    + " const drawn = Chart.getChart(one).data.datasets[0].data;"
                    + " return drawn.every((value, i) => (rows[i].cells[1].dataset.value ?? '') === (value === null ? '' : String(value)));"
                    + " })";

    @Test
    void an_analyst_looks_goes_inside_and_keeps_what_was_seen(Marketplace market) throws IOException, SQLException {
        try (Connection database = market.database()) {
            GeneratedFigures.write(database, "yunnan");
        }
        List<String> complaints = new ArrayList<>();
        try (Visitor analyst = market.onDesktop("en-GB");
                Visitor plain = market.onDesktopWithoutScript("zh-CN");
                Visitor phone = market.onPhone("zh-HK")) {
            analyst.page().onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            analyst.open(PAGE).signIn("bureau-yunnan");
            assertThat(analyst.find(".numbers .number")).hasCount(7);
            assertThat(analyst.find("#periods")).hasText("Over time: Yunnan");
            assertThat(analyst.find(".figure canvas[role=img]")).hasCount(1);
            analyst.picture("statistics");
            AccessibilityIT.check(analyst, "statistics");
            goesInside(analyst);
            keepsAView(analyst);
            pictures(analyst);
            assertThat(analyst.status("/bureau/guizhou/statistics")).isEqualTo(404);
            assertThat(analyst.status("/bureau/yunnan/none")).isEqualTo(404);
            assertThat(complaints).isEmpty();

            plain.open(PAGE + "?by=origin").signIn("bureau-yunnan");
            assertThat(plain.find("#keys ~ .sheet tbody")).containsText("广东");
            assertThat(plain.find(".figure canvas")).hasCount(0);
            plain.picture("statistics-no-script");

            phone.open(PAGE + "?by=flow-to").signIn("bureau-yunnan");
            assertThat(phone.page().evaluate(TOO_WIDE)).isEqualTo("");
            AccessibilityIT.check(phone.picture("statistics-flows"), "flows on a phone");
            phone.open(PAGE + "?by=city&step=month");
            assertThat(phone.page().evaluate(TOO_WIDE)).isEqualTo("");
            phone.picture("statistics-city");
        }
    }

    /** From the cities into one, from there to one of its places over time, by keyboard. */
    private static void goesInside(Visitor analyst) {
        analyst.find("#by").selectOption("city");
        analyst.find("#step").selectOption("week");
        analyst.click("main form button.primary");
        assertThat(analyst.find("#keys ~ .chart canvas")).isVisible();
        assertThat(analyst.page().evaluate(DRAWN_AS_WRITTEN)).isEqualTo(true);
        analyst.picture("statistics-city");
        AccessibilityIT.check(analyst, "statistics by city");
        var city = analyst.find("#keys ~ .sheet tbody th a").first();
        String name = city.innerText();
        city.focus();
        analyst.page().keyboard().press("Enter");
        assertThat(analyst.page()).hasURL(Pattern.compile(".*by=place&within=.*&step=week"));
        assertThat(analyst.find("h1")).containsText(name);
        assertThat(analyst.find("#step")).hasValue("week");
        var place = analyst.find("#keys ~ .sheet tbody th a").first();
        String called = place.innerText();
        place.focus();
        analyst.page().keyboard().press("Enter");
        assertThat(analyst.find("#periods")).hasText("Over time: " + called);
        assertThat(analyst.find("#keys")).hasCount(0);
        analyst.click(".presets a[href*='by=city']");
        assertThat(analyst.find("#by")).hasValue("city");
    }

    private static void keepsAView(Visitor analyst) throws IOException {
        analyst.open(PAGE + "?by=origin");
        assertThat(analyst.find("#keys ~ .sheet tbody abbr").first()).hasText("< 5");
        analyst.picture("statistics-origin");
        String csv = new String(
                analyst.download(
                        analyst.find("main a[download='statistics.csv']").getAttribute("href")),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("\nCN-GD,广东,").containsPattern("\nNP,[^\n]*不予显示|\nNP,[^\n]*少于 5 人");
        assertThat(analyst.download(
                        analyst.find("main a[download='statistics.xlsx']").getAttribute("href")))
                .startsWith('P', 'K');
        analyst.type("#name", "Origins of 30 days").click("form[action$='/views'] button");
        assertThat(analyst.find("nav[aria-label='Saved views'] [aria-current]")).hasText("Origins of 30 days");
        analyst.click(".presets a[href*='step=month']");
        assertThat(analyst.find("nav[aria-label='Saved views'] [aria-current]")).hasCount(0);
        assertThat(analyst.find("#by")).hasValue("origin");
        analyst.click(".presets a[href*='preset=holiday']");
        assertThat(analyst.find(".error")).hasCount(0);
        analyst.click("nav[aria-label='Saved views'] li:nth-child(2) a");
        analyst.click("form[action$='/views/remove'] button");
        assertThat(analyst.find("nav[aria-label='Saved views']")).hasCount(0);
        analyst.type("#from", "2026-05-02").type("#to", "2026-05-01").click("main form button.primary");
        assertThat(analyst.find("#to-note .error")).isVisible();
    }

    private static void pictures(Visitor analyst) {
        analyst.open(PAGE + "?by=port-hour");
        assertThat(analyst.find(".heat thead th")).hasCount(3);
        analyst.picture("statistics-heat").page().setViewportSize(390, 844);
        analyst.page().reload();
        assertThat(analyst.page().evaluate(TOO_WIDE)).isEqualTo("");
        analyst.picture("statistics-heat").page().setViewportSize(1280, 900);
        analyst.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        AccessibilityIT.check(analyst.picture("statistics-heat-dark"), "heat by night");
        AccessibilityIT.check(analyst.open(PAGE + "?by=flow-from").picture("statistics-flows-dark"), "flows by night");
        assertThat(analyst.find(".flows path")).hasCount(6);
        analyst.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        analyst.open(PAGE + "?by=city");
        assertThat(analyst.find(".rooms")).isHidden();
        assertThat(analyst.find("#keys ~ .sheet table")).isVisible();
        analyst.picture("statistics-print");
        analyst.page()
                .emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    }
}
