package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OnTheMarket
class PayingIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    private final Database database;
    private final Calendar calendar;
    private final Traveller traveller;
    private final GatewayBooks gateway;
    private final Mailbox mailbox;

    PayingIT(Market market) {
        this.database = market.database();
        this.calendar = new Calendar(market);
        this.traveller = market.traveller();
        this.gateway = new GatewayBooks(market);
        this.mailbox = new Mailbox(market);
    }

    private UUID held(int daysAhead) {
        LocalDate day = calendar.firstDay(INN, "ADULT:2", daysAhead);
        return traveller.held(Trip.to(INN, day).option("twin").nights(1).adults(2));
    }

    @Nested
    class Approved {
        @Test
        void confirms_the_booking_sells_its_stock_and_writes_one_letter_with_the_documents() {
            UUID id = held(100);

            traveller.pays(id, "approve");
            JsonPath booking = traveller.awaits(id, "CONFIRMED");

            assertThat(booking.getString("confirmedAt")).isNotBlank();
            assertThat(booking.getString("payment.status")).isEqualTo("PAID");
            assertThat(booking.getList("items.status")).containsOnly("CONFIRMED");
            assertThat(database.claims(id)).isEqualTo(Map.of("SOLD", 1L));
            assertThat(database.wrongCounters()).isEmpty();
            List<Mailbox.Letter> letters = mailbox.about(booking.getString("reference"));
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).to()).isEqualTo("li.ming@marketplace.example");
            assertThat(letters.get(0).text())
                    .as("in the language of the contact")
                    .contains("李明", "丽江古城纳西庭院客栈");
            assertThat(letters.get(0).kinds()).containsExactly("application/pdf", "text/calendar");
            assertThat(new String(letters.get(0).attachments().get(0), US_ASCII))
                    .startsWith("%PDF-");
            assertThat(new String(letters.get(0).attachments().get(1), UTF_8)).startsWith("BEGIN:VCALENDAR");
        }

        @Test
        void and_notified_twice_counts_once() {
            UUID id = held(101);

            traveller.pays(id, "twice");
            JsonPath booking = traveller.awaits(id, "CONFIRMED");

            assertThat(mailbox.about(booking.getString("reference"))).hasSize(1);
            assertThat(database.claims(id)).isEqualTo(Map.of("SOLD", 1L));
            assertThat(gateway.entry(id).getList("refunds")).isEmpty();
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void without_a_notification_is_found_out_by_asking() {
            UUID id = held(102);
            traveller.pays(id, "silent");

            database.change(
                    "update payment set created_at = created_at - interval '1 minute' where booking_id = ?", id);

            traveller.awaits(id, "CONFIRMED");
            assertThat(database.claims(id)).isEqualTo(Map.of("SOLD", 1L));
        }

        @Test
        void a_second_time_is_refused() {
            UUID id = held(103);
            traveller.pays(id, "approve");
            traveller.awaits(id, "CONFIRMED");

            Response again = traveller.startPaying(id);

            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/already-paid");
        }
    }

    @Nested
    class NotApproved {
        @Test
        void leaves_the_hold_and_may_be_tried_again() {
            UUID id = held(104);
            traveller.pays(id, "decline");
            Await.until(Traveller.SOON, () -> traveller.sees(id).getString("payment.status"), "DECLINED"::equals);
            assertThat(traveller.sees(id).getString("status")).isEqualTo("ON_HOLD");
            assertThat(database.claims(id)).isEqualTo(Map.of("HELD", 1L));

            traveller.pays(id, "approve");

            traveller.awaits(id, "CONFIRMED");
        }

        @Test
        void nor_declined_stays_the_same_payment_until_it_is() {
            UUID id = held(105);
            traveller.pays(id, "never");
            String first = gateway.paymentOf(id);
            assertThat(traveller.sees(id).getString("status")).isEqualTo("ON_HOLD");
            assertThat(traveller.sees(id).getString("payment.status")).isEqualTo("PENDING");

            traveller.pays(id, "approve");

            traveller.awaits(id, "CONFIRMED");
            assertThat(gateway.paymentOf(id)).isEqualTo(first);
            assertThat(database.number("select count(*) from payment where booking_id = ?", id))
                    .isEqualTo(1);
        }
    }

    @Nested
    class TooLate {
        private PaymentPage pageOfExpired(UUID id) {
            PaymentPage page =
                    PaymentPage.open(traveller.startPaying(id).jsonPath().getString("redirectUrl"));
            database.letHoldPass(id);
            traveller.awaits(id, "EXPIRED");
            return page;
        }

        @Test
        void confirms_all_the_same_while_the_stock_is_there() {
            UUID id = held(106);
            PaymentPage page = pageOfExpired(id);
            assertThat(database.claims(id)).isEqualTo(Map.of("RELEASED", 1L));

            page.press("approve");

            traveller.awaits(id, "CONFIRMED");
            assertThat(database.claims(id)).isEqualTo(Map.of("SOLD", 1L));
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void gives_the_money_back_when_the_stock_is_gone() {
            UUID id = held(107);
            PaymentPage page = pageOfExpired(id);
            JsonPath expired = traveller.sees(id);
            database.sellOut(
                    "yunnan", "lijiang-courtyard-inn/twin", LocalDate.parse(expired.getString("items[0].date")));

            page.press("approve");
            Await.until(
                    Traveller.SOON, () -> gateway.entry(id).getList("refunds").size(), size -> size == 1);

            JsonPath booking = traveller.sees(id);
            assertThat(booking.getString("status")).isEqualTo("EXPIRED");
            assertThat(booking.getList("refunded")).isEqualTo(booking.getList("totals"));
            assertThat(gateway.entry(id).getList("refunds[0].amounts")).isEqualTo(booking.getList("totals"));
            assertThat(database.claims(id)).isEqualTo(Map.of("RELEASED", 1L));
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(mailbox.about(booking.getString("reference"))).hasSize(1);
        }

        @Test
        void to_begin_is_refused() {
            UUID id = held(108);
            database.letHoldPass(id);

            Response answer = traveller.startPaying(id);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/hold-expired");
            assertThat(database.number("select count(*) from payment where booking_id = ?", id))
                    .isZero();
        }
    }

    @Nested
    class Starting {
        @Test
        void twice_with_one_key_opens_one_payment() {
            UUID id = held(109);
            Map<String, String> body = Map.of("returnUrl", Servers.WEB + "/back");
            String key = traveller.newKey();

            Response first = traveller.post("/bookings/" + id + "/payments", key, body);
            Response again = traveller.post("/bookings/" + id + "/payments", key, body);

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(database.number("select count(*) from payment where booking_id = ?", id))
                    .isEqualTo(1);
        }

        @Test
        void leads_back_to_our_own_pages_only() {
            UUID id = held(110);

            for (String url : List.of("https://evil.example/", Servers.WEB + ".evil.example/", "javascript:x", "")) {
                Response answer =
                        traveller.post("/bookings/" + id + "/payments", traveller.newKey(), Map.of("returnUrl", url));

                assertThat(answer.statusCode()).as(url).isEqualTo(422);
                assertThat(answer.jsonPath().getList("errors.field")).containsExactly("returnUrl");
            }
            assertThat(database.number("select count(*) from payment where booking_id = ?", id))
                    .isZero();
        }

        @Test
        void is_not_needed_for_what_costs_nothing() {
            String falls = "guizhou.huangguoshu-ticket";
            LocalDate day = calendar.firstDay(falls, "INFANT:1", 30);
            UUID id = traveller.held(
                    Trip.to(falls, day).option("timed-entry").at("10:00").guests(Map.of("INFANT", 1)));

            Response answer = traveller.startPaying(id);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.jsonPath().getString("redirectUrl")).isNull();
            assertThat(traveller.sees(id).getString("status")).isEqualTo("CONFIRMED");
        }
    }
}
