package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void nothing_was_agreed() {
        database.change("delete from partnership where listing_code = ?", LISTING);
        database.change("delete from partner_terms where listing_code = ?", LISTING);
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
}
