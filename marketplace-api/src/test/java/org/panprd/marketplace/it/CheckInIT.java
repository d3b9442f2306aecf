package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Guests are let in at the gate of an operator, once. */
@OnTheMarket
class CheckInIT {
    private final Market market;
    private final Database database;
    private final Desk desk;
    private final Traveller traveller;
    private final UUID booking;
    private final String gate = Desk.path() + "/check-ins";

    CheckInIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.desk = new Desk(market, 160);
        this.traveller = market.traveller();
        this.booking = traveller.confirmed(desk.trip());
    }

    private Map<String, Object> scan() {
        return scan(desk.code(traveller, booking, 1));
    }

    private static Map<String, Object> scan(String code) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "code",
                code,
                "scannedAt",
                Instant.now().toString()));
    }

    private Map<String, Object> named(int item) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "reference",
                desk.reference(booking),
                "item",
                item,
                "scannedAt",
                Instant.now().toString()));
    }

    private Response checkIn(Map<String, Object> scan) {
        return desk.operator.post(gate, scan);
    }

    @Nested
    class AScan {
        @Test
        void lets_in_once_and_tells_the_second_one_when() {
            desk.comesToday(booking);
            Map<String, Object> scan = scan();

            Response first = checkIn(scan);

            assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
            assertThat(first.jsonPath().getInt("persons")).isEqualTo(2);
            assertThat(first.asString()).doesNotContain("王芳", "李明");
            assertThat(traveller.sees(booking).getString("items[0].status")).isEqualTo("REDEEMED");
            assertThat(database.number(
                            "select count(*) from booking_item where booking_id = ? and redeemed_at is not null",
                            booking))
                    .isEqualTo(1);
            assertThat(traveller.sees(booking).getString("status")).isEqualTo("CONFIRMED");
            Response again = checkIn(scan(String.valueOf(scan.get("code"))));
            Problem.of(again).is(409, "already-redeemed").speaks("en");
            assertThat(Instant.parse(again.jsonPath().getString("redeemedAt")))
                    .isEqualTo(Instant.parse(first.jsonPath().getString("redeemedAt")));
            assertThat(desk.trail()).containsExactly("booking.redeemed");
        }

        @Test
        void that_is_told_again_by_its_device_is_answered_as_before() {
            desk.comesToday(booking);
            Map<String, Object> scan = scan();

            String first = checkIn(scan).jsonPath().getString("redeemedAt");

            assertThat(checkIn(scan).statusCode()).isEqualTo(201);
            assertThat(checkIn(scan).jsonPath().getString("redeemedAt")).isEqualTo(first);
        }

        @Test
        void at_two_gates_at_a_time_lets_in_once() {
            desk.comesToday(booking);
            String code = desk.code(traveller, booking, 1);

            List<Integer> statuses = Stream.generate(() -> scan(code))
                    .limit(6)
                    .map(scan ->
                            CompletableFuture.supplyAsync(() -> checkIn(scan).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
        }

        @Test
        void of_a_code_that_nobody_has_signed_lets_nobody_in() {
            desk.comesToday(booking);
            String code = desk.code(traveller, booking, 1);
            String signature = code.substring(code.lastIndexOf('.') + 1);
            String forged = code.replace(signature, new StringBuilder(signature).reverse());

            for (String text : List.of(forged, "PPR-23456789", "a.b.c", "x".repeat(3_000))) {
                Problem.of(checkIn(scan(text))).is(422, "voucher-forged").speaks("en");
            }
            assertThat(traveller.sees(booking).getString("items[0].status")).isEqualTo("CONFIRMED");
        }

        @Test
        void for_another_day_lets_nobody_in() {
            Response refused = checkIn(scan());

            Problem.of(refused).is(409, "other-day").speaks("en");
            assertThat(refused.jsonPath().getString("from")).isEqualTo(desk.day.toString());
        }

        @Test
        void at_another_operators_gate_finds_nothing() {
            desk.comesToday(booking);
            Traveller rival = Traveller.at(market, Desk.TENANT, "/operators/" + Samples.RIVAL);

            Problem.of(rival.post(Desk.path(Desk.TENANT, Samples.RIVAL) + "/check-ins", scan()))
                    .is(404, "not-found");
            Problem.of(rival.post(gate, scan())).is(404, "not-found");
            assertThat(rival.request()
                            .get(Desk.path(Desk.TENANT, Samples.RIVAL) + "/check-ins")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }

        @Test
        void of_what_was_cancelled_lets_nobody_in() {
            Map<String, Object> scan = scan();
            traveller.cancels(booking);

            Problem.of(checkIn(scan)).is(409, "item-not-confirmed");
        }

        @Test
        void is_of_the_last_seven_days_and_not_to_come() {
            for (Duration ago : List.of(Duration.ofDays(8), Duration.ofMinutes(-10))) {
                Map<String, Object> scan = named(1);
                scan.put("scannedAt", Instant.now().minus(ago).toString());
                Problem.of(checkIn(scan)).is(422, "invalid-request").names("scannedAt");
            }
            Problem.of(checkIn(Map.of())).is(422, "invalid-request").names("reference");
        }

        @Test
        void without_a_telephone_is_by_reference_and_item() {
            desk.comesToday(booking);

            Problem.of(checkIn(named(2))).is(404, "not-found");
            assertThat(checkIn(named(1)).statusCode()).isEqualTo(201);
        }

        @Test
        void of_one_id_is_for_one_item() {
            desk.comesToday(booking);
            UUID other = traveller.confirmed(desk.trip());
            desk.comesToday(other);
            Map<String, Object> first = scan();
            Map<String, Object> second = scan(desk.code(traveller, other, 1));
            second.put("id", first.get("id"));

            assertThat(checkIn(first).statusCode()).isEqualTo(201);
            Problem.of(checkIn(second)).is(422, "idempotency-key-reused");
        }

        @Test
        void takes_a_no_show_back() {
            desk.comesToday(booking);
            assertThat(desk.operator
                            .put(desk.item(booking) + "/no-show", Map.of())
                            .statusCode())
                    .isEqualTo(204);

            assertThat(checkIn(scan()).statusCode()).isEqualTo(201);

            JsonPath seen = desk.operator.request().get(desk.item(booking)).jsonPath();
            assertThat(seen.getString("noShowAt")).isNull();
            assertThat(seen.getString("redeemedAt")).isNotNull();
            Problem.of(desk.operator.put(desk.item(booking) + "/no-show", Map.of()))
                    .is(409, "item-not-confirmed");
        }
    }

    @Nested
    class WhatIsUsed {
        @Test
        void stays_used_and_paid_for_when_the_rest_is_cancelled() {
            UUID both =
                    traveller.confirmed(desk.trip().and(Desk.LISTING, desk.day).option("day"));
            database.change(
                    "update booking_item set start_date = ?, end_date = ? where booking_id = ? and item = 1",
                    Calendar.today(),
                    Calendar.today(),
                    both);
            assertThat(checkIn(scan(desk.code(traveller, both, 1))).statusCode())
                    .isEqualTo(201);
            long price = traveller.sees(both).getLong("items[1].price.amountMinor");

            assertThat(traveller.cancels(both).statusCode()).isEqualTo(200);

            JsonPath seen = traveller.sees(both);
            assertThat(seen.getList("items.status")).isEqualTo(List.of("REDEEMED", "CANCELLED"));
            assertThat(seen.getLong("refunded[0].amountMinor")).isEqualTo(price);
            assertThat(database.claims(both)).containsOnlyKeys("RELEASED", "SOLD");
            assertThat(database.wrongCounters()).isEmpty();
        }
    }

    @Nested
    class ADevice {
        @Test
        void reads_who_may_come_on_a_day_and_who_was_let_in() {
            UUID other = traveller.confirmed(desk.trip());
            desk.comesToday(booking);
            desk.comesToday(other);
            checkIn(scan());

            JsonPath day = desk.sees("/check-ins?date=" + Calendar.today());

            String one = "items.find { it.reference == '%s' }";
            assertThat(day.getString(one.formatted(desk.reference(booking)) + ".redeemedAt"))
                    .isNotNull();
            assertThat(day.getString(one.formatted(desk.reference(other)) + ".redeemedAt"))
                    .isNull();
            assertThat(day.prettify()).doesNotContain("王芳", "李明", "@");
            LocalDate later = Calendar.today().plusDays(1);
            assertThat(desk.sees("/check-ins?date=" + later).getList("items.reference", String.class))
                    .doesNotContain(desk.reference(booking));
            Problem.of(desk.operator.request().get(gate + "?date=soon"))
                    .is(422, "invalid-request")
                    .names("date");
        }

        @Test
        void tells_all_that_it_has_scanned_and_each_has_its_own_outcome() {
            desk.comesToday(booking);
            Map<String, Object> good = scan();
            List<Object> scans = new ArrayList<>(List.of(good, scan("forged"), scan(String.valueOf(good.get("code")))));
            scans.add(null);

            Response answer = desk.operator.post(gate + "/batch", Map.of("checkIns", scans));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonPath read = answer.jsonPath();
            assertThat(read.getList("outcomes.outcome"))
                    .isEqualTo(List.of("redeemed", "voucher-forged", "already-redeemed", "invalid-request"));
            assertThat(read.getString("outcomes[0].id")).isEqualTo(good.get("id"));
            assertThat(read.getString("outcomes[0].item.reference")).isEqualTo(desk.reference(booking));
            assertThat(read.getString("outcomes[2].redeemedAt")).isNotNull();
            assertThat(read.getString("outcomes[1].text")).isEqualTo("Not one of our vouchers");
            Problem.of(desk.operator.post(gate + "/batch", Map.of("checkIns", List.of())))
                    .is(422, "invalid-request")
                    .names("checkIns");
        }
    }
}
