package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bureau compares today with what was expected, says of what it wants to be told, and is. */
@ExtendWith(Journeys.class)
class TodayJourneyIT {
    private static final String PAGE = "/bureau/guangxi/today";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final int DAYS = 29;

    /** A thousand a day, more on Saturdays and for longer ahead fewer; yesterday hardly any. */
    private static final String VISITORS = """
            insert into statistics_day (tenant_id, dimension, day, key, visitors)
            select 'guangxi', 'ALL', day::date, '*',
                case when day < current_date - 2 then 900 + 10 * (extract(doy from day)::integer % 20)
                         + case when extract(isodow from day) = 6 then 500 else 0 end
                     when day < current_date + 1 then 150
                     else 30 * (current_date + 32 - day::date) end
            from generate_series(current_date - 260, current_date + 28, interval '1 day') as days (day)
            on conflict (tenant_id, dimension, day, key) do update set visitors = excluded.visitors
            """;

    private static final String OPERATORS = "/bureau/guangxi/operators";
    private static final String LISTING = "yangshuo-rock-climbing";
    private static final String REVIEW = "/listings-review/guangxi/" + LISTING;
    private static final String NOTICES = "/notices/guangxi/lijiang-river-travel";
    private static final String APPEAL = "/appeals/guangxi/lijiang-river-travel/" + LISTING;

    private static boolean isMailed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(TodayJourneyIT::read)
                    .anyMatch(mail -> mail.contains("To: bureau-guangxi@marketplace.example"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_bureau_sees_what_is_out_of_the_ordinary_and_is_told(Marketplace market) throws IOException, SQLException {
        try (Connection database = market.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(VISITORS);
        }
        try (Visitor director = market.onDesktop("en-GB");
                Visitor plain = market.onDesktopWithoutScript("zh-CN");
                Visitor phone = market.onPhone("zh-HK")) {
            director.open("/work").signIn("bureau-guangxi");
            director.click(".rooms a[href='" + PAGE + "']");
            assertThat(director.find(".outlook-today")).containsText("Booked for today: 150 visitors. Expected: ");
            assertThat(director.find(".outlook-chart rect")).hasCount(DAYS);
            assertThat(director.find(".numbers .number")).not().hasCount(0);
            assertThat(director.find("section[aria-labelledby=load] .atlas-mark")
                            .first())
                    .isVisible();
            assertThat(director.find("section[aria-labelledby=rooms] tbody th").first())
                    .hasText("Guangxi");
            director.click("form[action$='/mail'] button");
            assertThat(director.find("form[action$='/mail']")).containsText("are mailed to you");
            director.click("form[action$='/rules'] button.primary");
            assertThat(director.find("#kind-note .error")).isVisible();
            director.find("#kind").selectOption("VISITORS_FALL");
            director.type("#percent", "50").click("form[action$='/rules'] button.primary");
            assertThat(director.find("form[action$='/rules/remove']")).hasCount(1);
            director.page().waitForCondition(() -> {
                director.page().reload();
                return director.find(".notice").count() > 0;
            });
            assertThat(director.find(".notice")).containsText("fewer visitors than expected came to Guangxi");
            director.page().waitForCondition(() -> isMailed(market.mail()));
            AccessibilityIT.check(director.picture("today"), "today of a bureau");
            director.click("form[action$='/read'] button");
            assertThat(director.find(".notice.new")).hasCount(0);
            director.click(".outlook details summary >> nth=0").click(".outlook details summary >> nth=1");
            assertThat(director.find(".outlook .figures tbody tr")).hasCount(DAYS);
            AccessibilityIT.check(director.picture("today-table"), "numbers of the days ahead");
            assertThat(director.status("/bureau/yunnan/today")).isEqualTo(404);

            phone.open(PAGE).signIn("bureau-guangxi");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(phone.picture("today-phone"), "today on a phone");

            plain.open(PAGE).signIn("bureau-guangxi");
            assertThat(plain.find(".outlook-chart polyline")).hasCount(1);
            plain.click("form[action$='/rules/remove'] button");
            assertThat(plain.find("form[action$='/rules/remove']")).hasCount(0);
        }
    }

    private static void decide(Visitor director, String decision) {
        director.open(REVIEW)
                .find("input[name=decision][value=" + decision + "]")
                .check();
        if (decision.equals("TAKE_DOWN")) {
            director.type("#reason", "The rocks are wet.");
        }
        director.click("main form button.primary");
        assertThat(director.find(".good")).isVisible();
    }

    @Test
    void an_operator_appeals_against_what_its_bureau_has_taken_down(Marketplace market) {
        try (Visitor director = market.onDesktop("en-GB");
                Visitor operator = market.onPhone("zh-CN")) {
            director.open("/work").signIn("bureau-guangxi");
            decide(director, "TAKE_DOWN");
            operator.open(APPEAL).signIn("operator-guangxi");
            operator.click("main form button.primary");
            assertThat(operator.find("#words-note .error")).isVisible();
            operator.type("#words", "岩壁已干，请恢复。").click("main form button.primary");
            assertThat(operator.find(".lines .status.PENDING")).isVisible();
            assertThat(operator.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(operator.picture("appeal"), "appeal of an operator");

            director.open(OPERATORS);
            assertThat(director.find("#from")).hasValue(Pattern.compile("[0-9-]{10}"));
            assertThat(director.find(".lines > li").first()).containsText("The rocks are wet.");
            AccessibilityIT.check(director.picture("operators"), "operators of a region");
            director.page().setViewportSize(390, 844);
            assertThat(director.page().evaluate(FITS)).isEqualTo(true);
            director.picture("operators").page().setViewportSize(1280, 900);
            director.click("form[action$='/answer'] button");
            assertThat(director.find(".entry .error")).isVisible();
            director.type("#answer-" + LISTING, "We come and look.").click("form[action$='/answer'] button");
            assertThat(director.find(".entry")).containsText("We come and look.");
            decide(director, "RESTORE");
            director.open(OPERATORS + "?from=2026-02-02&to=2026-01-01");
            assertThat(director.find("#to-note .error")).isVisible();

            operator.open(APPEAL);
            assertThat(operator.find(".lines")).containsText("We come and look.");
            assertThat(operator.find(".lines .status.CONFIRMED")).isVisible();
            assertThat(operator.status(OPERATORS)).isIn(403, 404);
            operator.page().waitForCondition(() -> {
                String told = operator.open(NOTICES).find("main").innerText();
                return told.contains("We come and look.") && told.contains("is on sale again");
            });
            operator.picture("appeal-notices");
        }
    }
}
