package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Operators of two tenants agree that one sells the other's listing within its routes. */
@OnTheMarket
class PartnersIT {
    private static final String LISTING = "huangguoshu-ticket";
    private static final String OWNER = "/tenants/guizhou/operators/qianzhong-scenic";
    private static final String ASKER = "/tenants/hunan/operators/xiaoxiang-travel";

    private static final AtomicInteger ROUTES = new AtomicInteger();

    private final Market market;
    private final Database database;
    private final Traveller owner;
    private final Traveller asker;

    PartnersIT(Market market) {
        this.market = market;
        database = market.database();
        owner = Traveller.at(market, "guizhou", "/operators/qianzhong-scenic");
        asker = Traveller.at(market, "hunan", "/operators/xiaoxiang-travel");
    }

    @AfterEach
    void nothing_is_agreed_any_more() {
        of(owner, OWNER)
                .<String>getList("items.findAll { it.status in ['ASKED', 'ACCEPTED'] }.id")
                .forEach(id -> ends(owner, OWNER, UUID.fromString(id)));
        terms(false, 12, 10);
    }

    private Response terms(boolean open, int net, int notice) {
        return owner.put(
                OWNER + "/partner-terms/" + LISTING, Map.of("open", open, "netPercent", net, "noticeDays", notice));
    }

    private Response asks() {
        return asker.post(ASKER + "/partnerships", Map.of("listing", "guizhou." + LISTING, "message", "For our route"));
    }

