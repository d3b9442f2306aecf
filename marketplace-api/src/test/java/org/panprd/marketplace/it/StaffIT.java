package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may say who is on a staff. With Keycloak itself: {@code StaffJourneyIT} of the web. */
@OnTheMarket
class StaffIT {
    private static final String INNS = "/tenants/yunnan/operators/caiyun-inns/staff";
    private static final String BUREAU = "/tenants/yunnan/bureau/staff";
    private static final Map<String, String> SOMEBODY = Map.of("email", "somebody@inns.example", "role", "STAFF");

    private final Traveller owner;
    private final Traveller hand;
    private final Traveller director;
    private final Traveller analyst;
    private final Market market;

    StaffIT(Market market) {
        this.market = market;
        owner = Traveller.at(market, "yunnan", "/operators/caiyun-inns/owners");
        hand = Traveller.at(market, "yunnan", "/operators/caiyun-inns");
        director = Traveller.at(market, "yunnan", "/bureau/directors");
        analyst = Traveller.at(market, "yunnan", "/bureau/analysts");
    }

    private static Response invite(Traveller by, String staff, Map<String, ?> request) {
        return by.post(staff, UUID.randomUUID().toString(), request);
    }

    @Nested
    class Inviting {
        @Test
        void is_for_leaders_only() {
            Problem.of(invite(hand, INNS, SOMEBODY)).is(403, "not-allowed");
            Problem.of(invite(analyst, BUREAU, SOMEBODY)).is(403, "not-allowed");
            Problem.of(hand.request().delete(INNS + "/" + UUID.randomUUID())).is(403, "not-allowed");
            Problem.of(analyst.request().delete(BUREAU + "/" + UUID.randomUUID()))
                    .is(403, "not-allowed");
        }

        @Test
        void is_for_ones_own_only() {
            Problem.of(invite(owner, "/tenants/yunnan/operators/dianxi-travel/staff", SOMEBODY))
                    .is(404, "not-found");
            Problem.of(invite(owner, "/tenants/macau/operators/caiyun-inns/staff", SOMEBODY))
                    .is(404, "not-found");
            Problem.of(invite(owner, BUREAU, SOMEBODY)).is(403, "not-allowed");
            Problem.of(invite(director, INNS, SOMEBODY)).is(403, "not-allowed");
            Problem.of(invite(director, "/tenants/macau/bureau/staff", SOMEBODY))
                    .is(404, "not-found");
            Problem.of(invite(market.traveller(), INNS, SOMEBODY)).is(404, "not-found");
            Problem.of(market.request().get(INNS)).is(401, "not-signed-in");
        }

        @ParameterizedTest
        @CsvSource({
            "somebody, STAFF, email",
            "'some body@inns.example', STAFF, email",
            ", STAFF, email",
            "somebody@inns.example, , role",
            "somebody@inns.example, DIRECTOR, role",
        })
        void names_what_is_wrong(String email, String role, String field) {
            for (String language : Problem.LANGUAGES) {
                Map<String, String> request = new java.util.HashMap<>();
                request.put("email", email);
                request.put("role", role);

                Problem.of(invite(owner.reading(language), INNS, request))
                        .is(422, "invalid-request")
                        .names(field);
            }
        }

        @Test
        void wants_a_key() {
            Problem.of(owner.request()
                            .contentType("application/json")
                            .body("{\"email\": \"somebody@inns.example\", \"role\": \"STAFF\"}")
                            .post(INNS))
                    .is(400, "idempotency-key-missing");
        }

        @Test
        void takes_nothing_but_an_address_and_a_role() {
            assertThat(invite(owner, INNS, Map.of("email", "a@b.example", "role", "STAFF", "tenant", "macau"))
                            .statusCode())
                    .isIn(400, 422);
        }

        @Test
        void waits_while_keycloak_is_away() {
            for (String language : Problem.LANGUAGES) {
                Response answer = invite(owner.reading(language), INNS, SOMEBODY);

                Problem.of(answer).is(503, "unavailable").speaks(language);
                assertThat(answer.asString()).doesNotContain("invalid_grant", "Keycloak");
                Problem.of(director.reading(language).request().get(BUREAU))
                        .is(503, "unavailable")
                        .speaks(language);
            }
        }
    }

    @Nested
    class Me {
        @Test
        void says_for_whom_one_may_act() {
            assertThat(owner.request().get("/me").jsonPath().<Map<String, Object>>getList("acting"))
                    .containsExactly(Map.of(
                            "tenant",
                            "yunnan",
                            "role",
                            "operator",
                            "operator",
                            "caiyun-inns",
                            "leads",
                            true,
                            "treats",
                            false));
            assertThat(analyst.request().get("/me").jsonPath().<Map<String, Object>>getList("acting"))
                    .containsExactly(Map.of("tenant", "yunnan", "role", "bureau", "leads", false, "treats", false));
            assertThat(market.traveller().request().get("/me").jsonPath().getList("acting"))
                    .isEmpty();
        }
    }
}
