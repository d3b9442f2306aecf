package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two resellers and our own pages want the last places. */
@OnTheMarket
class OctoRaceIT {
    private static final int PLACES = 5;
    private static final int CLIENTS = 8;
    private static final int LEFT = 3;
    private static final int ROUNDS = 6;

    private final Market market;
    private final Database database;

    OctoRaceIT(Market market) {
        this.market = market;
        database = market.database();
    }

    private static boolean isHeld(Response answer) {
        if (answer.statusCode() >= 400) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 409);
        }
        return answer.statusCode() < 300;
    }

    private Trip onTheWeb(String slot) {
        return Trip.to(Reselling.TOWER, LocalDate.parse(slot.substring(0, 10)))
                .option("daytime")
                .at(slot.substring(11, 16));
    }

    @Test
    void no_more_is_sold_than_there_is() throws InterruptedException, ExecutionException {
        Reselling one = Reselling.on(market);
        Reselling other = Reselling.on(market);
        String slot = one.freeSlot(90);
        database.change(
                "update allotment set capacity = held + sold + ? where tenant_id = 'guangdong'"
                        + " and resource = 'canton-tower-ticket/daytime' and day = ?::date and at = ?::time",
                PLACES,
                slot.substring(0, 10),
                slot.substring(11, 16));
        List<Callable<Boolean>> wants = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Traveller traveller = market.traveller();
            wants.add(() -> isHeld(one.reserve(one.wish(slot, "adult"))));
            wants.add(() -> isHeld(other.reserve(other.wish(slot, "adult"))));
            wants.add(() -> isHeld(traveller.hold(onTheWeb(slot), traveller.newKey())));
        }

        assertThat(atOnce(wants)).isEqualTo(PLACES);
        assertThat(database.wrongCounters()).isEmpty();
    }

    /** Far from its bound a reseller's holds go on side by side, near it one after the other; both happen here. */
    @Test
    void no_more_is_held_at_once_than_a_contract_lets() throws InterruptedException, ExecutionException {
        Reselling reseller = Reselling.on(market);
        String slot = reseller.freeSlot(150);
        database.change(
                "update allotment set capacity = 10000 where tenant_id = 'guangdong'"
                        + " and resource = 'canton-tower-ticket/daytime' and day = ?::date",
                slot.substring(0, 10));
        int most = 2 * (int) database.number("select setting::bigint from pg_settings where name = 'max_connections'")
                + 10;
        database.change("update channel_contract set most_held = ? where reseller_code = ?", most, reseller.code());
        List<Callable<Boolean>> wants =
                Collections.nCopies(CLIENTS, () -> isHeld(reseller.reserve(reseller.wish(slot, "adult"))));

        assertThat(atOnce(wants)).isEqualTo(CLIENTS);
        hold(most - CLIENTS - LEFT, reseller);
        assertThat(atOnce(wants)).isEqualTo(LEFT);
        assertThat(database.wronglyCountedHolds()).isEmpty();
    }

    /** A connection that is no more has counted what others give back. */
    @Test
    void what_is_held_is_counted_whoever_gives_it_back() throws InterruptedException, ExecutionException {
        Reselling reseller = Reselling.on(market);
        String slot = reseller.freeSlot(160);
        List<Callable<Boolean>> wants = Collections.nCopies(PLACES, () -> {
            String uuid =
                    reseller.reserve(reseller.wish(slot, "adult")).jsonPath().getString("uuid");
            return reseller.post(uuid, "cancel", Map.of()).statusCode() == 200;
        });

        assertThat(atOnce(wants)).isEqualTo(PLACES);
        assertThat(reseller.reserve(reseller.wish(slot, "adult")).statusCode()).isEqualTo(200);
        database.changeAsSuperuser(
                "update booking_hold_count set backend = -backend where traveller_id = 'reseller:' || ?",
                reseller.code());
        assertThat(database.number("select add_up_holds()")).isPositive();

        assertThat(database.rows(
                        "select backend, holds from booking_hold_count where traveller_id = 'reseller:' || ?",
                        reseller.code()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number("backend")).isZero();
                    assertThat(row.number("holds")).isEqualTo(1);
                });
    }

    /** So many more of what it holds already. */
    private void hold(int more, Reselling reseller) {
        assertThat(database.changeAsSuperuser("""
                        insert into booking
                        select other.* from booking one cross join generate_series(1, ?) n
                        cross join jsonb_populate_record(one, jsonb_build_object(
                            'booking_id', gen_random_uuid(), 'reference', 'RACE' || n)) other
                        where one.booking_id = (select booking_id from channel_booking where reseller_code = ? limit 1)
                        """, more, reseller.code())).isEqualTo(more);
    }

    /** Each gives back what the other one wants; whoever comes second waits at once, not half way. */
    @Test
    void who_swap_their_places_both_get_them() throws InterruptedException, ExecutionException {
        Reselling one = Reselling.on(market);
        Reselling other = Reselling.on(market);
        String early = one.freeSlot(100);
        String late = one.freeSlot(130);
        String first = one.reserve(one.wish(early)).jsonPath().getString("uuid");
        String second = other.reserve(other.wish(late)).jsonPath().getString("uuid");
        long deadlocks = database.deadlocks();

        for (int round = 0; round < ROUNDS; round++) {
            boolean isBack = round % 2 == 1;
            Map<String, Object> ofFirst = Map.of("availabilityId", isBack ? early : late);
            Map<String, Object> ofSecond = Map.of("availabilityId", isBack ? late : early);
            assertThat(atOnce(List.of(
                            () -> one.patch(first, ofFirst).statusCode() == 200,
                            () -> other.patch(second, ofSecond).statusCode() == 200)))
                    .as("round " + round)
                    .isEqualTo(2);
        }
        assertThat(database.deadlocks()).isEqualTo(deadlocks);
        assertThat(database.wrongCounters()).isEmpty();
    }

    /** Near its bound a reseller's holds go one after the other, and whoever moves one stands in the same row. */
    @Test
    void who_moves_and_who_reserves_do_not_wait_for_each_other() throws InterruptedException, ExecutionException {
        Reselling reseller = Reselling.on(market);
        String early = reseller.freeSlot(105);
        String late = reseller.freeSlot(135);
        String moving =
                reseller.reserve(reseller.wish(early, "adult")).jsonPath().getString("uuid");
        long deadlocks = database.deadlocks();

        for (int round = 0; round < ROUNDS; round++) {
            String to = round % 2 == 0 ? late : early;
            assertThat(atOnce(List.of(
                            () -> reseller.patch(moving, Map.of("availabilityId", to))
                                            .statusCode()
                                    == 200,
                            () -> isHeldAndGivenBack(reseller, early),
                            () -> isHeldAndGivenBack(reseller, late))))
                    .as("round " + round)
                    .isEqualTo(3);
        }
        assertThat(database.deadlocks()).isEqualTo(deadlocks);
    }

    private static boolean isHeldAndGivenBack(Reselling reseller, String slot) {
        Response held = reseller.reserve(reseller.wish(slot, "adult"));
        return isHeld(held)
                && reseller.post(held.jsonPath().getString("uuid"), "cancel", Map.of())
                                .statusCode()
                        == 200;
    }

    /** How many of them got what they want. */
    private static long atOnce(List<Callable<Boolean>> wants) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(wants.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> answers = wants.stream()
                    .map(want -> clients.submit(() -> {
                        start.await();
                        return want.call();
                    }))
                    .toList();
            start.countDown();
            long held = 0;
            for (Future<Boolean> answer : answers) {
                held += answer.get() ? 1 : 0;
            }
            return held;
        } finally {
            clients.shutdownNow();
        }
    }
}
