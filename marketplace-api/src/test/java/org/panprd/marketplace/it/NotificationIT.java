package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.payment.PaymentProblem;
import org.panprd.marketplace.sandbox.Signature;

@OnTheMarket
class NotificationIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final int WINDOW_SECONDS = 300;

    private final Database database;
    private final Traveller traveller;
    private final GatewayBooks gateway;
    private final Mailbox mailbox;
    private final UUID booking;
    private final String payment;

    NotificationIT(Market market) {
        this.database = market.database();
        this.traveller = market.traveller();
        this.gateway = new GatewayBooks(market);
        this.mailbox = new Mailbox(market);
        LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 160);
        this.booking = traveller.held(Trip.to(INN, day).option("twin").nights(1));
        traveller.startPaying(booking);
        this.payment = gateway.paymentOf(booking);
    }

    private String paid() {
        return gateway.event(UUID.randomUUID().toString(), "payment.paid", payment);
    }

    private void assertUntouched() {
        assertThat(traveller.sees(booking).getString("status")).isEqualTo("ON_HOLD");
        assertThat(traveller.sees(booking).getString("payment.status")).isEqualTo("PENDING");
    }

    @Nested
    class Trusted {
        @Test
        void confirms_once_however_often_it_comes() {
            String event = paid();

            Response first = gateway.notifies(event);
            Response replayed = gateway.notifies(event);
            Response renamed = gateway.notifies(paid());

            assertThat(first.statusCode()).isEqualTo(204);
            assertThat(replayed.statusCode()).isEqualTo(204);
            assertThat(renamed.statusCode()).isEqualTo(204);
            JsonPath confirmed = traveller.sees(booking);
            assertThat(confirmed.getString("status")).isEqualTo("CONFIRMED");
            assertThat(confirmed.getList("refunded")).isEmpty();
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 1L));
            assertThat(mailbox.about(confirmed.getString("reference"))).hasSize(1);
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void of_a_refusal_does_not_undo_what_was_paid() {
            gateway.notifies(paid());

            Response answer =
                    gateway.notifies(gateway.event(UUID.randomUUID().toString(), "payment.declined", payment));

            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(traveller.sees(booking).getString("status")).isEqualTo("CONFIRMED");
            assertThat(traveller.sees(booking).getString("payment.status")).isEqualTo("PAID");
        }

        @Test
        void about_another_sum_confirms_nothing() {
            Response answer = gateway.notifies(gateway.event(
                    UUID.randomUUID().toString(),
                    "payment.paid",
                    payment,
                    "[{\"currency\": \"CNY\", \"amountMinor\": 1}]"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("type"))
                    .isEqualTo("/problems/" + PaymentProblem.PAYMENT_DIFFERS.slug());
            assertUntouched();
        }

        @Test
        void about_a_payment_that_nobody_made_is_not_found() {
            Response answer = gateway.notifies(gateway.event("e", "payment.paid", "no-such-payment"));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(database.number("select count(*) from payment_notification where event_id = 'e'"))
                    .isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "[]", "{}", "{\"type\": \"payment.paid\"}", "null", "\"text\""})
        void but_unreadable_is_the_senders_fault(String event) {
            Response answer = gateway.notifies(event);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/malformed-body");
            assertUntouched();
        }
    }

    @Nested
    class Forged {
        private void assertRefused(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/signature-invalid");
            assertUntouched();
        }

        @Test
        void by_another_secret_is_refused() {
            String event = paid();

            assertRefused(gateway.notifies(event, new Signature("guessed").sign(Instant.now(), event)));
        }

        @Test
        void by_changing_the_text_is_refused() {
            assertRefused(gateway.notifies(paid(), gateway.sign(paid(), Instant.now())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "t=,v1=", "nonsense", "t=1,v1=00", "t=99999999999999999999,v1=00"})
        void without_a_signature_is_refused(String signature) {
            assertRefused(gateway.notifies(paid(), signature));
        }

        @Test
        void by_keeping_an_old_one_is_refused() {
            String event = paid();

            assertRefused(
                    gateway.notifies(event, gateway.sign(event, Instant.now().minusSeconds(WINDOW_SECONDS + 10))));
        }

        @Test
        void from_the_future_is_refused() {
            String event = paid();

            assertRefused(
                    gateway.notifies(event, gateway.sign(event, Instant.now().plusSeconds(WINDOW_SECONDS + 60))));
        }
    }
}
