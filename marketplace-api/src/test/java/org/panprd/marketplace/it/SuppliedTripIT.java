package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A trip of which a part is another market's is booked in both, or in none. */
@OnTheMarket
@ExtendWith(Elsewhere.Starting.class)
class SuppliedTripIT {
    private static final String SELLER = "lingnan-attractions";

    private final Market market;
    private final Database database;
    private final Supplied supplied;

    SuppliedTripIT(Market market, Elsewhere elsewhere) {
        this.market = market;
        database = market.database();
        supplied = Supplied.by(elsewhere, market);
    }

    @AfterEach
    void the_books_are_right_on_both_sides() {
        try (supplied) {
            supplied.awaitsSettled();
        }
        assertThat(database.wrongCounters()).isEmpty();
        assertThat(supplied.theirs.wrongCounters()).isEmpty();
    }

    @Test
    void is_reserved_there_first_confirmed_in_both_and_opens_their_door() {
        UUID booking = supplied.held(supplied.trip(50));
        assertThat(supplied.there()).containsExactly("ON_HOLD");

        supplied.pays(booking);

        supplied.awaits(booking, "CONFIRMED");
        assertThat(supplied.there()).containsExactly("CONFIRMED");
        String code = supplied.account()
                .request()
                .get("/bookings?resellerReference={r}", reference(booking))
                .jsonPath()
                .getString("[0].voucher.deliveryOptions[0].deliveryValue");
        assertThat(database.rows(
                                "select content::json -> 'ticket' as ticket from booking_item"
                                        + " where booking_id = ? and item = 1",
                                booking)
                        .get(0)
                        .text("ticket"))
                // Signed anew each time that it is asked for.
                .contains(code.substring(0, code.lastIndexOf('.') + 1));
        assertThat(supplied.file(booking, "vouchers.pdf").statusCode()).isEqualTo(200);

        assertThat(supplied.cancels(booking).statusCode()).isEqualTo(200);
        supplied.awaitsThere("CANCELLED");
    }

    @Test
    void is_shown_to_its_seller_alone_when_it_is_not_taken_back_there() {
        UUID booking = supplied.held(supplied.trip(110));
        supplied.pays(booking);
        supplied.awaits(booking, "CONFIRMED");
        supplied.beginsThere();

        assertThat(supplied.cancels(booking).statusCode()).isEqualTo(200);

        String found = "items.find { it.bookingId == '" + booking + "' }";
        JsonPath kept = Await.until(Traveller.SOON, () -> keptOf(SELLER), all -> all.getMap(found) != null);
        assertThat(supplied.there()).containsExactly("CONFIRMED");
        assertThat(kept.getString(found + ".supplier")).isEqualTo("Another market");
        assertThat(kept.getString(found + ".listingId")).isEqualTo(Reselling.TOWER);
        assertThat(kept.getString(found + ".title")).isEqualTo("Canton Tower observation hall at 433 m");
        assertThat(kept.getString(found + ".optionId")).isEqualTo("daytime");
        assertThat(kept.getString(found + ".date"))
                .isGreaterThan(Calendar.today().toString());
        assertThat(kept.getString(found + ".said")).startsWith("UNPROCESSABLE_ENTITY: ");
        JsonPath there = supplied.account()
                .request()
                .header("Octo-Capabilities", "octo/pricing")
                .get("/bookings/{uuid}", kept.getString(found + ".id"))
                .jsonPath();
        assertThat(kept.getString(found + ".supplierReference")).isEqualTo(there.getString("supplierReference"));
        assertThat(kept.getLong(found + ".price.amountMinor")).isEqualTo(there.getLong("pricing.net"));
        assertThat(kept.getString(found + ".price.currency")).isEqualTo("CNY");
        assertThat(keptOf("yuecheng-travel").getList("items")).isEmpty();
    }

    private JsonPath keptOf(String operator) {
        return Traveller.at(market, "guangdong", "/operators/" + operator)
                .reading("en")
                .request()
                .get("/tenants/guangdong/operators/{operator}/suppliers/kept", operator)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String reference(UUID booking) {
        return database.rows("select reference from booking where booking_id = ?", booking)
                .get(0)
                .text("reference");
    }

    @Test
    void is_given_back_there_when_its_time_is_over() {
        UUID booking = supplied.held(supplied.trip(60));

        database.letHoldPass(booking);

        supplied.awaits(booking, "EXPIRED");
        supplied.awaitsThere("CANCELLED");
    }

    @Test
    void is_not_booked_at_all_when_there_is_none_there() {
        Trip trip = supplied.trip(70);
        supplied.theirs.change("update allotment set stopped = true where tenant_id = 'guangdong'");
        try {
            Problem.of(supplied.holds(trip)).is(409, "not-available");
        } finally {
            supplied.theirs.change("update allotment set stopped = false where tenant_id = 'guangdong'");
        }
        assertThat(supplied.there()).isEmpty();
    }

    @Test
    void is_given_back_there_when_something_else_cannot_be_had_here() {
        Trip trip = supplied.trip(80);
        database.change("update allotment set stopped = true where tenant_id = 'yunnan'");
        try {
            Problem.of(supplied.holds(trip)).is(409, "not-available");
        } finally {
            database.change("update allotment set stopped = false where tenant_id = 'yunnan'");
        }
        supplied.awaitsThere("CANCELLED");
    }

    @Test
    void is_not_booked_at_all_when_nobody_answers_there() {
        Trip trip = supplied.trip(90);
        supplied.gate.shut();

        Problem.of(supplied.holds(trip)).is(409, "not-available");

        supplied.gate.open();
        assertThat(supplied.there()).isEmpty();
    }

    /** As a supplier does who has confirmed it already, and whose answer was lost. */
    @Test
    void is_confirmed_if_it_is_there_whatever_they_say() {
        UUID booking = supplied.held(supplied.trip(120));
        supplied.gate.tellNoOnce("/confirm");

        supplied.pays(booking);

        supplied.awaits(booking, "CONFIRMED");
        assertThat(supplied.there()).containsExactly("CONFIRMED");
    }

    /** Who refuses us says nothing about what we have bought. */
    @Test
    void is_given_back_there_once_our_key_is_good_again() {
        UUID booking = supplied.held(supplied.trip(130));
        supplied.pays(booking);
        supplied.awaits(booking, "CONFIRMED");
        String account = supplied.account().code();
        supplied.theirs.change("update reseller_key set revoked_at = now() where reseller_code = ?", account);

        assertThat(supplied.cancels(booking).statusCode()).isEqualTo(200);

        Await.until(
                Traveller.SOON,
                () -> database.rows("select tries, state from supplier_reservation where booking_id = ?", booking)
                        .get(0),
                reservation -> reservation.number("tries") > 0
                        || !reservation.text("state").equals("CONFIRMED"));
        supplied.theirs.change("update reseller_key set revoked_at = null where reseller_code = ?", account);
        supplied.awaitsThere("CANCELLED");
    }

    @Test
    void is_turned_down_with_all_that_was_paid_when_it_cannot_be_confirmed_there() {
        UUID booking = supplied.held(supplied.trip(100));
        supplied.theirs.change(
                "update booking set hold_expires_at = now() - interval '1 second' where status = 'ON_HOLD'");
        supplied.awaitsThere("EXPIRED");

        supplied.pays(booking);

        supplied.awaits(booking, "REJECTED");
        assertThat(database.number("select count(*) from refund where booking_id = ?", booking))
                .isPositive();
        assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
    }
}
