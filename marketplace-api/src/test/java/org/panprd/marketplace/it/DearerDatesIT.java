package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Other dates of a stay that cost more: held until the difference is paid, and then the stay's own. */
@OnTheMarket
class DearerDatesIT {
    private static final String STAY = "yunnan.kunming-dianchi-winter-stay";
    private static final String RESOURCE = "kunming-dianchi-winter-stay/two-bedroom";
    private static final int NIGHTS = 20;
    private static final long NIGHT = 18800;

    private final Market market;
    private final GatewayBooks gateway;
    private final List<Traveller> travellers = new ArrayList<>();
    private final Traveller traveller;

    /** The first of April: nothing is peak. */
    private final LocalDate start;

    DearerDatesIT(Market market) {
        this.market = market;
        gateway = new GatewayBooks(market);
        traveller = somebody();
        LocalDate april = Calendar.today().plusDays(40).withDayOfMonth(1);
        while (april.getMonthValue() != 4) {
            april = april.plusMonths(1);
        }
        start = april;
    }

    private Traveller somebody() {
        Traveller somebody = market.traveller();
        travellers.add(somebody);
        return somebody;
    }

    /** Rooms are few. */
    @AfterEach
    void all_is_given_back_and_the_books_are_right() {
        for (Traveller one : travellers) {
            one.request()
                    .get("/me/bookings")
                    .jsonPath()
                    .getList("items.id", String.class)
                    .forEach(id -> one.cancels(UUID.fromString(id)));
        }
        Await.until(
                Traveller.SOON,
                () -> market.database().number("select count(*) from date_change where state = 'OPEN'"),
                open -> open == 0);
        assertThat(market.database().wrongCounters()).isEmpty();
    }

    private Trip stay() {
        return Trip.to(STAY, start).option("two-bedroom").nights(NIGHTS).adults(2);
    }

    private static Response dates(Traveller who, String key, UUID booking, LocalDate date, int nights) {
        return who.post(path(booking), key, Map.of("date", date.toString(), "nights", nights));
    }

    private Response dates(UUID booking, LocalDate date, int nights) {
        return dates(traveller, traveller.newKey(), booking, date, nights);
    }

    private static String path(UUID booking) {
        return "/bookings/" + booking + "/items/1/dates";
    }

    /** With 23 nights where 20 are paid for. */
    private UUID waiting() {
        UUID booking = traveller.confirmed(stay());
        Response answer = dates(booking, start, NIGHTS + 3);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return booking;
    }

    private Response startPaying(UUID booking, String key) {
        return traveller.post(path(booking) + "/payments", key, Map.of("returnUrl", Servers.WEB + "/trips"));
    }

    private PaymentPage page(UUID booking) {
        Response answer = startPaying(booking, traveller.newKey());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return PaymentPage.open(answer.jsonPath().getString("redirectUrl"));
    }

    private UUID changeOf(UUID booking) {
        return UUID.fromString(market.database()
                .rows(
                        "select change_id::text as id from date_change where booking_id = ? order by created_at desc",
                        booking)
                .get(0)
                .text("id"));
    }

    private void letPass(UUID booking) {
        market.database()
                .change(
                        "update date_change set expires_at = now() - interval '1 second' where booking_id = ?",
                        booking);
        awaitsState(booking, "ENDED");
    }

    private void awaitsState(UUID booking, String state) {
        Await.until(
                Traveller.SOON,
                () -> market.database()
                        .rows("select state from date_change where change_id = ?", changeOf(booking))
                        .get(0)
                        .text("state"),
                state::equals);
    }

    private void awaitsRefund(UUID booking) {
        Await.until(
                Traveller.SOON, () -> gateway.entry(booking).getList("refunds").size(), size -> size == 1);
    }

