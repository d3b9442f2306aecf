package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reseller reads what it may sell, and sells it, as OCTO has it. */
@OnTheMarket
class OctoIT {
    private static final String SLOT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\+08:00";

    private final Market market;
    private final Database database;
    private final Reselling reseller;
    private final Reselling other;

    OctoIT(Market market) {
        this.market = market;
        database = market.database();
        reseller = Reselling.on(market);
        other = Reselling.on(market);
    }

    private static JsonPath ok(String kind, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(OctoFormat.faults(kind, answer.asString())).isEmpty();
        return answer.jsonPath();
    }

    /** A booking. */
    private static JsonPath ok(Response answer) {
        return ok("booking", answer);
    }

    private JsonPath held(Map<String, Object> wish) {
        return ok(reseller.reserve(wish));
    }

    private UUID bookingOf(JsonPath booking) {
        return UUID.fromString(booking.getString("id"));
    }

    @Test
    void products_are_those_that_are_opened_and_have_every_field_of_the_core() {
        Response answer = reseller.plain().get("/products");

        JsonPath products = ok("products", answer);
        assertThat(products.getList("id", String.class))
                .containsExactlyInAnyOrder(Reselling.TOWER, Reselling.INN, Reselling.ROUTE);
        assertThat(answer.header("Octo-Capabilities")).isEmpty();
        Map<String, Object> tower = products.getMap("find { it.id == '" + Reselling.TOWER + "' }");
        assertThat(tower.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "internalName",
                        "reference",
                        "locale",
                        "timeZone",
                        "allowFreesale",
                        "instantConfirmation",
                        "instantDelivery",
                        "availabilityRequired",
                        "availabilityType",
                        "deliveryFormats",
                        "deliveryMethods",
                        "redemptionMethod",
                        "options");
        assertThat(tower).containsEntry("availabilityType", "START_TIME").containsEntry("timeZone", "Asia/Shanghai");
        JsonPath one = ok("product", reseller.plain().get("/products/{id}", Reselling.TOWER));
        assertThat(one.getList("options.findAll { it.default }.id")).containsExactly("daytime");
        assertThat(one.getList("options[0].availabilityLocalStartTimes")).containsExactly("10:00", "12:00", "14:00");
        assertThat(one.getInt("options[0].cancellationCutoffAmount")).isEqualTo(4);
        assertThat(one.getList("options[0].units.id")).containsExactly("adult", "child", "senior", "infant");
        assertThat(one.getInt("options[0].units[1].restrictions.maxAge")).isEqualTo(15);
    }

    @Test
    void the_supplier_and_its_capabilities_are_told() {
        assertThat(ok("supplier", reseller.plain().get("/supplier")).getString("endpoint"))
                .endsWith("/api/octo");
        assertThat(ok("capabilities", reseller.plain().get("/capabilities")).getList("id"))
                .containsExactly("octo/pricing", "octo/content", "octo/webhooks");
        ok("products", reseller.request().get("/products"));
    }

    @Test
    void prices_and_content_come_where_they_are_asked_for() {
        Response answer = reseller.request().get("/products/{id}", Reselling.TOWER);

        JsonPath tower = ok("product", answer);
        assertThat(answer.header("Octo-Capabilities")).isEqualTo("octo/pricing, octo/content");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(tower.getString("defaultCurrency")).isEqualTo("CNY");
        assertThat(tower.getInt("options[0].units[0].pricingFrom[0].retail")).isEqualTo(15000);
        assertThat(tower.getInt("options[0].units[0].pricingFrom[0].net")).isEqualTo(12750);
        assertThat(tower.getString("title")).isNotBlank();
        assertThat(tower.getList("features.type")).contains("CANCELLATION_TERM");
        assertThat(tower.getList("locations")).hasSize(1);
        assertThat(ok("supplier", reseller.request().get("/supplier")).getString("title"))
                .isEqualTo("Pan-PRD tourism marketplace");
        LocalDate day = Calendar.today().plusDays(41);
        assertThat(ok("slots", reseller.slots(Reselling.TOWER, "daytime", day, day))
                        .getString("[0].shortDescription"))
                .isEqualTo(tower.getString("title"));
    }

