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

/** Changing the dates and the guests of a stay that is paid for. */
@OnTheMarket
class ChangingIT {
    private static final String STAY = "yunnan.kunming-dianchi-winter-stay";
    private static final String RESOURCE = "kunming-dianchi-winter-stay/two-bedroom";
    private static final int NIGHTS = 20;

    private final Market market;
    private final List<Traveller> travellers = new ArrayList<>();
    private final Traveller traveller;

    /** A month in which nothing is peak: March. */
    private final LocalDate start;

    ChangingIT(Market market) {
        this.market = market;
        traveller = somebody();
        LocalDate march = Calendar.today().plusDays(40).withDayOfMonth(1);
        while (march.getMonthValue() != 3 || march.isBefore(Calendar.today().plusDays(40))) {
            march = march.plusMonths(1);
        }
        start = march;
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
        assertThat(market.database().wrongCounters()).isEmpty();
    }

    private Trip stay() {
        return Trip.to(STAY, start).option("two-bedroom").nights(NIGHTS).adults(2);
    }

    private Response dates(UUID booking, LocalDate date, int nights) {
        return dates(traveller, traveller.newKey(), booking, date, nights);
    }

    private static Response dates(Traveller who, String key, UUID booking, LocalDate date, int nights) {
        return who.post(
                "/bookings/" + booking + "/items/1/dates", key, Map.of("date", date.toString(), "nights", nights));
    }

