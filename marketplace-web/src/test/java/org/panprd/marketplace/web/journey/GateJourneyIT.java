package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guests are let in at a gate, with a connection and without. */
@ExtendWith(Journeys.class)
class GateJourneyIT {
    /** Sold until the day is over. */
    private static final String TICKET = "hainan.nanshan-ticket";

    /** Another operator's of the same region. */
    private static final String OTHER_TICKET = "hainan.haikou-volcano-park-ticket";

    private static final String GATE = "/check-in/hainan/sanya-bays";
    private static final String NOTHING_WAITS = "Connected. Nothing is waiting to be sent.";
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth";

    /** Once the page and all of its files are in the cache. */
    private static final String KEPT = "async () => { const kept = await (await caches.open('gate')).keys();"
            + " return Boolean(navigator.serviceWorker.controller)"
            + " && ['/resources/gate.js', '/check-in/hainan/sanya-bays']"
            + ".every((path) => kept.some((one) => one.url.endsWith(path))); }";

    private static final String FETCHED = "fetch('%s').then((answer) => String(answer.status), () => 'no connection')";

    /** From now on what is told is answered with that status; 0, as by the server. */
    private static final String ANSWERED = "status => { window.server ??= fetch; window.fetch = (address, request) =>"
            + " status && address.endsWith('/told') ? Promise.resolve(new Response('', { status }))"
            + " : server(address, request); }";

    /** From now on what is told is answered by nobody. */
    private static final String UNANSWERED = "() => { window.server ??= fetch; window.fetch = (address, request) =>"
            + " address.endsWith('/told') ? new Promise((done, fail) =>"
            + " request.signal?.addEventListener('abort', () => fail(request.signal.reason)))"
            + " : server(address, request); }";

    /** A camera that sees a picture, while it is shown. */
    private static final String CAMERA = "async (picture) => {"
            + " const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));"
            + " const code = await createImageBitmap(new Blob([bytes]));"
            + " const seen = Object.assign(document.createElement('canvas'), { width: 480, height: 480 });"
            + " const context = seen.getContext('2d'); window.shown = false;"
            + " setInterval(() => { context.fillStyle = 'white'; context.fillRect(0, 0, 480, 480);"
            + " if (shown) { context.drawImage(code, 40, 40, 400, 400); } }, 50);"
            + " navigator.mediaDevices.getUserMedia = async () => seen.captureStream(20); }";

    private static final String SHOWN = "() => { shown = true; }";

    /** For long enough to be another guest. */
    private static final String TAKEN_AWAY =
            "() => { shown = false; return new Promise(done => setTimeout(done, 2000)); }";

    /** What the page does by itself every now and then. */
    private static final String GO_ON = "goOn()";

    private static String book(Marketplace market, Visitor visitor) throws IOException {
        return book(visitor, TICKET, market.daysAhead(0));
    }

    /** What the code of the voucher says that is booked for that day. */
    private static String book(Visitor visitor, String ticket, LocalDate day) throws IOException {
        visitor.addToTrip(ticket, "option=all-day&ADULT=1&date=" + day);
        visitor.open("/book")
                .introduce("deng.wei@marketplace.example", "邓伟")
                .holdAndPay()
                .decidePayment("approve")
                .awaitConfirmation();
        byte[] picture = visitor.download(visitor.find(".qr img").first().getAttribute("src"));
        return Voucher.read(ImageIO.read(new ByteArrayInputStream(picture)));
    }

    /** Moves what is booked with those codes to another day, past all pages. */
    private static void comeOn(Marketplace market, LocalDate day, String... codes) throws IOException, SQLException {
        try (Connection database = market.database();
                PreparedStatement move = database.prepareStatement(
                        "update booking_item set start_date = ?, end_date = ? where booking_id ="
                                + " (select booking_id from booking where reference = ?)")) {
            for (String code : codes) {
                move.setObject(1, day);
                move.setObject(2, day);
                move.setString(3, reference(code));
                assertThat(move.executeUpdate()).isEqualTo(1);
            }
        }
    }

