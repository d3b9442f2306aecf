package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.it.Mailbox.Letter;
import org.panprd.marketplace.platform.Json;

/** Groups for which too few have booked when their time to be decided has come, and groups that have enough. */
@OnTheMarket
class GroupMinimumIT {
    private static final String TOUR = "guangdong.hengqin-macau-two-days-tour";
    private static final String ROOMS = "hengqin-macau-two-days-tour/twin-share";
    private static final String MUSEUM = "macau.grand-prix-museum-ticket";
    private static final Duration DECIDED = Duration.ofSeconds(45);

    private final Market market;
    private final Database database;
    private final Calendar calendar;
    private final Crosser crosser;
    private final LocalDate day;
    private final String document;

    GroupMinimumIT(Market market) throws SQLException {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
        this.crosser = Crosser.of(market, "FR");
        this.day = calendar.firstDay(TOUR, "ADULT:1", 8);
        this.document = document(null);
    }

    @AfterEach
    void everything_is_decided_as_before_and_the_books_are_right() throws SQLException {
        document(document);
        // Each for itself: a decision that is being made takes the same rows in another order.
        database.change("delete from departure where listing_code = 'hengqin-macau-two-days-tour'");
        database.change("delete from sales_stop where resource = ?", ROOMS);
        database.change("update allotment set stopped = false where stopped and resource = ?", ROOMS);
        assertThat(database.wrongCounters()).isEmpty();
    }

