package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reseller sells of us what we sell of a supplier, who has the last word. */
@OnTheMarket
@ExtendWith(Elsewhere.Starting.class)
class OctoSuppliedIT {
    private final Database database;
    private final Supplied supplied;
    private final Reselling reseller;

    OctoSuppliedIT(Market market, Elsewhere elsewhere) {
        database = market.database();
        supplied = Supplied.by(elsewhere, market);
        reseller = Reselling.on(market);
    }

    @AfterEach
    void the_books_are_right_on_both_sides() {
        try (supplied) {
            supplied.awaitsSettled();
        }
        assertThat(database.wrongCounters()).isEmpty();
        assertThat(supplied.theirs.wrongCounters()).isEmpty();
    }

    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private String held(int daysAhead) {
        return ok(reseller.reserve(reseller.wish(supplied.account().freeSlot(daysAhead))))
                .getString("uuid");
    }

    private String confirmed(int daysAhead) {
        String uuid = held(daysAhead);
        assertThat(ok(reseller.post(uuid, "confirm", Reselling.contact())).getString("status"))
                .isEqualTo("PENDING");
        Await.until(Traveller.SOON, () -> status(uuid), "CONFIRMED"::equals);
        return uuid;
    }

    private String status(String uuid) {
        return ok(reseller.read(uuid)).getString("status");
    }

    @Test
    void it_says_that_it_confirms_later() {
        JsonPath tower = ok(reseller.request().get("/products/{id}", Reselling.TOWER));
        JsonPath inn = ok(reseller.request().get("/products/{id}", Reselling.INN));

        assertThat(tower.getBoolean("instantConfirmation")).isFalse();
        assertThat(tower.getBoolean("instantDelivery")).isFalse();
        assertThat(inn.getBoolean("instantConfirmation")).isTrue();
    }

    @Test
    void what_waits_for_the_supplier_is_confirmed_again_as_it_is_and_can_be_cancelled() {
        String uuid = held(50);
        supplied.gate.shut();

        JsonPath waiting = ok(reseller.post(uuid, "confirm", Reselling.contact()));
        JsonPath again = ok(reseller.post(uuid, "confirm", Reselling.contact()));

        assertThat(waiting.getString("status")).isEqualTo("PENDING");
        assertThat(again.getString("status")).isEqualTo("PENDING");
        assertThat(again.getBoolean("cancellable")).isTrue();
        JsonPath cancelled = ok(reseller.post(uuid, "cancel", Map.of()));
        assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.getString("cancellation.refund")).isEqualTo("FULL");
        supplied.gate.open();
        supplied.awaitsThere("CANCELLED");
    }

    @Test
    void what_is_confirmed_is_not_given_for_what_the_supplier_may_refuse() {
        String uuid = confirmed(60);

        Response refused =
                reseller.patch(uuid, Map.of("availabilityId", supplied.account().freeSlot(80)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("UNPROCESSABLE_ENTITY");
        assertThat(status(uuid)).isEqualTo("CONFIRMED");
        assertThat(supplied.there()).containsExactly("CONFIRMED");
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("status"))
                .isEqualTo("CANCELLED");
        supplied.awaitsThere("CANCELLED");
    }

    @Test
    void what_is_held_moves_there_too() {
        String uuid = held(90);
        String later = supplied.account().freeSlot(110);

        JsonPath moved = ok(reseller.patch(uuid, Map.of("availabilityId", later)));

        assertThat(moved.getString("availabilityId")).isEqualTo(later);
        supplied.awaitsThere("CANCELLED", "ON_HOLD");
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("status"))
                .isEqualTo("CANCELLED");
        supplied.awaitsThere("CANCELLED", "CANCELLED");
    }

    @Test
    void what_is_held_stays_if_the_supplier_does_not_answer() {
        String uuid = held(130);
        String before = ok(reseller.read(uuid)).getString("availabilityId");
        String later = supplied.account().freeSlot(150);
        supplied.gate.shut();

        assertThat(reseller.patch(uuid, Map.of("availabilityId", later)).statusCode())
                .isEqualTo(400);

        supplied.gate.open();
        JsonPath held = ok(reseller.read(uuid));
        assertThat(held.getString("status")).isEqualTo("ON_HOLD");
        assertThat(held.getString("availabilityId")).isEqualTo(before);
        ok(reseller.post(uuid, "cancel", Map.of()));
        supplied.awaitsThere("CANCELLED");
    }
}
