package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reseller has sold stands, whatever becomes of the listing, its options or the contract. */
@OnTheMarket
class OctoWithdrawnIT {
    private static final String TOWER = " where tenant_id = 'guangdong' and listing_code = 'canton-tower-ticket'";

    private final Database database;
    private final String content;
    private final Reselling reseller;
    private final Reselling other;

    OctoWithdrawnIT(Market market) {
        database = market.database();
        content = database.rows("select content from listing" + TOWER).get(0).text("content");
        reseller = Reselling.on(market);
        other = Reselling.on(market);
    }

    @AfterEach
    void comes_back() {
        listed("PUBLISHED");
        database.changeAsSuperuser("update listing set content = ?" + TOWER, content);
    }

    private void listed(String status) {
        database.changeAsSuperuser("update listing set status = ?" + TOWER, status);
    }

    private JsonPath held(int daysAhead) {
        return ok(reseller.reserve(reseller.wish(reseller.freeSlot(daysAhead))));
    }

    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(OctoFormat.faults("booking", answer.asString())).isEmpty();
        return answer.jsonPath();
    }

    private static JsonPath refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "SUSPENDED"})
    void what_is_taken_from_sale_is_read_confirmed_and_cancelled(String status) {
        JsonPath before = held(60);
        String uuid = before.getString("uuid");

        listed(status);

        JsonPath held = ok(reseller.read(uuid));
        assertThat(held.getString("status")).isEqualTo("ON_HOLD");
        assertThat(held.getString("product.internalName")).isEqualTo(before.getString("product.internalName"));
        assertThat(held.getString("option.id")).isEqualTo("daytime");
        assertThat(held.getString("availability.id")).isEqualTo(before.getString("availabilityId"));
        assertThat(held.getString("availability.status")).isEqualTo("CLOSED");
        assertThat(held.getInt("pricing.retail")).isEqualTo(before.getInt("pricing.retail"));
        JsonPath confirmed = ok(reseller.post(uuid, "confirm", Reselling.contact()));
        assertThat(confirmed.getList("voucher.deliveryOptions")).hasSize(1);
        JsonPath cancelled = ok(reseller.post(uuid, "cancel", Map.of()));
        assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.getString("cancellation.refund")).isEqualTo("FULL");
        assertThat(database.wrongCounters()).isEmpty();
    }

    @Test
    void what_is_taken_from_sale_is_found_among_the_others_and_sold_no_more() {
        JsonPath sold = held(61);
        String slot = sold.getString("availabilityId");

        listed("PAUSED");

        JsonPath found = reseller.request()
                .queryParam("productId", Reselling.TOWER)
                .get("/bookings")
                .jsonPath();
        assertThat(found.getList("uuid")).containsExactly(sold.getString("uuid"));
        assertThat(reseller.request().get("/products").jsonPath().getList("id")).doesNotContain(Reselling.TOWER);
        assertThat(refused(reseller.reserve(reseller.wish(slot))).getString("error"))
                .isEqualTo("INVALID_PRODUCT_ID");
        assertThat(refused(other.request().get("/products/{id}", Reselling.TOWER))
                        .getString("error"))
                .isEqualTo("INVALID_PRODUCT_ID");
        assertThat(refused(reseller.request().get("/products/{id}", Reselling.TOWER))
                        .getString("error"))
                .isEqualTo("INVALID_PRODUCT_ID");
        assertThat(refused(reseller.patch(sold.getString("uuid"), reseller.wish(slot, "adult")))
                        .getString("error"))
                .isEqualTo("INVALID_PRODUCT_ID");
    }

    @Test
    void an_option_that_there_is_no_more_is_shown_as_it_was_called() {
        JsonPath before = held(62);
        String uuid = before.getString("uuid");

        database.changeAsSuperuser(
                "update listing set content = replace(content, '\"daytime\"', '\"by-day\"')" + TOWER);

        JsonPath held = ok(reseller.read(uuid));
        assertThat(held.getString("option.id")).isEqualTo("daytime");
        assertThat(held.getString("availability.status")).isEqualTo("CLOSED");
        assertThat(held.getList("unitItems.unitId")).containsExactly("adult", "adult", "child");
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void a_kind_of_guests_that_it_is_not_sold_to_any_more_still_comes() {
        String uuid = held(64).getString("uuid");

        database.changeAsSuperuser("""
                update listing set content = (
                    select jsonb_set(content::jsonb, '{options,0,units}', jsonb_agg(unit))::text
                    from jsonb_array_elements(content::jsonb #> '{options,0,units}') unit
                    where unit ->> 'unit' <> 'CHILD')""" + TOWER);

        JsonPath held = ok(reseller.read(uuid));
        assertThat(held.getList("unitItems.unitId")).containsExactly("adult", "adult", "child");
        assertThat(held.getString("unitItems[2].unit.id")).isEqualTo("child");
        List<Integer> shares = held.getList("unitItems.pricing.retail");
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(held.getInt("pricing.retail"));
        JsonPath confirmed = ok(reseller.post(uuid, "confirm", Reselling.contact()));
        assertThat(confirmed.getString("status")).isEqualTo("CONFIRMED");
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("status"))
                .isEqualTo("CANCELLED");
    }

    /** Sold with a day's notice, now with a month's: the one counts that it was sold with. */
    @Test
    void it_is_cancelled_by_the_policy_that_it_was_sold_with() {
        String uuid = held(5).getString("uuid");
        ok(reseller.post(uuid, "confirm", Reselling.contact()));

        database.changeAsSuperuser("""
                update listing set content = jsonb_set(content::jsonb, '{cancellation}',
                    '[{"hoursBefore": 720, "refundPercent": 100}]')::text""" + TOWER);

        assertThat(ok(reseller.read(uuid)).getBoolean("cancellable")).isTrue();
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("cancellation.refund"))
                .isEqualTo("FULL");
    }

    @Test
    void what_it_owes_is_what_was_agreed_on_when_it_was_booked() {
        JsonPath sold = held(65);
        int net = sold.getInt("pricing.net");

        database.change(
                "update channel_contract set commission_percent = 5 where reseller_code = ? and tenant_id = 'guangdong'",
                reseller.code());

        JsonPath known = ok(reseller.read(sold.getString("uuid")));
        assertThat(known.getInt("pricing.net")).isEqualTo(net);
        List<Integer> shares = known.getList("unitItems.pricing.net");
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(net);
        assertThat(held(65).getInt("pricing.net")).isGreaterThan(net);
    }

    @Test
    void a_contract_that_has_ended_lets_go_of_nothing_that_was_sold() {
        String uuid = held(63).getString("uuid");
        ok(reseller.post(uuid, "confirm", Reselling.contact()));

        database.change(
                "update channel_contract set status = 'ENDED' where reseller_code = ? and tenant_id = 'guangdong'",
                reseller.code());

        assertThat(ok(reseller.read(uuid)).getString("status")).isEqualTo("CONFIRMED");
        assertThat(reseller.request().get("/products").jsonPath().getList("id")).doesNotContain(Reselling.TOWER);
        assertThat(refused(reseller.request().get("/products/{id}", Reselling.TOWER))
                        .getString("error"))
                .isEqualTo("INVALID_PRODUCT_ID");
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("status"))
                .isEqualTo("CANCELLED");
    }
}