    /** Reads the tour's document, and writes another one. */
    private String document(@Nullable String next) throws SQLException {
        try (Connection connection = database.asSuperuser()) {
            String where = " where tenant_id = 'guangdong' and listing_code = 'hengqin-macau-two-days-tour'";
            if (next != null) {
                try (PreparedStatement write = connection.prepareStatement("update listing set content = ?" + where)) {
                    write.setString(1, next);
                    write.execute();
                }
            }
            try (var read = connection.prepareStatement("select content from listing" + where);
                    var row = read.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** From now on the group is decided so many days before it starts. */
    private void decide(int least, int daysBefore, String below) throws SQLException {
        String group = "\"group\":{\"least\":%d,\"decideHours\":%d,\"below\":\"%s\",\"with\":[]}"
                .formatted(least, 24 * daysBefore, below);
        String changed = document.replaceFirst("\"group\":\\{[^}]*}", group);
        assertThat(changed).isNotEqualTo(document);
        document(changed);
    }

    /** What the tour's operator sees of its departures. */
    private JsonPath operator(String path) {
        Response answer = Traveller.at(market, "guangdong", "/operators/bay-area-tours")
                .request()
                .get("/tenants/guangdong/operators/bay-area-tours/departures" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private int daysAhead() {
        return (int) ChronoUnit.DAYS.between(Calendar.today(), day);
    }

    private Trip tour() {
        return Trip.to(TOUR, day).option("twin-share").at("09:30");
    }

    private Trip withMuseum() {
        return tour().and(MUSEUM, day.plusDays(1)).option("day");
    }

    private void awaitsItem(UUID booking, String field, Object value) {
        Await.until(DECIDED, () -> crosser.traveller().sees(booking).getString("items[0]." + field), value::equals);
    }

    @Test
    void that_are_refunded_leave_the_rest_standing_with_everything_back_for_two_days() throws SQLException {
        UUID booking = crosser.traveller().confirmed(crosser.on(withMuseum()));
        Crosser other = Crosser.of(market, "FR");
        UUID hold = other.traveller().held(other.on(tour()));
        PaymentPage page =
                PaymentPage.open(other.traveller().startPaying(hold).jsonPath().getString("redirectUrl"));

        decide(8, daysAhead() + 1, "REFUND");
        awaitsItem(booking, "status", "CANCELLED");

        JsonPath seen = crosser.traveller().sees(booking);
        assertThat(seen.getString("status")).isEqualTo("CONFIRMED");
        assertThat(seen.getString("items[0].notice.kind")).isEqualTo("WITHDRAWN");
        assertThat(seen.getString("items[0].notice.reason")).isEqualTo("GROUP_TOO_SMALL");
        assertThat(seen.getList("refunded")).isEqualTo(List.of(seen.getMap("items[0].price")));
        assertThat(seen.getMap("items[1].refundIfCancelledNow")).isEqualTo(seen.getMap("items[1].price"));
        assertThat(seen.getString("items[1].freeUntil")).isNotNull();
        assertThat(database.claims(booking)).containsOnlyKeys("RELEASED", "SOLD");
        assertThat(texts(seen, crosser)).anyMatch(letter -> letter.contains("报名人数不足"));
        assertVouchersWithoutIt(booking);

        other.traveller().awaits(hold, "EXPIRED");
        page.press("approve");
        Await.until(
                Traveller.SOON,
                () -> other.traveller().sees(hold).getList("refunded").size(),
                size -> size == 1);
        assertThat(other.traveller().sees(hold).getString("status")).isEqualTo("EXPIRED");
        Problem.of(other.traveller().hold(other.on(tour()))).is(409, "not-available");
        assertThat(calendar.days(TOUR, "ADULT:1", day, day).getString("days[0].status"))
                .isEqualTo("CLOSED");

        assertThat(crosser.traveller().cancels(booking).statusCode()).isEqualTo(200);
        JsonPath after = crosser.traveller().sees(booking);
        assertThat(after.getString("status")).isEqualTo("CANCELLED");
        assertThat(after.getList("refunded")).hasSameElementsAs(after.getList("totals"));
    }

    private List<String> texts(JsonPath booking, Crosser of) {
        assertThat(of.traveller().subject()).isNotBlank();
        return new Mailbox(market)
                .about(booking.getString("reference")).stream()
                        .map(Letter::text)
                        .toList();
    }

    private void assertVouchersWithoutIt(UUID booking) {
        Response calendarFile = crosser.traveller().request().get("/bookings/{id}/itinerary.ics", booking);
        assertThat(calendarFile.asString()).contains("-2@marketplace").doesNotContain("-1@marketplace");
        assertThat(crosser.traveller()
                        .request()
                        .get("/bookings/{id}/items/1/voucher.png", booking)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void that_are_moved_go_on_the_next_start_that_can_still_fill_and_may_be_cancelled() throws SQLException {
        UUID booking = crosser.traveller().confirmed(crosser.on(withMuseum()));
        Map<String, Object> price = crosser.traveller().sees(booking).getMap("items[0].price");
        Problem.of(cancelsItem(booking, 1)).is(409, "item-not-cancellable");

        decide(8, daysAhead() + 3, "MOVE");
        awaitsItem(booking, "notice.kind", "MOVED");

        JsonPath seen = crosser.traveller().sees(booking);
        LocalDate moved = LocalDate.parse(seen.getString("items[0].date"));
        assertThat(moved).isBetween(day.plusDays(3), day.plusDays(14));
        assertThat(seen.getString("items[0].endDate"))
                .isEqualTo(moved.plusDays(1).toString());
        assertThat(seen.getString("items[0].notice.movedFrom")).isEqualTo(day.toString());
        assertThat(seen.getMap("items[0].price")).isEqualTo(price);
        assertThat(seen.getList("refunded")).isEmpty();
        assertThat(seen.getString("endDate")).isEqualTo(moved.plusDays(1).toString());
        assertThat(database.number(
                        "select sum(quantity) from allotment_claim where booking_id = ? and state = 'SOLD' and day >= ?",
                        booking,
                        moved))
                .isEqualTo(3);
        assertThat(database.wrongCounters()).isEmpty();
        assertThat(new Mailbox(market).about(seen.getString("reference"))).anySatisfy(letter -> {
            assertThat(letter.text()).contains(moved.toString(), "新的凭证");
            assertThat(letter.kinds()).containsExactly("application/pdf", "text/calendar");
        });

        Problem.of(cancelsItem(booking, 2)).is(409, "item-not-cancellable");
        assertThat(cancelsItem(booking, 1).jsonPath().getString("items[0].status"))
                .isEqualTo("CANCELLED");
        assertThat(cancelsItem(booking, 1).statusCode()).isEqualTo(200);
        assertThat(crosser.traveller().sees(booking).getList("refunded")).isEqualTo(List.of(price));
        Problem.of(cancelsItem(booking, 3)).is(404, "not-found");
        Problem.of(market.traveller().post("/bookings/" + booking + "/items/1/cancel", Map.of()))
                .is(404, "not-found");
    }

    private Response cancelsItem(UUID booking, int item) {
        return crosser.traveller().post("/bookings/" + booking + "/items/" + item + "/cancel", Map.of());
    }

    @Test
    void that_are_moved_are_on_their_new_start_for_a_reseller_too() throws SQLException {
        Reselling reseller = Reselling.on(market);
        opened(true);
        String before = day + "T09:30:00+08:00";
        Response held = reseller.reserve(Map.of(
                "productId",
                TOUR,
                "optionId",
                "twin-share",
                "availabilityId",
                before,
                "unitItems",
                List.of(Map.of("unitId", "adult", "contact", withPassport()))));
        assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
        String uuid = held.jsonPath().getString("uuid");
        assertThat(reseller.post(uuid, "confirm", Reselling.contact()).statusCode())
                .isEqualTo(200);

        decide(8, daysAhead() + 3, "MOVE");
        String after = Await.until(DECIDED, () -> slotOf(reseller, uuid), slot -> !before.equals(slot));

        String moved = database.rows(
                        "select start_date from booking_item where booking_id = ?::uuid",
                        held.jsonPath().getString("id"))
                .get(0)
                .text("start_date");
        assertThat(after).isEqualTo(moved + "T09:30:00+08:00");
        assertThat(reseller.post(uuid, "cancel", Map.of()).statusCode()).isEqualTo(200);
        opened(false);
    }

    private static String slotOf(Reselling reseller, String uuid) {
        Response seen = reseller.read(uuid);
        assertThat(seen.statusCode()).as(seen.asString()).isEqualTo(200);
        return seen.jsonPath().getString("availabilityId");
    }

    private void opened(boolean isOpened) {
        database.change("delete from channel_listing where tenant_id || '.' || listing_code = ?", TOUR);
        if (isOpened) {
            database.change(
                    "insert into channel_listing (tenant_id, listing_code, operator_code, opened_at)"
                            + " select tenant_id, listing_code, operator_code, now() from listing"
                            + " where tenant_id || '.' || listing_code = ?",
                    TOUR);
        }
    }

    private Map<String, Object> withPassport() {
        Map<String, String> passport = Map.of(
                "kind",
                "PASSPORT",
                "number",
                "E" + day.toEpochDay(),
                "issuingCountry",
                "FR",
                "expiresOn",
                day.plusYears(3).toString());
        String notes = Json.write(
                Map.of("birthDate", "1990-05-14", "sex", "FEMALE", "latinName", "MARTIN, MARIE", "document", passport));
        return Map.of("fullName", "Marie Martin", "country", "FR", "notes", notes);
    }

    /** A passport has to be valid for three months after the return from Macau. */
    @Test
    void that_are_moved_go_without_a_party_that_may_not_cross_on_the_new_day() throws SQLException {
        Crosser barred = Crosser.of(market, "FR", day.plusDays(2).plusMonths(3));
        UUID staying = barred.traveller().confirmed(barred.on(withMuseum()));
        UUID going = crosser.traveller().confirmed(crosser.on(tour()));

        decide(8, daysAhead() + 3, "MOVE");
        awaitsItem(going, "notice.kind", "MOVED");

        JsonPath seen = barred.traveller().sees(staying);
        assertThat(seen.getString("items[0].status")).isEqualTo("CANCELLED");
        assertThat(seen.getString("items[0].notice.kind")).isEqualTo("WITHDRAWN");
        assertThat(seen.getString("items[0].notice.reason")).isEqualTo("CANNOT_CROSS");
        assertThat(seen.getString("items[0].notice.text"))
                .contains(
                        "王芳: Passport is not valid for long enough",
                        "until " + day.plusDays(2).plusMonths(3));
        assertThat(seen.getList("refunded")).isEqualTo(List.of(seen.getMap("items[0].price")));
        assertThat(seen.getList("conditions")).isEmpty();
        assertThat(seen.getString("items[1].status")).isEqualTo("CONFIRMED");
        assertThat(database.claims(staying)).containsOnlyKeys("RELEASED", "SOLD");
        Await.until(Traveller.SOON, () -> texts(seen, barred), letters -> letters.stream()
                .anyMatch(letter -> letter.contains("并非都能过境") && letter.contains("王芳，")));
    }

    /** What was lacking when it was booked may have been got since. */
    @Test
    void that_are_moved_do_so_whatever_was_told_when_they_were_booked() throws SQLException {
        Crosser needing = Crosser.of(market, "US");
        UUID booking = needing.traveller().confirmed(needing.on(tour()));
        List<String> told = needing.traveller().sees(booking).getList("conditions.reason.code", String.class);
        assertThat(told).contains("VISA");

        decide(8, daysAhead() + 3, "MOVE");
        Await.until(
                DECIDED,
                () -> String.valueOf(needing.traveller().sees(booking).getString("items[0].notice.kind")),
                "MOVED"::equals);

        JsonPath seen = needing.traveller().sees(booking);
        assertThat(seen.getList("conditions.reason.code", String.class)).isEqualTo(told);
        assertThat(seen.getList("conditions.date", String.class)).containsOnly(seen.getString("items[0].date"));
        needing.traveller().cancels(booking);
    }

    @Test
    void that_cannot_be_moved_within_two_weeks_are_refunded_and_with_them_a_booking_of_nothing_else()
            throws SQLException {
        UUID booking = crosser.traveller().confirmed(crosser.on(tour()));

        decide(8, daysAhead() + 16, "MOVE");

        JsonPath seen = crosser.traveller().awaits(booking, "CANCELLED", DECIDED);
        assertThat(seen.getList("refunded")).isEqualTo(seen.getList("totals"));
        assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
    }

    @Test
    void that_are_enough_run_and_are_sold_on() throws SQLException {
        UUID booking = crosser.traveller().confirmed(crosser.on(tour()));
        JsonPath open = operator("/hengqin-macau-two-days-tour/twin-share/" + day);
        assertThat(open.getInt("group.least")).isGreaterThan(1);
        assertThat(open.getInt("group.booked"))
                .isEqualTo(open.getInt("persons"))
                .isPositive();
        assertThat(Instant.parse(open.getString("group.decidedAt")))
                .isBetween(
                        Instant.now(), day.atStartOfDay(ZoneOffset.ofHours(8)).toInstant());
        assertThat(open.getString("group.state")).isEqualTo("OPEN");

        decide(1, daysAhead() + 1, "REFUND");
        Await.until(
                DECIDED,
                () -> database.number(
                        "select count(*) from departure where listing_code = 'hengqin-macau-two-days-tour' and day = ?"
                                + " and outcome = 'RUNS'",
                        day),
                runs -> runs == 1);

        assertThat(operator("?from=" + day + "&to=" + day)
                        .getString("items.find { it.listingId == '" + TOUR + "' }.group.state"))
                .isEqualTo("RUNS");

        assertThat(crosser.traveller().sees(booking).getString("items[0].status"))
                .isEqualTo("CONFIRMED");
        assertThat(calendar.days(TOUR, "ADULT:1", day, day).getBoolean("days[0].available"))
                .isTrue();
        crosser.traveller().cancels(booking);
    }
}
