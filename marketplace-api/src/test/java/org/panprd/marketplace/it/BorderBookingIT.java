package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A border tour is booked by people with documents. */
@OnTheMarket
class BorderBookingIT {
    private static final String TO_LAOS = "yunnan.mohan-luang-prabang-rail-tour";

    private static final String TO_HONG_KONG = "guangdong.luohu-hong-kong-day-tour";

    /** To Mong La in Myanmar. */
    private static final String WITH_PERMIT = "yunnan.daluo-mong-la-day";

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final LocalDate day;

    BorderBookingIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller().agreeing("documents");
        this.day = new Calendar(market).firstDay(TO_LAOS, "ADULT:2", 120);
    }

    private UUID companion(String name, String nationality) {
        return companion(name, nationality, "1990-05-14");
    }

    private UUID companion(String name, String nationality, String birthDate) {
        return traveller.made(
                "/me/companions",
                Map.of(
                        "fullName", name,
                        "birthDate", birthDate,
                        "nationality", nationality,
                        "residence", nationality));
    }

    private UUID withPassport(String name, String nationality, String number, LocalDate expiresOn) {
        UUID companion = companion(name, nationality);
        addPassport(companion, nationality, number, expiresOn);
        return companion;
    }

    private void addPassport(UUID companion, String nationality, String number, LocalDate expiresOn) {
        traveller.made(
                "/me/companions/" + companion + "/documents",
                Map.of(
                        "kind",
                        "PASSPORT",
                        "number",
                        number,
                        "issuingCountry",
                        nationality,
                        "expiresOn",
                        expiresOn.toString()));
    }

    private Trip forTwo(UUID... companions) {
        return tour().companions(companions);
    }

    private Trip tour() {
        return Trip.to(TO_LAOS, day).option("group-tour").at("09:30").adults(2);
    }

    @Test
    void is_held_for_those_whom_the_rules_let_cross_and_keeps_their_version() {
        UUID li = withPassport("李明", "CN", "E12345678", day.plusYears(3));
        UUID wang = withPassport("王芳", "CN", "E82345678", day.plusYears(3));

        UUID booking = traveller.held(forTwo(li, wang));

        assertThat(database.rows(
                                "select content::jsonb->'rules' as rules from booking_item where booking_id = ?",
                                booking)
                        .get(0)
                        .text("rules"))
                .contains("\"code\"", "\"version\"");
        assertThat(database.rows(
                                "select content::jsonb->'facets'->>'direction' as direction,"
                                        + " content::jsonb->'facets'->>'leaves' as leaves from booking_item where booking_id = ?",
                                booking)
                        .get(0))
                .satisfies(facets -> {
                    assertThat(facets.text("direction")).isEqualTo("OUT");
                    assertThat(facets.text("leaves")).isEqualTo("true");
                });
        assertThat(traveller.sees(booking).getList("participants.companionId", String.class))
                .containsExactly(li.toString(), wang.toString());
    }

    @Test
    void takes_the_document_with_which_one_fares_best() {
        UUID li = withPassport("李明", "CN", "E22345678", day.plusDays(1));
        UUID wang = withPassport("王芳", "CN", "E32345678", day.plusYears(3));
        assertThat(traveller.hold(forTwo(li, wang)).statusCode()).isEqualTo(409);
        addPassport(li, "CN", "E42345678", day.plusYears(3));

        traveller.held(forTwo(li, wang));
    }

    @Test
    void tells_what_is_still_to_be_had_in_time() {
        UUID li = withPassport("李明", "CN", "EB2345678", day.plusYears(3));
        UUID wang = withPassport("王芳", "CN", "EC2345678", day.plusYears(3));

        UUID booking = traveller.held(forTwo(li, wang));

        JsonPath seen = traveller.sees(booking);
        assertThat(seen.getList("conditions.reason.code", String.class)).contains("VISA_AT_PORT");
        assertThat(seen.getList("conditions.participant", Integer.class)).contains(0, 1);
        assertThat(seen.getString("conditions[0].listingId")).isEqualTo(TO_LAOS);
        assertThat(seen.getString("conditions[0].date")).isEqualTo(day.toString());
        assertThat(seen.getString("conditions[0].reason.todo")).isNotBlank();
        String chinese = traveller.reading("zh-Hans").sees(booking).getString("conditions[0].reason.todo");
        assertThat(chinese).isNotEqualTo(seen.getString("conditions[0].reason.todo"));
    }

    @Test
    void uses_up_an_entry_of_an_endorsement() {
        UUID li = companion("李明", "CN");
        traveller.made(
                "/me/companions/" + li + "/documents",
                Map.of(
                        "kind",
                        "HONG_KONG_MACAU_PERMIT",
                        "number",
                        "C12345678",
                        "expiresOn",
                        day.plusYears(2).toString(),
                        "endorsements",
                        List.of(Map.of(
                                "destination",
                                "HK",
                                "kind",
                                "G",
                                "entries",
                                2,
                                "validUntil",
                                day.plusYears(1).toString()))));
        LocalDate first = new Calendar(market).firstDay(TO_HONG_KONG, "ADULT:1", 120);

        UUID once = traveller.held(toHongKong(first).companions(li));
        UUID twice = traveller.held(toHongKong(first.plusDays(7)).companions(li));
        UUID thrice = traveller.held(toHongKong(first.plusDays(14)).companions(li));

        assertThat(conditions(once)).doesNotContain("ENDORSEMENT");
        assertThat(conditions(twice)).doesNotContain("ENDORSEMENT");
        assertThat(conditions(thrice)).contains("ENDORSEMENT");
    }

    @Test
    void uses_up_a_permit_for_one_trip() {
        UUID li = companion("李明", "CN");
        addPermit(li, "T12345678", "ONE");
        LocalDate first = new Calendar(market).firstDay(WITH_PERMIT, "ADULT:1", 30);
        UUID once = traveller.held(withPermit(first).companions(li));

        Response again = traveller.hold(withPermit(first.plusDays(7)).companions(li));

        Problem.of(again).is(409, "not-eligible");
        assertThat(again.jsonPath().getList("travellers[0].reasons.code", String.class))
                .contains("PERMIT_USED");
        assertThat(again.jsonPath().getString("travellers[0].reasons.find { it.code == 'PERMIT_USED' }.todo"))
                .isEqualTo("Get a new one: Exit-Entry Permit for border travel.");
        addPermit(li, "T22345678", "MANY");
        traveller.held(withPermit(first.plusDays(7)).companions(li));
        traveller.held(withPermit(first.plusDays(14)).companions(li));
        traveller.cancels(once);
    }

    @Test
    void uses_up_a_permit_for_each_of_two_tours_that_are_the_same() {
        UUID li = companion("李明", "CN");
        addPermit(li, "T42345678", "ONE");
        addPermit(li, "T52345678", "ONE");
        LocalDate first = new Calendar(market).firstDay(WITH_PERMIT, "ADULT:1", 30);
        UUID both = traveller.held(withPermit(first)
                .and(WITH_PERMIT, first.plusDays(7))
                .option("day-group")
                .at("07:30")
                .companions(li));

        Response third = traveller.hold(withPermit(first.plusDays(14)).companions(li));

        Problem.of(third).is(409, "not-eligible");
        traveller.cancels(both);
    }

    @Test
    void gives_a_permit_for_one_trip_back_with_the_trip() {
        UUID li = companion("李明", "CN");
        addPermit(li, "T32345678", "ONE");
        LocalDate first = new Calendar(market).firstDay(WITH_PERMIT, "ADULT:1", 30);

        traveller.cancels(traveller.held(withPermit(first).companions(li)));

        traveller.held(withPermit(first.plusDays(7)).companions(li));
    }

    private void addPermit(UUID companion, String number, String trips) {
        traveller.made(
                "/me/companions/" + companion + "/documents",
                Map.of(
                        "kind",
                        "BORDER_TRAVEL_PERMIT",
                        "number",
                        number,
                        "expiresOn",
                        day.plusYears(1).toString(),
                        "trips",
                        trips,
                        "ports",
                        List.of("daluo"),
                        "counterpartArea",
                        "勐拉"));
    }

    private static Trip withPermit(LocalDate date) {
        return Trip.to(WITH_PERMIT, date).option("day-group").at("07:30");
    }

    private List<String> conditions(UUID booking) {
        return traveller.sees(booking).getList("conditions.reason.code", String.class);
    }

    private static Trip toHongKong(LocalDate date) {
        return Trip.to(TO_HONG_KONG, date).option("day-tour").at("08:00");
    }

    @Test
    void is_refused_for_whom_the_rules_do_not_let_cross_and_says_why_and_holds_nothing() {
        UUID li = withPassport("李明", "CN", "E52345678", day.plusYears(3));
        UUID late = withPassport("王芳", "CN", "E62345678", day.plusDays(1));
        Map<String, Long> before = database.orders();

        Response refused = traveller.hold(forTwo(li, late));

        Problem.of(refused).is(409, "not-eligible").speaks("en");
        assertThat(refused.jsonPath().getList("travellers.participant", Integer.class))
                .containsExactly(1);
        assertThat(refused.jsonPath().getList("travellers[0].reasons.code", String.class))
                .containsAnyOf("EXPIRES_ON_TRIP", "VALIDITY", "EXPIRED");
        assertThat(database.orders()).isEqualTo(before);
    }

    @Test
    void needs_companions_of_ones_own_with_a_document_each_once() {
        UUID li = withPassport("李明", "CN", "E72345678", day.plusYears(3));
        UUID bare = companion("王芳", "CN");
        Traveller other = market.traveller();

        Problem.of(traveller.hold(tour()))
                .is(422, "invalid-request")
                .names("participants[0].companionId")
                .names("participants[1].companionId");
        Problem.of(traveller.hold(forTwo(li, bare))).is(422, "invalid-request").names("participants[1].companionId");
        Problem.of(traveller.hold(forTwo(li, li))).is(422, "invalid-request").names("participants[1].companionId");
        Problem.of(other.hold(forTwo(li, bare))).is(422, "invalid-request").names("participants[0].companionId");
    }

    @Test
    void is_for_the_oldest_and_the_youngest() {
        UUID oldest = companion(
                "李老", "CN", LocalDate.now(ZoneOffset.ofHours(8)).minusYears(126).toString());
        UUID newborn =
                companion("李小", "CN", LocalDate.now(ZoneOffset.ofHours(8)).toString());
        addPassport(oldest, "CN", "E92345678", day.plusYears(3));
        addPassport(newborn, "CN", "EA2345678", day.plusYears(3));

        traveller.held(forTwo(oldest, newborn));
    }

    @Test
    void is_no_matter_for_those_who_cross_no_border() {
        Map<String, Object> order = new HashMap<>(
                Trip.to("macau.grand-prix-museum-ticket", day).option("day").order());
        order.put(
                "participants",
                List.of(Map.of(
                        "unit",
                        "ADULT",
                        "fullName",
                        "李明",
                        "companionId",
                        UUID.randomUUID().toString())));

        assertThat(traveller.post("/bookings", order).statusCode()).isEqualTo(201);
    }
}