    private UUID asked() {
        assertThat(terms(true, 12, 10).statusCode()).isEqualTo(200);
        Response answer = asks();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private Response answers(Traveller by, String at, UUID id, String decision, @Nullable Integer allotment) {
        Map<String, Object> answer = new HashMap<>(Map.of("decision", decision));
        if (allotment != null) {
            answer.put("allotment", allotment);
        }
        return by.put(at + "/partnerships/" + id + "/answer", answer);
    }

    private static JsonPath of(Traveller by, String at) {
        return by.request().get(at + "/partnerships").jsonPath();
    }

    private Response ends(Traveller by, String at, UUID id) {
        return by.put(at + "/partnerships/" + id + "/end", Map.of());
    }

    @Nested
    class Terms {
        @Test
        void are_seen_by_other_operators_once_they_are_open() {
            String offers = ASKER + "/partner-offers?of=guizhou";
            terms(false, 12, 10);
            assertThat(asker.request().get(offers).jsonPath().getList("items.listing", String.class))
                    .doesNotContain("guizhou." + LISTING);

            terms(true, 12, 10);

            assertThat(asker.request()
                            .get(offers)
                            .jsonPath()
                            .getMap("items.find { it.listing == 'guizhou." + LISTING + "' }"))
                    .containsEntry("netPercent", 12)
                    .containsEntry("noticeDays", 10);
            assertThat(owner.request().get(OWNER + "/partner-offers").jsonPath().getList("items.listing", String.class))
                    .doesNotContain("guizhou." + LISTING);
        }

        @Test
        void keep_to_bounds_and_are_ones_own() {
            Problem.of(terms(true, 91, 366))
                    .is(422, "invalid-request")
                    .names("netPercent")
                    .names("noticeDays");
            Map<String, Object> good = Map.of("open", true, "netPercent", 10, "noticeDays", 1);
            Problem.of(asker.put(ASKER + "/partner-terms/" + LISTING, good)).is(404, "not-found");
        }
    }

    @Nested
    class A_partnership {
        @Test
        void is_asked_for_once_and_answered_by_who_was_asked() {
            UUID id = asked();
            Problem.of(asks()).is(409, "partnership-stands");
            Problem.of(answers(asker, ASKER, id, "ACCEPT", 4)).is(404, "not-found");

            assertThat(answers(owner, OWNER, id, "ACCEPT", 4).jsonPath().getString("status"))
                    .isEqualTo("ACCEPTED");

            Problem.of(answers(owner, OWNER, id, "ACCEPT", 4)).is(409, "partnership-closed");
            assertThat(of(asker, ASKER).getMap("items[0]"))
                    .containsEntry("mine", true)
                    .containsEntry("allotment", 4)
                    .containsEntry("netPercent", 12);
            assertThat(of(owner, OWNER).getMap("items[0]")).containsEntry("mine", false);
        }

        @Test
        void keeps_the_terms_on_which_it_was_asked_for() {
            UUID id = asked();
            terms(true, 30, 60);
            answers(owner, OWNER, id, "ACCEPT", null);

            assertThat(of(asker, ASKER).getMap("items[0]"))
                    .containsEntry("netPercent", 12)
                    .containsEntry("noticeDays", 10);
        }

        @Test
        void is_refused_with_a_reason_and_may_be_asked_for_again() {
            UUID id = asked();
            Problem.of(answers(owner, OWNER, id, "REFUSE", null))
                    .is(422, "invalid-request")
                    .names("reason");

            Response refused = owner.put(
                    OWNER + "/partnerships/" + id + "/answer", Map.of("decision", "REFUSE", "reason", "No room"));

            assertThat(refused.jsonPath().getString("status")).isEqualTo("REFUSED");
            assertThat(asks().statusCode()).isEqualTo(201);
        }

        @Test
        void ends_with_the_notice_that_was_agreed() {
            UUID id = asked();
            answers(owner, OWNER, id, "ACCEPT", null);

            assertThat(ends(owner, OWNER, id).jsonPath().getString("lastDay"))
                    .isEqualTo(Calendar.today().plusDays(10).toString());

            Problem.of(ends(asker, ASKER, id)).is(409, "partnership-closed");
        }

        @Test
        void is_seen_by_both_sides_only() {
            UUID id = asked();
            Traveller rival = Traveller.at(market, "guizhou", "/operators/miaoling-travel");
            String there = "/tenants/guizhou/operators/miaoling-travel";

            assertThat(of(rival, there).getList("items")).isEmpty();
            for (Response answer : List.of(
                    answers(rival, there, id, "ACCEPT", 1),
                    ends(rival, there, id),
                    rival.put(there + "/partnerships/" + id + "/allotment", Map.of("allotment", 1)))) {
                Problem.of(answer).is(404, "not-found");
            }
        }
    }

    @Nested
    class A_route {
        private static final String WALK = "hunan.changsha-night-food-walk";
        private static final int GRANTED = 3;

        private final WrittenListing route =
                new WrittenListing(market, "hunan", "xiaoxiang-travel", "food-and-falls-" + ROUTES.incrementAndGet());
        private final String id = "hunan.food-and-falls-" + ROUTES.get();

        private static Map<String, Object> day(int day, String tenant) {
            return Map.of(
                    "day",
                    day,
                    "tenant",
                    tenant,
                    "title",
                    WrittenListing.text("Day"),
                    "text",
                    WrittenListing.text("All of it"));
        }

        private static Map<String, Object> content() {
            Map<String, Object> content = new HashMap<>();
            content.put("family", "route");
            content.put("place", "orange-isle");
            content.put("themes", List.of("nature"));
            content.put("picture", "waterfall");
            content.put("title", WrittenListing.text("Food and falls"));
            content.put("summary", WrittenListing.text("An evening in Changsha, a day at Huangguoshu."));
            content.put("highlights", List.of(WrittenListing.text("Falls")));
            content.put("included", List.of(WrittenListing.text("Both")));
            content.put("cancellation", List.of(Map.of("hoursBefore", 72, "refundPercent", 100)));
            content.put("durationDays", 2);
            content.put("discountPercent", 5);
            content.put("maxGuests", 8);
            content.put("days", List.of(day(1, "hunan"), day(2, "guizhou")));
            content.put(
                    "legs",
                    List.of(
                            Map.of("day", 1, "listing", WALK, "option", "walk", "startTime", "17:30"),
                            Map.of(
                                    "day",
                                    2,
                                    "listing",
                                    "guizhou." + LISTING,
                                    "option",
                                    "timed-entry",
                                    "startTime",
                                    "10:00",
                                    // What the draft says of a partnership counts for nothing.
                                    "share",
                                    Map.of("partnership", UUID.randomUUID(), "netPercent", 90))));
            return content;
        }

        private UUID agreed() {
            UUID id = asked();
            assertThat(answers(owner, OWNER, id, "ACCEPT", GRANTED).statusCode())
                    .isEqualTo(200);
            return id;
        }

        private UUID published() {
            UUID partnership = agreed();
            route.begun("route");
            Response kept = route.writes(content());
            assertThat(kept.jsonPath().getList("faults")).as(kept.asString()).isEmpty();
            Response published = route.published();
            assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
            return partnership;
        }

        private LocalDate firstDay(int daysAhead) {
            return new Calendar(market).firstDay(id, "ADULT:1", daysAhead);
        }

        private String status(LocalDate day, int adults) {
            return new Calendar(market).days(id, "ADULT:" + adults, day, day).getString("days[0].status");
        }

        @AfterEach
        void is_off_sale_again() {
            route.wants("PAUSED");
        }

        @Test
        void is_not_published_before_its_partners_have_agreed() {
            route.begun("route");

            assertThat(route.writes(content()).jsonPath().getList("faults.field", String.class))
                    .containsExactly("legs[1].listing");
            Problem.of(route.wants("SUBMITTED")).is(409, "listing-incomplete");
        }

        @Test
        void is_made_of_what_is_ones_own_and_of_what_partners_grant() {
            String legs = "fields.find { it.name == 'legs' }.fields.find { it.name == '";
            String form = ASKER + "/listing-forms/route";
            JsonPath before = asker.request().get(form).jsonPath();
            assertThat(before.getList(legs + "listing' }.choices.code", String.class))
                    .contains(WALK)
                    .allMatch(code -> code.startsWith("hunan."));

            agreed();

            JsonPath after = asker.request().get(form).jsonPath();
            assertThat(after.getList(legs + "listing' }.choices.code", String.class))
                    .contains(WALK)
                    .endsWith("guizhou." + LISTING);
            assertThat(after.getList(legs + "listing' }.choices.name", String.class))
                    .last()
                    .asString()
                    .endsWith(" · Guizhou");
            assertThat(after.getString(legs + "option' }.by")).isEqualTo("listing");
            assertThat(after.getList(
                            legs + "option' }.choices.findAll { it.of == 'guizhou." + LISTING + "' }.code",
                            String.class))
                    .contains("timed-entry");
        }

        @Test
        void is_sold_as_far_as_its_partner_grants_and_given_back() {
            published();
            LocalDate day = firstDay(60);
            assertThat(status(day, GRANTED + 1)).isEqualTo("SOLD_OUT");

            UUID first = market.traveller().confirmed(Trip.to(id, day).adults(2));

            assertThat(status(day, 2)).isEqualTo("SOLD_OUT");
            assertThat(status(day, 1)).isIn("AVAILABLE", "LIMITED");
            assertThat(new Calendar(market).vacancies("guizhou." + LISTING, "ADULT:1", day.plusDays(1)))
                    .isGreaterThan(100);
            assertThat(database.rows(
                            "select quantity from allotment_claim where booking_id = ? and resource like 'partner:%'",
                            first))
                    .hasSize(1);
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void follows_another_allotment() {
            UUID partnership = published();
            LocalDate day = firstDay(90);

            owner.put(OWNER + "/partnerships/" + partnership + "/allotment", Map.of("allotment", 6));

            Await.until(Traveller.SOON, () -> status(day, 6), found -> !"SOLD_OUT".equals(found));
        }

        @Test
        void is_sold_within_the_notice_alone_once_it_was_ended_and_what_was_booked_stands() {
            UUID partnership = published();
            LocalDate late = firstDay(40);
            UUID booked = market.traveller().confirmed(Trip.to(id, late));

            ends(owner, OWNER, partnership);

            Await.until(Traveller.SOON, () -> isSold(late), sold -> !sold);
            assertThat(isSold(firstDay(3))).isTrue();
            assertThat(database.rows("select status from booking where booking_id = ?", booked)
                            .get(0)
                            .text("status"))
                    .isEqualTo("CONFIRMED");
        }

        private boolean isSold(LocalDate day) {
            return String.valueOf(status(day, 1)).matches("AVAILABLE|LIMITED");
        }
    }
}
