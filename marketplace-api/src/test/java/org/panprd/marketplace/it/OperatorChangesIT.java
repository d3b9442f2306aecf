package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An operator changes what was booked of it: it asks, reads what that comes to, confirms it, and the guest is told. */
@OnTheMarket
class OperatorChangesIT {
    private static final String TENANT = "macau";
    private static final String OPERATOR = "lotus-travel";
    private static final String WALK = "macau.historic-centre-walk";
    private static final String ROUTE = "guangxi.dong-villages-and-drum-towers";
    private static final String STAY = "yunnan.kunming-dianchi-winter-stay";

    /** For two adults; on each day the walk in English costs so much more. */
    private static final long MORE = 8_000;

    private final Market market;
    private final Database database;
    private final Traveller operator;
    private final Traveller traveller;
    private final LocalDate day;

    OperatorChangesIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.operator = Traveller.at(market, TENANT, "/operators/" + OPERATOR);
        this.traveller = market.traveller();
        this.day = new Calendar(market).firstDay(WALK, "ADULT:2", 130);
    }

    @AfterEach
    void the_books_are_right() {
        traveller
                .request()
                .get("/me/bookings")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> traveller.cancels(UUID.fromString(id)));
        Await.until(
                Traveller.SOON,
                () -> database.number("select count(*) from date_change where state = 'OPEN'"),
                open -> open == 0);
        assertThat(database.wrongCounters()).isEmpty();
    }

    private Trip chinese() {
        return Trip.to(WALK, day).option("chinese").at("09:30").adults(2);
    }

    private Trip english() {
        return Trip.to(WALK, day).option("english").at("10:00").adults(2);
    }

    private static String changes(UUID booking) {
        return Desk.path(TENANT, OPERATOR) + "/bookings/" + booking + "/items/1/changes";
    }

    private static Map<String, Object> wanting(String reason, Object... fields) {
        Map<String, Object> wanted = new HashMap<>(Map.of("reason", reason));
        for (int i = 0; i < fields.length; i += 2) {
            wanted.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return wanted;
    }

    private static final Map<String, Object> IN_ENGLISH =
            wanting("GUEST_ASKED", "optionId", "english", "startTime", "10:00");
    private static final Map<String, Object> AFTERNOON = wanting("WEATHER", "startTime", "14:30");

    /** What is known as soon as somebody has looked into it; at its address. */
    private static JsonPath awaits(Traveller who, String path, String... states) {
        Await.until(
                Traveller.SOON, () -> who.request().get(path).jsonPath().getString("state"), List.of(states)::contains);
        return who.request().get(path).jsonPath();
    }

    private static String asks(Traveller who, String changes, Map<String, Object> wanted) {
        Response answer = who.post(changes, wanted);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return changes + "/" + answer.jsonPath().getString("id");
    }

    private String quoted(UUID booking, Map<String, Object> wanted) {
        String change = asks(operator, changes(booking), wanted);
        JsonPath seen = awaits(operator, change, "QUOTED", "REFUSED");
        assertThat(seen.getString("state")).as(seen.prettify()).isEqualTo("QUOTED");
        return change;
    }

    private static void confirms(Traveller who, String change, Map<String, String> price) {
        Response answer = who.post(change + "/confirmation", price);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    }

    private void refuses(String change, String problem) {
        JsonPath seen = awaits(operator, change, "REFUSED", "QUOTED", "MADE");
        assertThat(seen.getString("state")).isEqualTo("REFUSED");
        assertThat(seen.getString("problem.type")).isEqualTo("/problems/" + problem);
        assertThat(seen.getString("problem.title")).isNotBlank();
    }

    private List<Mailbox.Letter> letters(UUID booking) {
        return new Mailbox(market).about(traveller.sees(booking).getString("reference"));
    }

    @Nested
    class Made {
        @Test
        void at_the_same_price_is_told_to_the_guest_who_may_go() {
            UUID booking = traveller.confirmed(chinese());
            Map<String, Long> bought = database.claims(booking);
            String change = quoted(booking, AFTERNOON);
            JsonPath shown = operator.request().get(change).jsonPath();
            assertThat(shown.getString("comesTo.startTime")).isEqualTo("14:30");
            assertThat(shown.getLong("comesTo.more.amountMinor")).isZero();
            assertThat(shown.getString("comesTo.freeUntil")).isNotNull();
            assertThat(shown.getList("comesTo.cancellation")).hasSize(2);
            assertThat(traveller.sees(booking).getString("items[0].startTime")).isEqualTo("09:30");

            confirms(operator, change, Map.of());
            awaits(operator, change, "MADE");

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("items[0].startTime")).isEqualTo("14:30");
            assertThat(seen.getString("items[0].notice.text")).contains("weather", "09:30", "14:30", "everything back");
            assertThat(seen.getBoolean("items[0].notice.cancellable")).isTrue();
            assertThat(database.claims(booking)).containsAllEntriesOf(bought).containsKey("RELEASED");
            assertThat(letters(booking))
                    .anySatisfy(letter -> assertThat(letter.text()).contains("因天气原因", "14:30"));
            assertThat(traveller
                            .post("/bookings/" + booking + "/items/1/cancel", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(traveller.sees(booking).getList("refunded")).isEqualTo(seen.getList("totals"));
        }

        @Test
        void cheaper_gives_the_difference_back_and_touches_nothing_else_of_the_trip() {
            UUID booking = traveller.confirmed(english()
                    .and(Samples.LISTING, new Calendar(market).firstDay(Samples.LISTING, "ADULT:1", 130))
                    .option("day"));
            Object other = traveller.sees(booking).get("items[1]");
            String change = quoted(booking, wanting("GUEST_ASKED", "optionId", "chinese", "startTime", "14:30"));

            confirms(operator, change, Map.of());
            awaits(operator, change, "MADE");

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getLong("refunded[0].amountMinor")).isEqualTo(MORE);
            assertThat(seen.getString("items[0].optionId")).isEqualTo("chinese");
            assertThat(seen.getString("items[0].optionTitle")).isEqualTo("In Chinese");
            assertThat(seen.getBoolean("items[0].notice.cancellable")).isFalse();
            assertThat(seen.<Object>get("items[1]")).isEqualTo(other);
        }

        /** It has been told what it owes, and is given nothing back by a payment. */
        @Test
        void of_a_reseller_leaves_its_price() {
            UUID booking = traveller.confirmed(english());
            Await.until(Traveller.SOON, database::isOutboxEmpty, empty -> empty);
            database.changeAsSuperuser("update booking set channel = 'far-away' where booking_id = ?", booking);
            Object totals = traveller.sees(booking).get("totals");
            String change = quoted(booking, wanting("GUEST_ASKED", "optionId", "chinese", "startTime", "14:30"));
            assertThat(operator.request().get(change).jsonPath().getLong("comesTo.more.amountMinor"))
                    .isZero();

            confirms(operator, change, Map.of());
            awaits(operator, change, "MADE");

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("items[0].optionId")).isEqualTo("chinese");
            assertThat(seen.<Object>get("totals")).isEqualTo(totals);
            assertThat(database.number("select count(*) from refund where booking_id = ?", booking))
                    .isZero();
            Await.until(Traveller.SOON, database::isOutboxEmpty, empty -> empty);
            assertThat(letters(booking)).hasSize(1);
        }

        @Test
        void dearer_and_waived_keeps_the_price() {
            UUID booking = traveller.confirmed(chinese());
            long paid = traveller.sees(booking).getLong("totals[0].amountMinor");
            String change = quoted(booking, IN_ENGLISH);
            assertThat(operator.request().get(change).jsonPath().getLong("comesTo.more.amountMinor"))
                    .isEqualTo(MORE);
            Problem.of(operator.post(change + "/confirmation", Map.of()))
                    .is(422, "invalid-request")
                    .names("price");

            confirms(operator, change, Map.of("price", "KEEP"));

            assertThat(awaits(operator, change, "MADE").getBoolean("waived")).isTrue();
            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("items[0].optionId")).isEqualTo("english");
            assertThat(seen.getLong("totals[0].amountMinor")).isEqualTo(paid);
            assertThat(seen.getList("refunded")).isEmpty();
            assertThat(database.number("select count(*) from payment where booking_id = ?", booking))
                    .isEqualTo(1);
        }

        @Test
        void once_for_one_key_and_confirmed_once() {
            UUID booking = traveller.confirmed(chinese());
            String key = operator.newKey();
            Response first = operator.post(changes(booking), key, AFTERNOON);
            Response again = operator.post(changes(booking), key, AFTERNOON);
            assertThat(again.jsonPath().getString("id"))
                    .isEqualTo(first.jsonPath().getString("id"));
            assertThat(operator.request().get(changes(booking)).jsonPath().getList("items"))
                    .hasSize(1);
            String change = changes(booking) + "/" + first.jsonPath().getString("id");
            awaits(operator, change, "QUOTED");

            operator.post(change + "/confirmation", key + "2", Map.of());
            Response repeated = operator.post(change + "/confirmation", key + "2", Map.of());
            awaits(operator, change, "MADE");

            assertThat(repeated.statusCode()).isEqualTo(202);
            Problem.of(operator.post(change + "/confirmation", Map.of()))
                    .is(409, "change-overtaken")
                    .speaks("en");
            assertThat(letters(booking)).hasSize(2);
        }
    }

    @Nested
    class Offered {
        private String offered(UUID booking) {
            String change = quoted(booking, IN_ENGLISH);
            confirms(operator, change, Map.of("price", "OFFER"));
            awaits(operator, change, "OFFERED");
            return change;
        }

        @Test
        void costs_nobody_anything_until_the_traveller_pays() {
            UUID booking = traveller.confirmed(chinese());
            long paid = traveller.sees(booking).getLong("totals[0].amountMinor");

            String change = offered(booking);

            JsonPath waits = traveller.sees(booking);
            assertThat(waits.getString("items[0].optionId")).isEqualTo("chinese");
            assertThat(waits.getLong("items[0].changes.waiting.toPay.amountMinor"))
                    .isEqualTo(MORE);
            assertThat(waits.getString("items[0].changes.waiting.offer")).isEqualTo("As you asked.");
            assertThat(letters(booking))
                    .anySatisfy(letter -> assertThat(letter.text()).contains("英文团", "80.00"));
            Response started = traveller.post(
                    "/bookings/" + booking + "/items/1/dates/payments", Map.of("returnUrl", Servers.WEB + "/trips"));
            PaymentPage.open(started.jsonPath().getString("redirectUrl")).press("approve");
            awaits(operator, change, "MADE");
            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getString("items[0].startTime")).isEqualTo("10:00");
            assertThat(seen.getLong("totals[0].amountMinor")).isEqualTo(paid + MORE);
        }

        @Test
        void and_not_paid_in_time_leaves_all_as_it_was() {
            UUID booking = traveller.confirmed(chinese());
            Map<String, Long> bought = database.claims(booking);
            String change = offered(booking);
            Problem.of(traveller.post(changes(booking), AFTERNOON)).is(404, "not-found");
            refuses(asks(operator, changes(booking), AFTERNOON), "change-waits");

            database.change(
                    "update date_change set expires_at = now() - interval '1 second' where booking_id = ?", booking);
            awaits(operator, change, "ENDED");

            assertThat(traveller.sees(booking).getString("items[0].optionId")).isEqualTo("chinese");
            assertThat(database.claims(booking)).isEqualTo(bought);
            assertThat(database.claims(UUID.fromString(change.substring(change.lastIndexOf('/') + 1))))
                    .doesNotContainKey("HELD");
        }
    }

    @Nested
    class Refused {
        @Test
        void to_all_but_one_for_the_last_places() {
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                wanted.add(quoted(traveller.confirmed(chinese()), AFTERNOON));
            }
            database.change(
                    "update allotment set capacity = held + sold + 2 where tenant_id = ? and resource = ? and day = ?"
                            + " and at = '14:30'",
                    TENANT,
                    "historic-centre-walk/chinese",
                    day);

            wanted.parallelStream().forEach(change -> confirms(operator, change, Map.of()));

            List<String> became = wanted.stream()
                    .map(change -> awaits(operator, change, "MADE", "REFUSED").getString("state"))
                    .toList();
            assertThat(became).containsExactlyInAnyOrder("MADE", "REFUSED", "REFUSED");
            database.change(
                    "update allotment set capacity = 24 where tenant_id = ? and resource = ? and day = ?",
                    TENANT,
                    "historic-centre-walk/chinese",
                    day);
        }

        @Test
        void where_it_is_a_leg_of_a_route() {
            UUID trip = traveller.confirmed(Trip.to(ROUTE, new Calendar(market).firstDay(ROUTE, "ADULT:1", 130)));
            JsonPath seen = traveller.sees(trip);
            String tenant = seen.getString("items[0].tenant.code");
            String code = seen.getString("items[0].operator.code");
            String leg = Desk.path(tenant, code) + "/bookings/" + trip + "/items/";
            Traveller its = Traveller.at(market, tenant, "/operators/" + code);
            Map<String, Object> later = wanting("GUEST_ASKED", "date", day.toString());

            Problem.of(its.post(leg + "1/changes", later))
                    .is(409, "leg-of-route")
                    .speaks("en");
            int foreign = seen.getList("items.operator.code").indexOf(seen.getString("items[-1].operator.code")) + 1;
            Problem.of(its.post(leg + foreign + "/changes", later)).is(404, "not-found");
        }

        @Test
        void where_it_is_as_it_was_or_not_paid_for_or_not_offered() {
            UUID booking = traveller.confirmed(chinese());
            Problem.of(operator.post(changes(booking), wanting("GUEST_ASKED", "date", day.toString())))
                    .is(422, "invalid-request")
                    .names("date");
            Problem.of(operator.post(changes(booking), wanting("PORT_CLOSED", "startTime", "14:30")))
                    .is(422, "invalid-request")
                    .names("reason");
            refuses(asks(operator, changes(booking), wanting("WEATHER", "startTime", "03:00")), "invalid-request");
            Problem.of(operator.post(changes(traveller.held(chinese())), AFTERNOON))
                    .is(409, "not-changeable");
        }

        @Test
        void to_everybody_else() {
            UUID booking = traveller.confirmed(chinese());
            String change = quoted(booking, AFTERNOON);
            Traveller rival = Traveller.at(market, TENANT, "/operators/" + Samples.RIVAL);
            String asRival = change.replace(OPERATOR, Samples.RIVAL);

            Problem.of(rival.request().get(change)).is(404, "not-found");
            Problem.of(rival.request().get(asRival)).is(404, "not-found");
            Problem.of(rival.post(asRival + "/confirmation", Map.of())).is(404, "not-found");
            Problem.of(rival.post(changes(booking).replace(OPERATOR, Samples.RIVAL), AFTERNOON))
                    .is(404, "not-found");
        }
    }

    @Nested
    class OfABorderTour {
        private static final String TOUR = "guangdong.hengqin-macau-two-days-tour";

        private final LocalDate start = new Calendar(market).firstDay(TOUR, "ADULT:1", 130);
        private final LocalDate later = new Calendar(market).firstDay(TOUR, "ADULT:1", 150);

        private final String code =
                market.request().get("/listings/{id}", TOUR).jsonPath().getString("operator.code");

        private final Traveller its = Traveller.at(market, "guangdong", "/operators/" + code);

        private Trip tour() {
            return Trip.to(TOUR, start).option("twin-share").at("09:30");
        }

        private String asks(UUID booking) {
            String path = Desk.path("guangdong", code) + "/bookings/" + booking + "/items/1/changes";
            return OperatorChangesIT.asks(its, path, wanting("GUEST_ASKED", "date", later.toString()));
        }

        /** A passport has to be valid for three months after the return from Macau. */
        @Test
        void is_refused_where_a_guest_may_not_cross_then_and_says_not_who_and_why() {
            Crosser barred = Crosser.of(market, "FR", start.plusDays(2).plusMonths(3));
            UUID booking = barred.traveller().confirmed(barred.on(tour()));

            JsonPath seen = awaits(its, asks(booking), "QUOTED", "REFUSED");

            assertThat(seen.getString("problem.type")).isEqualTo("/problems/guest-cannot-cross");
            assertThat(seen.prettify()).doesNotContain("王芳", "assport");
            barred.traveller().cancels(booking);
        }

        @Test
        void brings_what_is_still_needed_along() {
            Crosser needing = Crosser.of(market, "US");
            UUID booking = needing.traveller().confirmed(needing.on(tour()));
            String change = asks(booking);
            awaits(its, change, "QUOTED");

            confirms(its, change, Map.of("price", "KEEP"));
            awaits(its, change, "MADE");

            JsonPath seen = needing.traveller().sees(booking);
            assertThat(seen.getString("items[0].date")).isEqualTo(later.toString());
            assertThat(seen.getList("conditions.date", String.class))
                    .isNotEmpty()
                    .containsOnly(later.toString());
            needing.traveller().cancels(booking);
        }
    }

    @Nested
    class OfAReseller {
        private static final String TOWER_BY = "lingnan-attractions";

        private final Reselling reseller = Reselling.on(market);
        private final Traveller its = Traveller.at(market, "guangdong", "/operators/" + TOWER_BY);

        private JsonPath ok(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        private void assertIsAt(String slot, JsonPath seen) {
            assertThat(seen.getString("optionId")).isEqualTo("evening");
            assertThat(seen.getString("availabilityId")).isEqualTo(slot);
            assertThat(seen.getString("availability.id")).isEqualTo(slot);
        }

        @Test
        void is_where_it_was_put_for_the_reseller_too() {
            String before = reseller.freeSlot(132);
            JsonPath held = ok(reseller.reserve(reseller.wish(before)));
            String uuid = held.getString("uuid");
            ok(reseller.post(uuid, "confirm", Reselling.contact()));
            String path = Desk.path("guangdong", TOWER_BY) + "/bookings/" + held.getString("id") + "/items/1/changes";
            LocalDate later = LocalDate.parse(before.substring(0, 10)).plusDays(1);
            String change = asks(
                    its,
                    path,
                    wanting("GUEST_ASKED", "date", later.toString(), "optionId", "evening", "startTime", "17:00"));
            awaits(its, change, "QUOTED", "REFUSED");

            confirms(its, change, Map.of());
            awaits(its, change, "MADE", "REFUSED");

            String slot = later + "T17:00:00+08:00";
            assertIsAt(slot, ok(reseller.read(uuid)));
            assertThat(ok(reseller.request()
                                    .queryParam("localDate", later.toString())
                                    .get("/bookings"))
                            .getList("uuid"))
                    .containsExactly(uuid);
            JsonPath fewer = ok(reseller.patch(uuid, Map.of("unitItems", List.of(Map.of("unitId", "adult")))));
            assertIsAt(slot, fewer);
            assertThat(database.rows(
                            "select start_date from booking_item where booking_id = ?::uuid", fewer.getString("id")))
                    .allMatch(item -> item.text("start_date").equals(later.toString()));
            ok(reseller.post(uuid, "cancel", Map.of()));
        }
    }

    @Nested
    class ANameOfAGuest {
        private String name(UUID booking) {
            return database.rows("select name from item_change where booking_id = ?", booking)
                    .get(0)
                    .text("name");
        }

        @Test
        void is_corrected_where_its_traveller_could_let_somebody_else_come() {
            LocalDate start = new Calendar(market).firstDay(STAY, "ADULT:2", 130);
            UUID booking = traveller.confirmed(
                    Trip.to(STAY, start).option("studio").nights(20).adults(2));
            Traveller inn = Traveller.at(market, "yunnan", "/operators/caiyun-inns");
            String changes = Desk.path("yunnan", "caiyun-inns") + "/bookings/" + booking + "/items/1/changes";
            String change = asks(inn, changes, wanting("MISTAKE", "guest", 1, "fullName", "王芬"));
            assertThat(awaits(inn, change, "QUOTED").getString("fullName")).isEqualTo("王芬");

            assertThat(name(booking)).isNotEqualTo("null").doesNotContain("王芬");

            confirms(inn, change, Map.of());
            awaits(inn, change, "MADE");
            assertThat(name(booking)).isEqualTo("null");

            assertThat(traveller.sees(booking).getList("participants.fullName")).isEqualTo(List.of("王芳", "王芬"));
            refuses(
                    asks(
                            operator,
                            changes(traveller.confirmed(chinese())),
                            wanting("MISTAKE", "guest", 0, "fullName", "王芬")),
                    "not-changeable");
        }
    }
}