    @Test
    void slots_of_a_start_time_carry_their_offset_and_days_are_all_day() {
        LocalDate day = Calendar.today().plusDays(40);

        JsonPath timed = ok("slots", reseller.slots(Reselling.TOWER, "daytime", day, day.plusDays(6)));
        JsonPath days = ok("slots", reseller.slots(Reselling.INN, "twin", day, day));

        assertThat(timed.getList("id", String.class)).isNotEmpty().allMatch(id -> id.matches(SLOT));
        assertThat(timed.getString("[0].localDateTimeStart")).isEqualTo(timed.getString("[0].id"));
        assertThat(timed.getList("[0].unitPricing.unitId")).containsExactly("adult", "child", "senior", "infant");
        assertThat(days.getList("id")).containsExactly(day.toString());
        assertThat(days.getBoolean("[0].allDay")).isTrue();
        assertThat(days.getString("[0].localDateTimeEnd")).isEqualTo(day.plusDays(1) + "T00:00:00+08:00");
        assertThat(days.getList("[0].openingHours")).isNotEmpty();
        JsonPath again = ok(
                "slots",
                reseller.request()
                        .body(Map.of(
                                "productId",
                                Reselling.TOWER,
                                "optionId",
                                "daytime",
                                "availabilityIds",
                                List.of(timed.getString("[0].id")),
                                "units",
                                List.of(Map.of("id", "adult", "quantity", 2))))
                        .post("/availability"));
        assertThat(again.getList("id")).containsExactly(timed.getString("[0].id"));
        assertThat(again.getInt("[0].pricing.retail")).isEqualTo(2 * timed.getInt("[0].unitPricing[0].retail"));
    }

    @Test
    void the_calendar_has_a_line_for_each_day() {
        LocalDate day = Calendar.today().plusDays(40);

        JsonPath calendar = ok(
                "calendar",
                reseller.plain()
                        .body(Map.of(
                                "productId",
                                Reselling.ROUTE,
                                "optionId",
                                "standard",
                                "localDateStart",
                                day.toString(),
                                "localDateEnd",
                                day.plusDays(9).toString()))
                        .post("/availability/calendar"));

        assertThat(calendar.getList("localDate", String.class)).hasSize(10).startsWith(day.toString());
        assertThat(calendar.getMap("[0]").keySet())
                .containsExactlyInAnyOrder("localDate", "available", "status", "vacancies", "capacity", "openingHours");
        assertThat(calendar.getInt("[0].capacity"))
                .isPositive()
                .isGreaterThanOrEqualTo(calendar.getInt("[0].vacancies"));
    }

