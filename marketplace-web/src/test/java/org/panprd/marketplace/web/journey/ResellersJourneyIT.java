package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reseller is taken on and gets its key, a bureau agrees to it, an operator opens what it may sell. */
@ExtendWith(Journeys.class)
class ResellersJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final String RESELLERS = "/platform/resellers";
    private static final String BUREAU = "/bureau/jiangxi/resellers";

    private static void looksWell(Visitor visitor, String name) {
        AccessibilityIT.check(visitor.picture(name), name);
        assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
    }

    @Test
    void a_reseller_comes_to_sell(Marketplace market) throws SQLException, IOException, InterruptedException {
        try (Visitor platform = market.onDesktop("en-GB")) {
            platform.open("/me").signIn("platform").click(".main-nav a[href='" + RESELLERS + "']");
            takesOn(platform);
            String key = issuesKeys(platform);
            proposes(market, platform);
            isTold(market, key);
            tellsAgain(platform);
        }
        try (Visitor bureau = market.onPhone("zh-CN")) {
            accepts(bureau);
        }
        try (Visitor operator = market.onPhone("zh-HK")) {
            opens(operator);
        }
        try (Visitor bureau = market.onDesktopWithoutScript("en-GB")) {
            bureau.open(BUREAU).signIn("bureau-jiangxi").picture("contracts-plain");
            bureau.click("main .lines > li > details summary").click("button[value=END]");
            assertThat(bureau.find("main .lines .status")).hasText("Ended");
        }
    }

    private static void asked(Marketplace market) throws SQLException, IOException {
        try (Connection connection = market.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into channel_request (reseller_code, at, method, path, status, error, millis) values
                        ('lingnan-travel', now(), 'GET', 'octo/products', 200, '', 48),
                        ('lingnan-travel', now(), 'POST', 'octo/bookings/0b3f1c52-6a1e-4c55-9f0e-1d2c3b4a5968/cancel',
                            400, 'UNPROCESSABLE_ENTITY', 12)
                    """);
        }
    }

    private static void takesOn(Visitor platform) {
        platform.type("#code", "Wrong Code").type("#networks", "here").click("main form.form button.primary");
        assertThat(platform.find("#code-note .error")).isVisible();
        assertThat(platform.find("#networks-note .error")).isVisible();
        looksWell(platform, "resellers-refused");
        platform.type("#code", "lingnan-travel").type("#name", "Lingnan Travel");
        platform.type("#email", "api@lingnan.example").type("#telephone", "+86 20 8888 0000");
        platform.type("#networks", "203.0.113.0/24\n2001:db8:1::/48").click("main form.form button.primary");
        assertThat(platform.page()).hasURL(Pattern.compile(".*" + RESELLERS + "/lingnan-travel\\?notice=created"));
        assertThat(platform.find("#region")).hasCount(0);
        platform.click("button[value=ACTIVE]");
        assertThat(platform.find("h1 ~ p .status")).hasText("Active");
        assertThat(platform.find("#networks")).hasValue("203.0.113.0/24\n2001:db8:1::/48");
    }

    private static String issuesKeys(Visitor platform) {
        platform.click("form[action$='/keys'] button");
        assertThat(platform.find(".secret")).hasText(Pattern.compile("octo_.{40,}"));
        String key = platform.find(".secret").innerText();
        looksWell(platform, "reseller-key");
        platform.click("form[action$='/keys'] button").click("form[action$='/keys'] button");
        assertThat(platform.find(".problem")).isVisible();
        assertThat(platform.find(".secret")).hasCount(0);
        platform.click("a[href$='/revoke']").click("button.danger");
        assertThat(platform.find("[role=status]")).isVisible();
        assertThat(platform.find("a[href$='/revoke']")).hasCount(1);
        return key;
    }

    /** Its machine names an address, at which nobody has answered for a day. */
    private static void isTold(Marketplace market, String key) throws SQLException, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(market.web() + "/api/octo/webhooks"))
                .header("Authorization", "Bearer " + key)
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.ofString("{\"event\": \"booking_update\", \"url\": \"http://127.0.0.1:9/told\"}"))
                .build();
        HttpResponse<String> made = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        try (Connection connection = market.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into channel_message (message_id, reseller_code, subscription_id, subject, content,
                        created_at, state, give_up_at, tries, tried_at, status)
                    select gen_random_uuid(), reseller_code, subscription_id, '0b3f1c52-6a1e-4c55-9f0e-1d2c3b4a596' || n,
                        '{}', now(), 'DEAD', now(), 11, now(), 503
                    from channel_subscription cross join generate_series(1, 2) n
                    where reseller_code = 'lingnan-travel'
                    """);
        }
    }

    private static void tellsAgain(Visitor platform) {
        platform.open(RESELLERS + "/lingnan-travel").click("a[href^='/platform/reseller-webhooks/']");
        looksWell(platform, "reseller-webhooks");
        platform.page().setViewportSize(1280, 900);
        looksWell(platform, "reseller-webhooks");
        platform.click("main .lines .lines form button");
        assertThat(platform.find("[role=status]")).isVisible();
        assertThat(platform.find("main .lines .lines > li")).hasCount(1);
        platform.click("main form button.primary");
        assertThat(platform.find("main .status.CONFIRMED")).isVisible();
        assertThat(platform.find("main .lines .lines > li")).hasCount(0);
    }

    private static void proposes(Marketplace market, Visitor platform) throws SQLException, IOException {
        platform.find("#region").selectOption("jiangxi");
        platform.type("#commissionPercent", "60").click("form[action$='/contracts'] button");
        assertThat(platform.find("#commissionPercent-note .error")).isVisible();
        platform.type("#commissionPercent", "12").click("form[action$='/contracts'] button");
        assertThat(platform.find("main .lines .status.PENDING")).isVisible();
        looksWell(platform, "reseller");
        platform.click("a[href^='/platform/reseller-reports/']");
        assertThat(platform.find("main .empty")).hasCount(2);
        assertThat(new String(platform.download("/platform/reseller-reports/lingnan-travel/2026-01.csv"), UTF_8))
                .startsWith("\uFEFF分销商,月份,");
        looksWell(platform, "reseller-report-empty");
        asked(market);
        platform.page().reload();
        assertThat(platform.find("main tbody tr")).hasCount(2);
        assertThat(platform.find("main tbody tr").first()).containsText("UNPROCESSABLE_ENTITY");
        looksWell(platform, "reseller-report");
        platform.open(RESELLERS);
        looksWell(platform, "resellers");
        assertThat(platform.status("/bureau/jiangxi/resellers")).isEqualTo(404);
        platform.page().setViewportSize(390, 844);
        looksWell(platform, "resellers");
        looksWell(platform.open(RESELLERS + "/lingnan-travel"), "reseller");
        looksWell(platform.open("/platform/reseller-reports/lingnan-travel"), "reseller-report");
    }

    private static void accepts(Visitor bureau) {
        bureau.open("/bureau/jiangxi/sharing").signIn("bureau-jiangxi").click("a[href='" + BUREAU + "']");
        looksWell(bureau, "contracts-proposed");
        bureau.click("main .lines form.form summary");
        bureau.type("[name=commissionPercent]", "9").click("button[value=ACCEPT]");
        assertThat(bureau.find("[role=status]")).isVisible();
        assertThat(bureau.find("main .lines > li")).containsText("9%");
        assertThat(bureau.status(RESELLERS)).isEqualTo(403);
        looksWell(bureau, "contracts-active");
    }

    private static void opens(Visitor operator) {
        operator.open("/work").signIn("operator-jiangxi").click("nav.rooms a[href^='/channel/jiangxi/']");
        operator.click("main .lines form button[value=yes]");
        assertThat(operator.find("[role=status]")).isVisible();
        assertThat(operator.find("main .lines .status.CONFIRMED")).hasCount(1);
        looksWell(operator, "channel");
        operator.click("main .lines form button[value=no]");
        assertThat(operator.find("main .lines .status.CONFIRMED")).hasCount(0);
        operator.click("main .buttons button[value=yes].primary");
        assertThat(operator.find("main .lines .status.CONFIRMED").first()).isVisible();
    }
}