    private static void refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).endsWith("/" + problem);
    }

    @Nested
    class Held {
        @Test
        void are_shown_with_the_difference_while_the_stay_is_as_it_was() {
            UUID booking = traveller.confirmed(stay());
            JsonPath quote = traveller
                    .post(path(booking) + "/quote", Map.of("date", start.toString(), "nights", NIGHTS + 3))
                    .jsonPath();
            assertThat(quote.getBoolean("possible")).isTrue();
            assertThat(quote.getLong("toPay.amountMinor")).isEqualTo(3 * NIGHT);
            assertThat(quote.getLong("refund.amountMinor")).isZero();

            JsonPath answer = dates(booking, start, NIGHTS + 3).jsonPath();

            assertThat(answer.getInt("items[0].nights")).isEqualTo(NIGHTS);
            assertThat(answer.getInt("items[0].changes.waiting.nights")).isEqualTo(NIGHTS + 3);
            assertThat(answer.getLong("items[0].changes.waiting.toPay.amountMinor"))
                    .isEqualTo(3 * NIGHT);
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", (long) NIGHTS));
            assertThat(market.database().claims(changeOf(booking))).isEqualTo(Map.of("HELD", 3L));
        }

        @Test
        void are_held_once_and_no_others_beside_them() {
            UUID booking = waiting();

            assertThat(dates(booking, start, NIGHTS + 3).statusCode()).isEqualTo(200);
            Response other = dates(booking, start, NIGHTS + 4);
            refused(other, 409, "change-waits");
            assertThat(other.jsonPath().getString("until")).isNotBlank();
            refused(dates(booking, start, NIGHTS - 1), 409, "change-waits");

            assertThat(market.database().number("select count(*) from date_change where booking_id = ?", booking))
                    .isOne();
        }

        @Test
        void are_given_up_and_free_again() {
            UUID booking = waiting();
            UUID change = changeOf(booking);

            assertThat(traveller.request().delete(path(booking)).statusCode()).isEqualTo(204);
            assertThat(traveller.request().delete(path(booking)).statusCode()).isEqualTo(204);

            assertThat(market.database().claims(change)).isEqualTo(Map.of("RELEASED", 3L));
            assertThat(traveller.sees(booking).getMap("items[0].changes")).doesNotContainKey("waiting");
            refused(startPaying(booking, traveller.newKey()), 409, "hold-expired");
            assertThat(dates(booking, start, NIGHTS - 1).statusCode()).isEqualTo(200);
        }

        @Test
        void are_nobodys_but_the_travellers() {
            UUID booking = waiting();
            Traveller stranger = market.traveller();

            refused(
                    stranger.post(path(booking) + "/payments", Map.of("returnUrl", Servers.WEB + "/trips")),
                    404,
                    "not-found");
            refused(stranger.request().delete(path(booking)), 404, "not-found");
            Wall wall = new Wall(market.database());
            String sql = "select state from date_change where booking_id = '" + booking + "'";
            assertThat(wall.read(Database.Actor.person(traveller.subject()), sql))
                    .hasSize(1);
            assertThat(wall.read(Database.Actor.person(stranger.subject()), sql))
                    .isEmpty();
            assertThat(wall.read(Database.Actor.of("yunnan"), sql)).isEmpty();
            assertThat(wall.read(Database.Actor.of("guizhou"), sql)).isEmpty();
        }

        @Test
        void end_with_the_booking() {
            UUID booking = waiting();
            long paid = traveller.sees(booking).getLong("totals[0].amountMinor");

            traveller.cancels(booking);

            awaitsState(booking, "ENDED");
            assertThat(market.database().claims(changeOf(booking))).isEqualTo(Map.of("RELEASED", 3L));
            assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                    .isEqualTo(paid);
        }
    }

    @Nested
    class Paid {
        @Test
        void are_the_stays_own_and_what_is_left_goes_free() {
            UUID booking = traveller.confirmed(stay());
            assertThat(dates(booking, start.plusDays(5), NIGHTS + 1).statusCode())
                    .isEqualTo(200);
            UUID change = changeOf(booking);
            assertThat(market.database().claims(change)).isEqualTo(Map.of("HELD", 6L));

            page(booking).press("approve");
            awaitsState(booking, "MADE");

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("startDate")).isEqualTo(start.plusDays(5).toString());
            assertThat(seen.getInt("items[0].nights")).isEqualTo(NIGHTS + 1);
            assertThat(seen.getMap("items[0].changes")).doesNotContainKey("waiting");
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", NIGHTS + 1L, "RELEASED", 5L));
            assertThat(market.database().claims(change)).isEqualTo(Map.of("RELEASED", 6L));
            assertThat(market.database().wrongCounters()).isEmpty();
            assertThat(new Mailbox(market).about(seen.getString("reference"))).hasSize(2);
        }

        @Test
        void are_all_given_back_from_both_payments_in_the_end() {
            UUID booking = waiting();
            page(booking).press("approve");
            awaitsState(booking, "MADE");
            long total = traveller.sees(booking).getLong("totals[0].amountMinor");

            traveller.cancels(booking);

            assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                    .isEqualTo(total);
            assertThat(market.database()
                            .number("select count(distinct payment_id) from refund where booking_id = ?", booking))
                    .isEqualTo(2);
            awaitsRefund(booking);
            Await.until(
                    Traveller.SOON,
                    () -> market.database()
                            .number(
                                    "select count(*) from refund where booking_id = ? and status <> 'REFUNDED'",
                                    booking),
                    open -> open == 0);
        }

        @Test
        void and_notified_twice_count_once() {
            UUID booking = waiting();

            page(booking).press("twice");
            awaitsState(booking, "MADE");

            assertThat(gateway.entry(booking).getList("refunds")).isEmpty();
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", NIGHTS + 3L));
        }

        @Test
        void without_a_notification_are_found_out_by_asking() {
            UUID booking = waiting();
            page(booking).press("silent");

            market.database()
                    .change(
                            "update payment set created_at = created_at - interval '1 minute'"
                                    + " where booking_id = ? and change_id is not null",
                            booking);

            awaitsState(booking, "MADE");
        }

        @Test
        void with_one_key_are_one_payment_and_declined_may_be_tried_again() {
            UUID booking = waiting();
            String key = traveller.newKey();
            String first = startPaying(booking, key).jsonPath().getString("paymentId");
            assertThat(startPaying(booking, key).jsonPath().getString("paymentId"))
                    .isEqualTo(first);
            page(booking).press("decline");
            Await.until(
                    Traveller.SOON,
                    () -> traveller.sees(booking).getString("items[0].changes.waiting.payment.status"),
                    "DECLINED"::equals);
            assertThat(traveller.sees(booking).getString("payment.status")).isEqualTo("PAID");

            page(booking).press("approve");

            awaitsState(booking, "MADE");
            refused(startPaying(booking, traveller.newKey()), 409, "hold-expired");
        }
    }

    @Nested
    class TooLate {
        @Test
        void all_is_as_it_was_and_nobody_is_sent_to_pay() {
            UUID booking = waiting();

            letPass(booking);

            assertThat(market.database().claims(changeOf(booking))).isEqualTo(Map.of("RELEASED", 3L));
            assertThat(traveller.sees(booking).getInt("items[0].nights")).isEqualTo(NIGHTS);
            refused(startPaying(booking, traveller.newKey()), 409, "hold-expired");
        }

        @Test
        void paid_goes_back_though_there_is_room() {
            UUID booking = waiting();
            PaymentPage page = page(booking);
            letPass(booking);

            page.press("approve");
            awaitsRefund(booking);

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getInt("items[0].nights")).isEqualTo(NIGHTS);
            assertThat(seen.getLong("refunded[0].amountMinor")).isEqualTo(3 * NIGHT);
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", (long) NIGHTS));
            traveller.cancels(booking);
            assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                    .as("the late payment is not given back twice")
                    .isEqualTo(3 * NIGHT + seen.getLong("totals[0].amountMinor"));
        }

        @Test
        void paid_after_the_booking_was_cancelled_goes_back() {
            UUID booking = waiting();
            PaymentPage page = page(booking);
            long paid = traveller.sees(booking).getLong("totals[0].amountMinor");
            traveller.cancels(booking);

            page.press("approve");
            awaitsRefund(booking);

            assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                    .isEqualTo(paid + 3 * NIGHT);
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("RELEASED", (long) NIGHTS));
        }
    }

    @Nested
    class Races {
        /** One room is left on the night that all of them want. */
        @Test
        void for_the_last_room_have_one_winner_who_alone_can_pay() throws Exception {
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Traveller one = somebody();
                UUID booking = one.confirmed(stay());
                attempts.add(() ->
                        dates(one, one.newKey(), booking, start, NIGHTS + 1).statusCode());
            }
            market.database().leave("yunnan", RESOURCE, start.plusDays(NIGHTS), 1);

            assertThat(together(attempts)).containsOnly(200, 409).containsOnlyOnce(200);
            market.database().leave("yunnan", RESOURCE, start.plusDays(NIGHTS), 12);
        }

        @Test
        void of_two_changes_of_one_stay_hold_one() throws Exception {
            for (int i = 0; i < 3; i++) {
                UUID booking = traveller.confirmed(stay());
                List<Integer> answers = together(List.of(
                        () -> dates(booking, start, NIGHTS + 1).statusCode(),
                        () -> dates(booking, start, NIGHTS + 2).statusCode()));

                assertThat(answers).containsExactlyInAnyOrder(200, 409);
                traveller.cancels(booking);
            }
        }

        @Test
        void of_paying_and_giving_up_and_cancelling_leave_nothing_behind() throws Exception {
            for (int i = 0; i < 4; i++) {
                UUID booking = waiting();
                UUID change = changeOf(booking);
                PaymentPage page = page(booking);
                boolean cancels = i % 2 == 0;

                together(List.of(
                        () -> page.press("approve").html().length(),
                        () -> cancels
                                ? traveller.cancels(booking).statusCode()
                                : traveller.request().delete(path(booking)).statusCode()));
                Await.until(
                        Traveller.SOON,
                        () -> market.database()
                                .number(
                                        "select count(*) from payment where change_id = ? and status = 'PENDING'",
                                        change.toString()),
                        pending -> pending == 0);
                traveller.cancels(booking);

                assertThat(market.database().claims(booking)).doesNotContainKeys("SOLD", "HELD");
                Await.until(
                        Traveller.SOON, () -> market.database().claims(change), claims -> !claims.containsKey("HELD"));
                assertThat(market.database()
                                .number(
                                        "select sum((a->>'amountMinor')::bigint) from payment, json_array_elements(amounts::json) a"
                                                + " where booking_id = ? and status = 'PAID'",
                                        booking))
                        .isEqualTo(traveller.sees(booking).getLong("refunded[0].amountMinor"));
            }
        }

        private static List<Integer> together(List<Callable<Integer>> attempts) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
            try {
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : threads.invokeAll(attempts)) {
                    answers.add(answer.get());
                }
                return answers;
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