    @Test
    void a_booking_is_held_confirmed_and_cancelled() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(50)));
        String uuid = held.getString("uuid");
        UUID booking = bookingOf(held);

        assertThat(held.getString("status")).isEqualTo("ON_HOLD");
        assertThat(held.getString("utcExpiresAt")).endsWith("Z");
        assertThat(held.getString("supplierReference")).isNull();
        assertThat(held.getMap("option.pricing[0]")).isEqualTo(held.getMap("pricing"));
        assertThat(held.getMap("unitItems[0].unit.pricing[0]")).isEqualTo(held.getMap("unitItems[0].pricing"));
        assertThat(held.getString("option.pricingFrom")).isNull();
        assertThat(held.getMap("")).containsKeys("voucher", "cancellation", "notes", "resellerReference");
        assertThat(held.getList("unitItems.unitId")).containsExactly("adult", "adult", "child");
        assertThat(held.getList("unitItems.pricing.retail", Integer.class).stream()
                        .mapToInt(one -> one)
                        .sum())
                .isEqualTo(held.getInt("pricing.retail"));
        assertThat(database.claims(booking)).containsKey("HELD");

        JsonPath confirmed = ok(reseller.post(uuid, "confirm", Reselling.contact()));
        assertThat(confirmed.getString("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.getString("utcExpiresAt")).isNull();
        assertThat(confirmed.getString("supplierReference")).startsWith("PPR-");
        assertThat(confirmed.getString("contact.firstName")).isEqualTo("Ada");
        assertThat(confirmed.getString("voucher.deliveryOptions[0].deliveryValue"))
                .contains(".");
        assertThat(ok(reseller.post(uuid, "confirm", Reselling.contact())).getString("utcConfirmedAt"))
                .isEqualTo(confirmed.getString("utcConfirmedAt"));
        assertThat(database.claims(booking)).containsOnlyKeys("SOLD");
        assertThat(database.rows("select channel from booking_item where booking_id = ?", booking))
                .allMatch(row -> row.text("channel").equals(reseller.code()));

        JsonPath cancelled = ok(reseller.post(uuid, "cancel", Map.of("reason", "Flight cancelled")));
        assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.getString("cancellation.refund")).isEqualTo("FULL");
        assertThat(cancelled.getString("cancellation.reason")).isEqualTo("Flight cancelled");
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("cancellation.utcCancelledAt"))
                .isEqualTo(cancelled.getString("cancellation.utcCancelledAt"));
        assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
    }

    @Test
    void what_costs_nothing_is_cancelled_like_everything_else() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(48), "infant"));
        String uuid = held.getString("uuid");
        assertThat(held.getInt("pricing.retail")).isZero();

        JsonPath confirmed = ok(reseller.post(uuid, "confirm", Reselling.contact()));

        assertThat(confirmed.getBoolean("cancellable")).isTrue();
        JsonPath cancelled = ok(reseller.post(uuid, "cancel", Map.of()));
        assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.getString("cancellation.refund")).isEqualTo("FULL");
        assertThat(database.claims(bookingOf(held))).containsOnlyKeys("RELEASED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "infant"})
    void what_its_policy_gives_nothing_back_for_any_more_is_cancelled_by_force_only(String unit) {
        JsonPath held = held(reseller.wish(reseller.freeSlot(47), unit));
        String uuid = held.getString("uuid");
        ok(reseller.post(uuid, "confirm", Reselling.contact()));
        database.change(
                "update booking_item set content = jsonb_set(content::jsonb, '{cancellation}', '[]')::text"
                        + " where booking_id = ?",
                bookingOf(held));

        Response late = reseller.post(uuid, "cancel", Map.of());

        assertThat(reseller.patch(uuid, Map.of("availabilityId", reseller.freeSlot(79)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.jsonPath().getString("error")).isEqualTo("UNPROCESSABLE_ENTITY");
        assertThat(ok(reseller.read(uuid)).getString("status")).isEqualTo("CONFIRMED");
        assertThat(ok(reseller.read(uuid)).getBoolean("cancellable")).isFalse();
        assertThat(ok(reseller.post(uuid, "cancel", Map.of("force", true))).getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(database.claims(bookingOf(held))).containsOnlyKeys("RELEASED");
    }

    @Test
    void it_is_confirmed_for_those_who_are_sent_then() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(46)));
        Map<String, Object> others = new HashMap<>(Reselling.contact());
        others.put("unitItems", List.of(Map.of("unitId", "senior"), Map.of("unitId", "adult")));

        JsonPath confirmed = ok(reseller.post(held.getString("uuid"), "confirm", others));

        assertThat(confirmed.getString("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.getList("unitItems.unitId")).containsExactly("senior", "adult");
        assertThat(database.claims(bookingOf(held))).containsOnlyKeys("RELEASED");
        assertThat(database.claims(bookingOf(confirmed))).containsOnlyKeys("SOLD");
    }

    @Test
    void when_it_was_made_and_changed_the_last_time_is_told() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(45)));
        String uuid = held.getString("uuid");
        database.change(
                "update channel_booking set created_at = created_at - interval '1 hour',"
                        + " updated_at = updated_at - interval '1 hour' where uuid = ?::uuid",
                uuid);
        database.change(
                "update booking set updated_at = updated_at - interval '1 hour' where booking_id = ?", bookingOf(held));
        JsonPath before = ok(reseller.read(uuid));

        JsonPath extended = ok(reseller.post(uuid, "extend", Map.of("expirationMinutes", 60)));
        JsonPath moved = ok(reseller.patch(uuid, Map.of("availabilityId", reseller.freeSlot(78))));

        assertThat(extended.getString("utcUpdatedAt")).isGreaterThan(before.getString("utcUpdatedAt"));
        assertThat(moved.getString("utcCreatedAt")).isEqualTo(before.getString("utcCreatedAt"));
        assertThat(ok(reseller.read(uuid)).getString("utcCreatedAt")).isEqualTo(before.getString("utcCreatedAt"));
    }

    @Test
    void what_is_left_of_rooms_is_told_in_persons() {
        LocalDate day = new Calendar(market).firstDay(Reselling.INN, "ADULT:2", 185);
        int most = reseller.plain()
                .get("/products/{id}", Reselling.INN)
                .jsonPath()
                .getInt("options.find { it.id == 'twin' }.restrictions.maxUnits");
        database.leave("yunnan", "lijiang-courtyard-inn/twin", day, 1);

        JsonPath last = ok("slots", reseller.slots(Reselling.INN, "twin", day, day));

        assertThat(last.getInt("[0].vacancies")).isEqualTo(2);
        assertThat(last.getInt("[0].capacity")).isEqualTo(2);
        assertThat(last.getInt("[0].maxUnits")).isEqualTo(most);
        held(twin(day));
        assertThat(reseller.slots(Reselling.INN, "twin", day, day).jsonPath().getString("[0].status"))
                .isEqualTo("SOLD_OUT");
        database.leave("yunnan", "lijiang-courtyard-inn/twin", day, 11);
    }

    @Test
    void a_hundred_and_no_more_come_together() {
        LocalDate day = new Calendar(market).firstDay(Reselling.INN, "ADULT:2", 190);
        database.leave("yunnan", "lijiang-courtyard-inn/twin", day, 51);
        Map<String, Object> wish = twin(day);
        wish.put("unitItems", Collections.nCopies(100, Map.of("unitId", "adult")));

        JsonPath held = held(wish);

        assertThat(held.getList("unitItems.uuid")).hasSize(100).doesNotHaveDuplicates();
        wish.put("unitItems", Collections.nCopies(101, Map.of("unitId", "adult")));
        assertThat(reseller.reserve(wish).statusCode()).isEqualTo(400);
        ok(reseller.post(held.getString("uuid"), "cancel", Map.of()));
        database.leave("yunnan", "lijiang-courtyard-inn/twin", day, 12);
    }

    private static Map<String, Object> twin(LocalDate day) {
        return new HashMap<>(Map.of(
                "productId",
                Reselling.INN,
                "optionId",
                "twin",
                "availabilityId",
                day.toString(),
                "unitItems",
                List.of(Map.of("unitId", "adult"), Map.of("unitId", "adult"))));
    }

    @Test
    void a_hold_ends_when_selling_does() {
        LocalDate day = new Calendar(market).firstDay(Reselling.INN, "ADULT:2", 3);
        Instant closes = Instant.now().plus(Duration.ofMinutes(45)).truncatedTo(ChronoUnit.MINUTES);
        Prices prices = new Prices(market, "yunnan", "lijiang-courtyard-inn");
        prices.set(
                day,
                Map.of(
                        "option",
                        "twin",
                        "cutoffMinutes",
                        ChronoUnit.MINUTES.between(closes, day.atStartOfDay(Calendar.CHINA))));
        Map<String, Object> wish = twin(day);
        wish.put("expirationMinutes", 120);

        JsonPath held = held(wish);
        JsonPath extended = ok(reseller.post(held.getString("uuid"), "extend", Map.of("expirationMinutes", 120)));
        JsonPath shorter = ok(reseller.post(held.getString("uuid"), "extend", Map.of("expirationMinutes", 10)));

        prices.set(day, Map.of("option", "twin", "reset", true));
        assertThat(held.getString("utcExpiresAt")).isEqualTo(closes.toString());
        assertThat(extended.getString("utcExpiresAt")).isEqualTo(closes.toString());
        assertThat(shorter.getString("utcExpiresAt")).isLessThan(closes.toString());
    }

    @Test
    void a_booking_that_is_used_tells_so() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(49)));
        String uuid = held.getString("uuid");
        ok(reseller.post(uuid, "confirm", Reselling.contact()));

        database.change(
                "update booking_item set status = 'REDEEMED', redeemed_at = '2026-11-20T01:02:03Z' where booking_id = ?",
                bookingOf(held));

        JsonPath used = ok(reseller.read(uuid));
        assertThat(used.getString("status")).isEqualTo("REDEEMED");
        assertThat(used.getList("unitItems.status")).containsOnly("REDEEMED");
        assertThat(used.getString("utcRedeemedAt")).isEqualTo("2026-11-20T01:02:03Z");
        assertThat(used.getString("voucher.utcRedeemedAt")).isEqualTo("2026-11-20T01:02:03Z");
    }

    @Test
    void the_same_uuid_is_the_same_booking() {
        Map<String, Object> wish = reseller.wish(reseller.freeSlot(51));
        wish.put("uuid", UUID.randomUUID().toString());

        JsonPath first = held(wish);
        JsonPath second = held(wish);

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(ok(other.reserve(wish)).getString("id")).isNotEqualTo(first.getString("id"));
    }

    @Test
    void moving_takes_the_new_slot_and_gives_the_old_one_back() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(52)));
        String later = reseller.freeSlot(75);

        JsonPath moved = ok(reseller.patch(
                held.getString("uuid"),
                Map.of("availabilityId", later, "unitItems", List.of(Map.of("unitId", "senior")))));

        assertThat(moved.getString("uuid")).isEqualTo(held.getString("uuid"));
        assertThat(moved.getString("availabilityId")).isEqualTo(later);
        assertThat(moved.getList("unitItems.unitId")).containsExactly("senior");
        assertThat(database.claims(bookingOf(held))).containsOnlyKeys("RELEASED");
        assertThat(database.claims(bookingOf(moved))).containsOnlyKeys("HELD");
        assertThat(database.wrongCounters()).isEmpty();
    }

    @Test
    void moving_to_what_is_sold_out_changes_nothing() {
        JsonPath held = held(reseller.wish(reseller.freeSlot(53)));
        String full = reseller.freeSlot(80);
        database.sellOut("guangdong", "canton-tower-ticket/daytime", LocalDate.parse(full.substring(0, 10)));

        Response refused = reseller.patch(held.getString("uuid"), Map.of("availabilityId", full));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("UNPROCESSABLE_ENTITY");
        assertThat(ok(reseller.read(held.getString("uuid"))).getString("availabilityId"))
                .isEqualTo(held.getString("availabilityId"));
        assertThat(database.claims(bookingOf(held))).containsOnlyKeys("HELD");
    }

    @Test
    void a_hold_goes_on_as_long_as_it_is_extended_and_ends_when_it_is_not() {
        Map<String, Object> wish = reseller.wish(reseller.freeSlot(54));
        wish.put("expirationMinutes", 1);
        JsonPath held = held(wish);
        String uuid = held.getString("uuid");

        JsonPath extended = ok(reseller.post(uuid, "extend", Map.of("expirationMinutes", 60)));
        assertThat(extended.getString("utcExpiresAt")).isGreaterThan(held.getString("utcExpiresAt"));

        database.letHoldPass(bookingOf(held));
        Response late = reseller.post(uuid, "confirm", Reselling.contact());
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.jsonPath().getString("error")).isEqualTo("UNPROCESSABLE_ENTITY");
        Await.until(
                Duration.ofSeconds(30),
                () -> ok(reseller.read(uuid)).getString("status"),
                status -> status.equals("EXPIRED"));
    }

    @Test
    void a_test_moves_no_stock_and_nobody_else_sees_it() {
        Map<String, Object> wish = reseller.wish(reseller.freeSlot(55));
        JsonPath held =
                ok(reseller.request().header("Octo-Env", "test").body(wish).post("/bookings"));
        String uuid = held.getString("uuid");

        JsonPath confirmed = ok(reseller.post(uuid, "confirm", Reselling.contact()));

        assertThat(confirmed.getBoolean("testMode")).isTrue();
        assertThat(confirmed.getString("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.getString("voucher.deliveryOptions[0].deliveryValue"))
                .isEqualTo("TEST");
        assertThat(database.claims(bookingOf(held))).containsOnlyKeys("RELEASED");
        assertThat(database.rows("select paid_at from booking_item where booking_id = ?", bookingOf(held)))
                .allMatch(row -> row.text("paid_at").equals("null"));
        assertThat(ok(reseller.post(uuid, "cancel", Map.of())).getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(database.wrongCounters()).isEmpty();
    }

    @Test
    void bookings_are_found_by_what_is_known_of_them_and_by_their_reseller_only() {
        Map<String, Object> wish = new HashMap<>(reseller.wish(reseller.freeSlot(56)));
        wish.put("resellerReference", "FA-" + UUID.randomUUID());
        JsonPath held = held(wish);
        String reference = ok(reseller.post(held.getString("uuid"), "confirm", Reselling.contact()))
                .getString("supplierReference");

        assertThat(ok(
                                "bookings",
                                reseller.request()
                                        .queryParam("resellerReference", wish.get("resellerReference"))
                                        .get("/bookings"))
                        .getList("uuid"))
                .containsExactly(held.getString("uuid"));
        assertThat(ok(
                                "bookings",
                                reseller.request()
                                        .queryParam("supplierReference", reference)
                                        .get("/bookings"))
                        .getList("uuid"))
                .containsExactly(held.getString("uuid"));
        assertThat(ok(
                                "bookings",
                                other.request()
                                        .queryParam("supplierReference", reference)
                                        .get("/bookings"))
                        .getList("uuid"))
                .isEmpty();
        Response foreign = other.read(held.getString("uuid"));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.jsonPath().getString("error")).isEqualTo("INVALID_BOOKING_UUID");
        assertThat(foreign.jsonPath().getString("uuid")).isEqualTo(held.getString("uuid"));
    }

    @Test
    void more_bookings_than_a_page_has_are_all_listed_newest_first() {
        database.change("update channel_contract set most_held = 1000 where reseller_code = ?", reseller.code());
        String slot = reseller.freeSlot(170);
        database.change(
                "update allotment set capacity = 1000 where tenant_id = 'guangdong'"
                        + " and resource = 'canton-tower-ticket/daytime' and day = ?::date",
                slot.substring(0, 10));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            made.add(0, held(reseller.wish(slot, "adult")).getString("uuid"));
        }

        Response listed = reseller.request()
                .queryParam("localDate", slot.substring(0, 10))
                .get("/bookings");

        assertThat(listed.jsonPath().<String>getList("uuid")).isEqualTo(made);
    }
}
