package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bureau publishes a month, hands it on, and says what it shares. */
@ExtendWith(Journeys.class)
class PublicationsJourneyIT {
    private static final String PUBLICATIONS = "/bureau/jiangxi/publications";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";

    /** That many have arrived in the whole region on the first of the month. */
    private static void counted(Marketplace market, YearMonth month, int visitors) throws Exception {
        try (Connection connection = market.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into statistics_day (tenant_id, dimension, day, key, visitors, revenue_minor,"
                            + " items) values ('jiangxi', 'ALL', date '%1$s', '*', %2$d, %2$d00, %2$d)"
                                    .formatted(month.atDay(1), visitors)
                            + " on conflict (tenant_id, dimension, day, key) do update set visitors = excluded.visitors");
        }
    }

    @Test
    void a_bureau_publishes_and_shares(Marketplace market) throws Exception {
        YearMonth month = YearMonth.of(2019, 3);
        counted(market, month, 321);
        try (Visitor bureau = market.onPhone("zh-CN")) {
            bureau.open(PUBLICATIONS).signIn("bureau-jiangxi");
            assertThat(bureau.find(".empty")).isVisible();
            bureau.find("main form").evaluate("form => form.noValidate = true");
            bureau.type(
                            "#month",
                            YearMonth.now(ZoneId.of("Asia/Shanghai"))
                                    .plusYears(1)
                                    .toString())
                    .click("main form button.primary");
            assertThat(bureau.find("#month-note .error")).isVisible();
            bureau.type("#month", month.toString()).click("main form button.primary");
            assertThat(bureau.find(".good")).isVisible();
            assertThat(bureau.find("main .lines > li")).hasCount(1);
            assertThat(new String(bureau.download(PUBLICATIONS + "/monthly.csv"), StandardCharsets.UTF_8))
                    .contains("VISITORS,ALL,_T,2019-03,321,");
            assertThat(new String(bureau.download(PUBLICATIONS + "/monthly.json"), StandardCharsets.UTF_8))
                    .contains("\"dataSets\"");

            counted(market, month, 400);
            bureau.type("#month", month.toString()).click("main form button.primary");
            bureau.click("main .lines summary");
            assertThat(bureau.find("main .lines td").first()).hasText("321");
            assertThat(bureau.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(bureau.picture("publications"), "publications");

            bureau.click("a[href='/bureau/jiangxi/sharing']");
            bureau.find("input[name=everybody-group]").first().check();
            bureau.find("input[name=everybody-breakdown]").first().check();
            bureau.click("main form button.primary");
            assertThat(bureau.find(".good")).isVisible();
            assertThat(bureau.find("main .lines > li").first()).containsText("生效中");
            assertThat(bureau.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(bureau.picture("sharing"), "sharing");
            assertThat(bureau.status("/bureau/hunan/sharing")).isEqualTo(404);
        }
        try (Visitor other = market.onDesktopWithoutScript("en-GB")) {
            other.open("/bureau/jiangxi/sharing").signIn("bureau-jiangxi");
            other.type("#effectiveFrom", "2019-01-01").click("main form button.primary");
            assertThat(other.find("#effectiveFrom-note .error")).isVisible();
            assertThat(other.find("input[name=everybody-group]").first()).isChecked();
            other.picture("sharing-refused");
            other.open(PUBLICATIONS).picture("publications-plain");
        }
    }
}
