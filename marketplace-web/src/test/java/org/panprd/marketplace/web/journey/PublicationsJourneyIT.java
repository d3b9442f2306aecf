package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bureau publishes a month, hands it on, says what it shares, and compares itself with the others. */
@ExtendWith(Journeys.class)
class PublicationsJourneyIT {
    private static final String PUBLICATIONS = "/bureau/jiangxi/publications";
    private static final String COMPARISON = "/bureau/jiangxi/compare?from=2019-03-01&to=2019-04-30&step=month";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";

    /** That many have arrived in the whole region on the first of the month. */
    private static void counted(Marketplace market, String tenant, YearMonth month, int visitors) throws Exception {
        write(
                market,
                "insert into statistics_day (tenant_id, dimension, day, key, visitors, revenue_minor,"
                        + " items) values ('%1$s', 'ALL', date '%2$s', '*', %3$d, %3$d00, %3$d)"
                                .formatted(tenant, month.atDay(1), visitors)
                        + " on conflict (tenant_id, dimension, day, key) do update set visitors = excluded.visitors");
    }

    private static void sharesWithBureaus(Marketplace market, String tenant, String groups) throws Exception {
        write(
                market,
                "insert into statistics_sharing values ('%s', 1, 'BUREAUS', current_date - 9, '{%s}', '{ALL}', now())"
                                .formatted(tenant, groups)
                        + " on conflict do nothing");
    }

    private static void write(Marketplace market, String sql) throws Exception {
        try (Connection connection = market.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void a_bureau_publishes_and_shares(Marketplace market) throws Exception {
        YearMonth month = YearMonth.of(2019, 3);
        counted(market, "jiangxi", month, 321);
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

            counted(market, "jiangxi", month, 400);
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
            compares(market, bureau);
        }
        try (Visitor other = market.onDesktopWithoutScript("en-GB")) {
            other.open("/bureau/jiangxi/sharing").signIn("bureau-jiangxi");
            other.type("#effectiveFrom", "2019-01-01").click("main form button.primary");
            assertThat(other.find("#effectiveFrom-note .error")).isVisible();
            assertThat(other.find("input[name=everybody-group]").first()).isChecked();
            other.picture("sharing-refused");
            other.open(PUBLICATIONS).picture("publications-plain");

            other.open(COMPARISON + "&indicator=REVENUE");
            assertThat(other.find("#regions ~ .sheet tbody tr")).hasCount(2);
            assertThat(other.find("#regions ~ .sheet tbody tr").last()).containsText("HK$");
            assertThat(other.find("main .hint")).containsText("another currency");
            assertThat(other.find("#regions ~ .sheet tbody tr:last-child td[data-value]"))
                    .hasCount(0);
            other.picture("compare-plain");
            other.find("#of").selectOption("age:CHILD");
            other.click("main form button.primary");
            assertThat(other.find("#indicator-note .error")).isVisible();
            assertThat(other.find("#of")).hasValue("age:CHILD");
        }
    }

    /** Hunan shares its visitors, Hong Kong its revenue too, the others nothing. */
    private static void compares(Marketplace market, Visitor bureau) throws Exception {
        counted(market, "hunan", YearMonth.of(2019, 3), 900);
        counted(market, "hunan", YearMonth.of(2019, 4), 3);
        counted(market, "hongkong", YearMonth.of(2019, 3), 700);
        sharesWithBureaus(market, "hunan", "VISITS");
        sharesWithBureaus(market, "hongkong", "VISITS,MONEY");
        bureau.click(".rooms a[href='/bureau/jiangxi/compare']");
        bureau.find("#step").selectOption("month");
        bureau.type("#from", "2019-03-01").type("#to", "2019-04-30").click("main form button.primary");
        assertThat(bureau.page())
                .hasURL(Pattern.compile(".*indicator=VISITORS.*step=month&from=2019-03-01&to=2019-04-30"));
        assertThat(bureau.find("#regions ~ .sheet tbody tr")).hasCount(3);
        assertThat(bureau.find("#regions ~ .sheet tbody tr").first()).containsText("400");
        assertThat(bureau.find("#regions ~ .sheet tbody")).containsText("700");
        assertThat(bureau.find("#periods ~ .sheet tbody abbr")).hasText("< 5");
        assertThat(bureau.find(".figure canvas[role=img]")).hasCount(2);
        assertThat(bureau.find("#not-sharing ~ ul li")).hasCount(8);
        assertThat(new String(
                        bureau.download(
                                bureau.find("main a[download='comparison.csv']").getAttribute("href")),
                        StandardCharsets.UTF_8))
                .contains(",2019-03,2019-03-01,2019-03-31,,900,");
        assertThat(bureau.download(
                        bureau.find("main a[download='comparison.xlsx']").getAttribute("href")))
                .startsWith('P', 'K');
        assertThat(bureau.page().evaluate(FITS)).isEqualTo(true);
        AccessibilityIT.check(bureau.picture("compare"), "comparison");
    }
}