    private static String reference(String code) {
        byte[] payload = Base64.getUrlDecoder().decode(code.split("\\.", 3)[1]);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
            return reader.readObject().getString("b");
        }
    }

    private static void check(Visitor gate, String code) {
        gate.type("#code", code).click("#gate-form button.primary");
    }

    @Test
    void guests_are_let_in_without_a_connection_and_told_of_afterwards(Marketplace market) throws IOException {
        try (Visitor deng = market.onPhone("zh-CN");
                Visitor gate = market.onPhone("en-GB");
                Visitor other = market.onDesktop("zh-HK")) {
            deng.register("deng.wei", "Wei", "Deng");
            String first = book(market, deng);
            String second = book(market, deng);
            String third = book(market, deng);

            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-list li")).hasCount(3);
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            assertThat(gate.find("main")).not().containsText("邓伟");
            check(gate, first);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            check(gate, first);
            assertThat(gate.find("#gate-result")).containsText("used at");
            gate.picture("gate");
            AccessibilityIT.check(gate, "gate");

            gate.setOffline(true);
            assertThat(gate.find("#gate-state")).containsText("No connection");
            check(gate, second);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            check(gate, second);
            assertThat(gate.find("#gate-result")).containsText("used at");
            check(gate, third.substring(0, third.lastIndexOf('.') + 1) + first.substring(first.lastIndexOf('.') + 1));
            assertThat(gate.find("#gate-result")).containsText("Not one of our vouchers");
            check(gate, "PPR-99999999");
            assertThat(gate.find("#gate-result")).containsText("Not on today’s list");
            check(gate, "hello");
            assertThat(gate.find("#gate-result")).containsText("neither a voucher’s code");
            assertThat(gate.find("#gate-state")).hasText("No connection: scans are kept here. 1 still to be sent.");
            // Nobody knows here that another gate lets the same one in.
            other.open(GATE).signIn("operator-hainan");
            assertThat(other.find("#gate-list li")).hasCount(3);
            check(other, third);
            assertThat(other.find("#gate-result")).containsText("放行：1 人");
            check(gate, third);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            assertThat(gate.find("#gate-state")).containsText("2 still to be sent.");
            gate.picture("gate-offline");
            AccessibilityIT.check(gate, "gate without a connection");
            assertThat(gate.page().evaluate(FITS)).isEqualTo(true);

            gate.setOffline(false);
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            assertThat(gate.find("#gate-refused li")).hasCount(1);
            assertThat(gate.find("#gate-refused li")).containsText("Already used");
            assertThat(gate.find("#gate-list .is-YES")).hasCount(3);
            gate.picture("gate-told");
            other.page().reload();
            assertThat(other.find("#gate-count")).containsText("3 / 3");
            other.picture("gate-desktop");
            AccessibilityIT.check(other, "gate on a desktop");
            deng.page().reload();
            assertThat(deng.find(".status.REDEEMED").first()).isVisible();
            assertThat(other.status("/check-in/hainan/nobody")).isEqualTo(404);
        }
    }

    @Test
    void what_could_not_be_told_is_told_later_and_nobody_signs_out_before(Marketplace market)
            throws IOException, SQLException {
        try (Visitor jiang = market.onPhone("zh-CN");
                Visitor gate = market.onPhone("en-GB")) {
            jiang.register("jiang.yan", "Yan", "Jiang");
            String first = book(market, jiang);
            String second = book(market, jiang);
            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            // The list has come, and the keys with it.
            assertThat(gate.find("#gate-count")).containsText("/");

            gate.page().evaluate(ANSWERED, 503);
            check(gate, first);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            assertThat(gate.find("#gate-state")).hasText("No connection: scans are kept here. 1 still to be sent.");
            gate.click("form.sign-out button");
            assertThat(gate.find("#gate-result")).containsText("Still to be sent: 1.");
            gate.page().evaluate(ANSWERED, 0);
            gate.page().evaluate(GO_ON);
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);

            gate.page().evaluate(ANSWERED, 403);
            check(gate, second);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            assertThat(gate.find("#gate-state a")).hasText(Pattern.compile("Please sign in again.*"));
            gate.page().evaluate(GO_ON);
            assertThat(gate.find("#gate-state a")).isVisible();
            gate.page().evaluate(ANSWERED, 0);
            gate.page().evaluate(GO_ON);
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            assertThat(gate.find("#gate-refused li")).hasCount(0);
            gate.click("form.sign-out button");
            assertThat(gate.find("a[href^='/sign-in']")).isVisible();
            comeOn(market, market.daysAhead(-30), first, second);
        }
    }

    @Test
    void nobody_waits_for_a_connection_that_leads_nowhere(Marketplace market) throws IOException, SQLException {
        try (Visitor he = market.onPhone("zh-CN");
                Visitor gate = market.onPhone("en-GB")) {
            he.register("he.min", "Min", "He");
            String first = book(market, he);
            String second = book(market, he);
            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            // The list has come, and the keys with it.
            assertThat(gate.find("#gate-count")).containsText("/");

            gate.page().evaluate(UNANSWERED);
            check(gate, first);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            assertThat(gate.find("#gate-state")).hasText("No connection: scans are kept here. 1 still to be sent.");
            check(gate, second);
            assertThat(gate.find("#gate-state")).hasText("No connection: scans are kept here. 2 still to be sent.");
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            gate.page().evaluate(ANSWERED, 0);
            gate.page().evaluate(GO_ON);
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            assertThat(gate.find("#gate-refused li")).hasCount(0);
            comeOn(market, market.daysAhead(-30), first, second);
        }
    }

    @Test
    void a_code_that_is_shown_again_is_looked_at_again(Marketplace market) throws IOException, SQLException {
        try (Visitor cao = market.onPhone("zh-CN");
                Visitor gate = market.onPhone("en-GB")) {
            cao.register("cao.ling", "Ling", "Cao");
            String code = book(market, cao);
            byte[] picture = cao.download(cao.find(".qr img").first().getAttribute("src"));
            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            // The list has come, and the keys with it.
            assertThat(gate.find("#gate-count")).containsText("/");

            gate.page().evaluate(CAMERA, Base64.getEncoder().encodeToString(picture));
            gate.click("#camera");
            gate.page().evaluate(SHOWN);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            gate.page().evaluate(TAKEN_AWAY);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            gate.page().evaluate(SHOWN);
            assertThat(gate.find("#gate-result")).containsText("used at");
            comeOn(market, market.daysAhead(-30), code);
        }
    }

    @Test
    void a_guest_whose_booking_was_moved_is_let_in_with_the_voucher_of_before(Marketplace market)
            throws IOException, SQLException {
        try (Visitor shen = market.onPhone("zh-CN");
                Visitor gate = market.onPhone("en-GB")) {
            shen.register("shen.rui", "Rui", "Shen");
            String moved = book(shen, TICKET, market.daysAhead(5));
            String other = book(shen, TICKET, market.daysAhead(5));
            comeOn(market, market.daysAhead(0), moved);

            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-list")).containsText(reference(moved));
            check(gate, other);
            assertThat(gate.find("#gate-result")).containsText("This voucher is for " + market.daysAhead(5));
            check(gate, moved);
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            assertThat(gate.find("#gate-refused li")).hasCount(0);
            comeOn(market, market.daysAhead(-30), moved);
        }
    }

    @Test
    void without_a_connection_who_is_not_on_the_list_is_let_in_by_somebody_or_not_at_all(Marketplace market)
            throws IOException, SQLException {
        try (Visitor lu = market.onPhone("zh-CN");
                Visitor gate = market.onPhone("en-GB")) {
            lu.register("lu.jia", "Jia", "Lu");
            String listed = book(market, lu);
            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-list")).containsText(reference(listed));
            gate.setOffline(true);
            String foreign = book(lu, OTHER_TICKET, market.daysAhead(0));
            String late = book(market, lu);

            check(gate, foreign);
            assertThat(gate.find("#gate-result")).hasText("This voucher is another operator’s. Let nobody in with it.");
            check(gate, late);
            assertThat(gate.find("#gate-result"))
                    .containsText("Nanshan admission with electric shuttle in Sanya, all-day, 1 persons");
            assertThat(gate.find("#gate-result")).hasClass("waiting gate-said");
            assertThat(gate.find("#gate-state")).containsText("1 still to be sent.");
            AccessibilityIT.check(gate.picture("gate-unlisted"), "gate with somebody who is not on its list");

            // On the next morning, with the list of the day before.
            gate.page().clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofHours(30))));
            check(gate, reference(listed));
            assertThat(gate.find("#gate-result")).hasText("Not on today’s list.");
            check(gate, listed);
            assertThat(gate.find("#gate-result")).hasText("This voucher is for " + market.daysAhead(0) + ".");
            gate.page().clock().setFixedTime(Date.from(Instant.now()));
            check(gate, reference(listed));
            assertThat(gate.find("#gate-result")).containsText("Let in: 1 persons");

            gate.setOffline(false);
            assertThat(gate.find("#gate-state")).hasText(NOTHING_WAITS);
            assertThat(gate.find("#gate-refused li")).hasCount(0);
            comeOn(market, market.daysAhead(-30), listed, late);
        }
    }

    @Test
    void a_gate_opens_without_a_connection_until_somebody_signs_out(Marketplace market) {
        try (Visitor gate = market.onPhone("en-GB")) {
            gate.open(GATE).signIn("operator-hainan");
            assertThat(gate.find("#gate-state")).containsText("Connected.");
            gate.page().waitForCondition(() -> gate.page().evaluate(KEPT).equals(true));

            gate.setOffline(true);
            gate.open("/check-in/hainan/sanya-bays");
            assertThat(gate.find("#gate-state")).containsText("No connection");
            check(gate, "hello");
            assertThat(gate.find("#gate-result")).containsText("neither a voucher’s code");
            gate.picture("gate-opened-offline");
            // Nothing but the page: what it asked for, and other pages, are not there.
            assertThat(gate.page().evaluate(FETCHED.formatted(GATE + "/day"))).isEqualTo("no connection");
            assertThat(gate.page().evaluate(FETCHED.formatted("/bookings/hainan/sanya-bays")))
                    .isEqualTo("no connection");

            gate.setOffline(false);
            gate.open("/").click("form.sign-out button");
            assertThat(gate.find("a[href^='/sign-in']")).isVisible();
            assertThat(gate.page().evaluate("caches.keys().then((names) => names.length)"))
                    .isEqualTo(0);
            gate.setOffline(true);
            assertThatThrownBy(() -> gate.open(GATE)).hasMessageContaining("ERR_INTERNET_DISCONNECTED");
        }
    }
}
