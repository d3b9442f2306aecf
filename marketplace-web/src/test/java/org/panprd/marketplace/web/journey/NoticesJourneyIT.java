package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bureau writes, and an operator is told: on the page, by mail, and its own system. */
@ExtendWith(Journeys.class)
class NoticesJourneyIT {
    private static final String NOTICES = "/notices/fujian/minhai-travel";
    private static final String WEBHOOKS = "/webhooks/fujian/minhai-travel";
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final int TWENTY_SECONDS_MILLIS = 21_000;

    private static HttpServer listener() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    private static void write(Visitor bureau, String subject) {
        bureau.type("#subject", subject).type("#words", "国庆期间请每日核对客流。").click("main form button.primary");
        assertThat(bureau.find(".good")).isVisible();
    }

    /** In the language in which it was chosen, to the address that the account has. */
    private static boolean isMailed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(NoticesJourneyIT::read)
                    .anyMatch(mail -> mail.contains("To: operator-fujian@marketplace.example")
                            && mail.contains("Content-Language: en"));
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
    void an_operator_is_told_what_its_bureau_writes(Marketplace market) throws Exception {
        HttpServer listener = listener();
        try (Visitor desk = market.onDesktop("en-GB");
                Visitor bureau = market.onPhone("zh-CN");
                Visitor phone = market.onPhone("zh-HK")) {
            desk.page().clock().install();
            desk.open("/work").signIn("operator-fujian");
            desk.click(".rooms a[href='" + NOTICES + "']").click("main a[href$='/choices']");
            desk.find("input[name=mail][value=BUREAU_MESSAGE]").check();
            desk.click("form[action$='/choices'] button.primary");
            assertThat(desk.find(".good")).isVisible();
            assertThat(desk.find("input[name=mail]:checked")).hasCount(1);
            desk.type("#lowStock", "1001").click("form[action$='/low-stock'] button");
            assertThat(desk.find("#lowStock-note .error")).isVisible();
            AccessibilityIT.check(desk.picture("notice-choices"), "choices of notices");

            desk.open(WEBHOOKS).type("#url", "https://10.0.0.1/hook").click("main form button.primary");
            assertThat(desk.find("#url-note .error")).containsText("public internet");
            desk.type("#url", "http://127.0.0.1:" + listener.getAddress().getPort() + "/hook");
            desk.click("main form button.primary");
            assertThat(desk.find(".secret")).containsText(Pattern.compile("whsec_.+"));
            AccessibilityIT.check(desk.picture("webhooks"), "webhooks");

            bureau.open("/messages/fujian").signIn("bureau-fujian");
            bureau.click("main form button.primary");
            assertThat(bureau.find("#subject-note .error")).isVisible();
            write(bureau, "国庆客流提示");
            assertThat(bureau.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(bureau.picture("messages"), "messages of a bureau");

            desk.open(NOTICES);
            desk.page().waitForCondition(() -> {
                desk.page().reload();
                return desk.find(".notice.new").count() > 0;
            });
            assertThat(desk.find(".notice").first()).containsText("From the bureau: 国庆客流提示");
            assertThat(desk.find("[data-unread]")).hasText("1");
            AccessibilityIT.check(desk.picture("notices"), "notices");
            write(bureau, "再次提示");
            desk.page().waitForCondition(() -> {
                desk.page().clock().fastForward(TWENTY_SECONDS_MILLIS);
                return desk.find("[data-unread]").textContent().equals("2");
            });
            assertThat(desk.find("[data-unread-said]")).containsText("2 are unread");
            desk.click("form[action$='/read'] button");
            desk.page().waitForCondition(() -> {
                desk.page().reload();
                return desk.find(".notice").count() == 2;
            });
            assertThat(desk.find(".notice.new")).hasCount(1);
            desk.click("form[action$='/read'] button");
            assertThat(desk.find(".notice.new")).hasCount(0);
            desk.page().waitForCondition(() -> isMailed(market.mail()));

            phone.open(WEBHOOKS).signIn("operator-fujian");
            phone.click(".lines h2 a");
            phone.page().waitForCondition(() -> {
                phone.page().reload();
                return phone.find(".lines .status.CONFIRMED").count() == 2;
            });
            phone.click("form[action$='/replay'] button");
            assertThat(phone.find(".good")).isVisible();
            phone.page().waitForCondition(() -> {
                phone.page().reload();
                return phone.find(".attempts li").count() == 3;
            });
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(phone.picture("webhook"), "log of a webhook");
            phone.open(NOTICES).picture("notices");
            assertThat(phone.page().evaluate(FITS)).isEqualTo(true);
            phone.open(WEBHOOKS)
                    .click(".lines h2 a")
                    .click("main a[href$='/remove']")
                    .click("main button.danger");
            assertThat(phone.find(".good")).isVisible();
            assertThat(phone.find(".lines li")).hasCount(0);
            assertThat(phone.status("/notices/fujian/lujiang-scenic")).isEqualTo(404);
        } finally {
            listener.stop(0);
        }
    }
}