    private JsonPath quote(UUID booking, LocalDate date, int nights) {
        return traveller
                .post(
                        "/bookings/" + booking + "/items/1/dates/quote",
                        Map.of("date", date.toString(), "nights", nights))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).endsWith("/" + problem);
    }

    @Nested
    class Dates {
        @Test
        void are_moved_night_by_night_and_written_about() {
            UUID booking = traveller.confirmed(stay());
            JsonPath asked = quote(booking, start.plusDays(5), NIGHTS);
            assertThat(asked.getBoolean("possible")).isTrue();
            assertThat(asked.getLong("refund.amountMinor")).isZero();

            Response moved = dates(booking, start.plusDays(5), NIGHTS);

            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("startDate")).isEqualTo(start.plusDays(5).toString());
            assertThat(seen.getString("items[0].endDate"))
                    .isEqualTo(start.plusDays(5 + NIGHTS).toString());
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", (long) NIGHTS, "RELEASED", 5L));
            assertThat(market.database()
                            .number(
                                    "select count(*) from audit_entry where action = 'booking.dates-changed'"
                                            + " and object_id = ?",
                                    booking.toString()))
                    .isOne();
            assertThat(new Mailbox(market).about(seen.getString("reference")))
                    .hasSize(2)
                    .anySatisfy(letter -> {
                        assertThat(letter.text()).contains(start.plusDays(5).toString());
                        assertThat(letter.kinds()).contains("application/pdf", "text/calendar");
                    });
        }

        @Test
        void go_back_to_where_they_were() {
            UUID booking = traveller.confirmed(stay());

            assertThat(dates(booking, start.plusDays(3), NIGHTS).statusCode()).isEqualTo(200);
            assertThat(dates(booking, start, NIGHTS).statusCode()).isEqualTo(200);

            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", (long) NIGHTS, "RELEASED", 3L));
        }

        @Test
        void that_cost_less_give_the_difference_back_at_once_and_no_more_in_the_end() {
            UUID booking = traveller.confirmed(stay());
            long paid = traveller.sees(booking).getLong("totals[0].amountMinor");

            JsonPath moved = dates(booking, start, 15).jsonPath();

            long left = moved.getLong("totals[0].amountMinor");
            assertThat(left).isLessThan(paid);
            assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                    .isEqualTo(paid - left);
            assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);
            assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                    .isEqualTo(paid);
        }

        @Test
        void of_which_one_night_is_gone_change_nothing() {
            UUID booking = traveller.confirmed(stay());
            LocalDate full = start.plusDays(NIGHTS + 2L);
            int left = market.database().sellOut("yunnan", RESOURCE, full);
            assertThat(left).isOne();

            assertThat(quote(booking, start.plusDays(4), NIGHTS).getString("problem.type"))
                    .endsWith("/not-available");
            refused(dates(booking, start.plusDays(4), NIGHTS), 409, "not-available");

            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", (long) NIGHTS));
            assertThat(dates(booking, start.plusDays(2), NIGHTS).statusCode()).isEqualTo(200);
            market.database().leave("yunnan", RESOURCE, full, 12);
        }

        @Test
        void are_changed_once_for_one_key() {
            UUID booking = traveller.confirmed(stay());
            String key = traveller.newKey();

            Response first = dates(traveller, key, booking, start, 14);
            Response again = dates(traveller, key, booking, start, 14);

            assertThat(again.asString()).isEqualTo(first.asString());
            refused(dates(traveller, key, booking, start, 15), 422, "idempotency-key-reused");
            assertThat(market.database().number("select count(*) from refund where booking_id = ?", booking))
                    .isOne();
        }

        @Test
        void are_refused_too_late_unpaid_of_others_or_out_of_bounds() {
            UUID held = traveller.held(stay());
            refused(dates(held, start, 14), 409, "not-changeable");
            traveller.cancels(held);
            UUID booking = traveller.confirmed(stay());
            refused(dates(market.traveller(), "k-" + UUID.randomUUID(), booking, start, 14), 404, "not-found");
            refused(dates(booking, start, 13), 422, "invalid-request");
            refused(dates(booking, Calendar.today().minusDays(1), 14), 422, "invalid-request");
            refused(
                    traveller.post("/bookings/" + booking + "/items/2/dates", Map.of("date", start.toString())),
                    404,
                    "not-found");

            market.database()
                    .change(
                            "update booking_item set starts_at = now() + interval '13 days' where booking_id = ?",
                            booking);

            refused(dates(booking, start, 14), 409, "change-too-late");
        }
    }

    @Nested
    class Races {
        /** One room is left on the nights that all of them want. */
        @Test
        void for_the_last_room_have_one_winner() throws Exception {
            List<UUID> bookings = new ArrayList<>();
            List<Traveller> rivals = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Traveller one = somebody();
                rivals.add(one);
                bookings.add(one.confirmed(stay()));
            }
            for (int night = 0; night < 5; night++) {
                market.database().leave("yunnan", RESOURCE, start.plusDays(NIGHTS + night), 1);
            }
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < bookings.size(); i++) {
                int who = i;
                attempts.add(() -> dates(
                                rivals.get(who), rivals.get(who).newKey(), bookings.get(who), start.plusDays(5), NIGHTS)
                        .statusCode());
            }

            assertThat(together(attempts)).containsOnly(200, 409).containsOnlyOnce(200);
            for (int night = 0; night < 5; night++) {
                market.database().leave("yunnan", RESOURCE, start.plusDays(NIGHTS + night), 12);
            }
        }

        /** Forwards and backwards over the same nights: in key order nobody waits for each other. */
        @Test
        void over_each_others_nights_end_without_a_deadlock() throws Exception {
            long deadlocks = market.database().deadlocks();
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Traveller one = somebody();
                LocalDate from = start.plusDays(i % 2 == 0 ? 0 : 20);
                LocalDate to = start.plusDays(i % 2 == 0 ? 20 : 0);
                UUID booking = one.confirmed(
                        Trip.to(STAY, from).option("two-bedroom").nights(NIGHTS).adults(2));
                attempts.add(() -> dates(one, one.newKey(), booking, to, NIGHTS).statusCode());
            }

            assertThat(together(attempts)).containsOnly(200);
            assertThat(market.database().deadlocks()).isEqualTo(deadlocks);
        }

        @Test
        void of_a_change_and_a_cancellation_leave_nothing_behind() throws Exception {
            for (int i = 0; i < 4; i++) {
                UUID booking = traveller.confirmed(stay());
                long paid = traveller.sees(booking).getLong("totals[0].amountMinor");

                together(List.of(
                        () -> dates(booking, start, 14).statusCode(),
                        () -> traveller.cancels(booking).statusCode()));

                assertThat(market.database().claims(booking)).doesNotContainKeys("SOLD", "HELD");
                assertThat(traveller.sees(booking).getLong("refunded[0].amountMinor"))
                        .isEqualTo(paid);
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

    @Nested
    class Guests {
        private Response swap(UUID booking, Map<String, Object> body) {
            return traveller.post("/bookings/" + booking + "/items/1/occupants", body);
        }

        @Test
        void are_swapped_and_stock_and_price_stay() {
            UUID companion = traveller.agreeing("documents").made("/me/companions", Companions.LI);
            UUID booking = traveller.confirmed(stay());
            long total = traveller.sees(booking).getLong("totals[0].amountMinor");

            Response answer =
                    swap(booking, Map.of("participant", 1, "fullName", "Li Na", "companionId", companion.toString()));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("participants[1].fullName")).isEqualTo("Li Na");
            assertThat(seen.getString("participants[1].companionId")).isEqualTo(companion.toString());
            assertThat(seen.getString("participants[0].fullName")).isEqualTo("王芳");
            assertThat(seen.getLong("totals[0].amountMinor")).isEqualTo(total);
            assertThat(market.database().claims(booking)).isEqualTo(Map.of("SOLD", (long) NIGHTS));
        }

        @Test
        void are_not_swapped_for_strangers_nobody_or_twice() {
            UUID companion = traveller.agreeing("documents").made("/me/companions", Companions.LI);
            UUID booking = traveller.confirmed(stay().companions(companion));

            refused(swap(booking, Map.of("participant", 2, "fullName", "Li Na")), 422, "invalid-request");
            refused(swap(booking, Map.of("participant", 1)), 422, "invalid-request");
            refused(
                    swap(booking, Map.of("participant", 1, "fullName", "Li Na", "companionId", UUID.randomUUID())),
                    422,
                    "invalid-request");
            refused(
                    swap(booking, Map.of("participant", 1, "fullName", "Li Na", "companionId", companion)),
                    422,
                    "invalid-request");
        }

        @Test
        void are_not_swapped_where_nothing_may_be_changed() {
            UUID booking = traveller.confirmed(Trip.to("yunnan.lijiang-courtyard-inn", start)
                    .option("twin")
                    .nights(2)
                    .adults(1));

            refused(swap(booking, Map.of("participant", 0, "fullName", "Li Na")), 409, "not-changeable");
        }
    }
}
