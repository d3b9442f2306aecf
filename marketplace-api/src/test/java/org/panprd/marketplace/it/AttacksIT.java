package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.keycloak.TestToken;
import org.panprd.marketplace.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Attempts to reach what is somebody else's, by people whose tokens are good. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksIT {
    private final Market market;
    private final Samples samples;
    private final Traveller owner;
    private final Traveller stranger;

    AttacksIT(Market market) {
        this.market = market;
        this.samples = new Samples(market);
        this.owner = market.traveller();
        this.stranger = market.traveller();
    }

    private Trip trip() {
        return samples.trip();
    }

    @Nested
    class WhatIsSomebodyElses {
        @Test
        void is_not_reached_by_their_cursor() {
            Traveller other = market.traveller();
            UUID own = other.held(trip());
            owner.held(trip());
            owner.held(trip());
            String cursor =
                    owner.request().get("/me/bookings?limit=1").jsonPath().getString("nextCursor");

            Response page = other.request().queryParam("cursor", cursor).get("/me/bookings");

            assertThat(page.jsonPath().getList("items.id", String.class)).containsExactly(own.toString());
        }

        @Test
        void is_not_reached_by_the_cursor_of_their_trail() {
            stranger.request().get("/tenants/macau/audit-entries");
            stranger.request().get("/tenants/macau/audit-entries");
            String macau = "/tenants/macau/audit-entries?limit=";
            Traveller bureau = Traveller.member(market, "macau", "bureau");
            List<String> theirs = bureau.request().get(macau + "200").jsonPath().getList("items.id", String.class);
            String cursor = bureau.request().get(macau + "1").jsonPath().getString("nextCursor");

            Response page = Traveller.member(market, "hongkong", "bureau")
                    .request()
                    .queryParam("cursor", cursor)
                    .get("/tenants/hongkong/audit-entries");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.jsonPath().getList("items.id", String.class)).doesNotContainAnyElementsOf(theirs);
        }

        @Test
        void is_not_reached_by_their_idempotency_key() {
            String key = owner.newKey();
            String first = owner.hold(trip(), key).jsonPath().getString("id");

            Response other = stranger.hold(trip(), key);

            assertThat(other.statusCode()).isEqualTo(201);
            assertThat(other.jsonPath().getString("id")).isNotEqualTo(first);
            assertThat(stranger.hold(trip(), key).asString()).isEqualTo(other.asString());
            assertThat(owner.hold(trip(), key).jsonPath().getString("id")).isEqualTo(first);
            Problem.of(stranger.post("/bookings/" + first + "/cancel", key, Map.of()))
                    .is(422, "idempotency-key-reused");
            Problem.of(stranger.post("/bookings/" + first + "/cancel", stranger.newKey(), Map.of()))
                    .is(404, "not-found");
        }
    }

    @Nested
    class WhatATokenSays {
        private final String subject = "staff-" + UUID.randomUUID();

        private TestToken token() {
            return market.servers().issuer.token().subject(subject).roles();
        }

        private Response readsTheTrail(TestToken token) {
            return market.request()
                    .header("Authorization", "Bearer " + token.sign())
                    .get("/tenants/macau/audit-entries");
        }

        @Test
        void counts_for_its_own_request_only() {
            assertThat(readsTheTrail(token().member("macau", "bureau")).statusCode())
                    .isEqualTo(200);
            Problem.of(readsTheTrail(token())).is(404, "not-found");
            Problem.of(readsTheTrail(token().member("macau", "operator"))).is(403, "not-allowed");
            Problem.of(readsTheTrail(token().member("hongkong", "bureau"))).is(404, "not-found");
            assertThat(readsTheTrail(token().member("macau", "bureau")).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void is_kept_in_no_session() {
            assertThat(readsTheTrail(token().member("macau", "bureau")).cookies())
                    .isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Members {
        private static final List<String> SMUGGLED = List.of("tenantId", "status", "price", "travellerId", "id");

        /** Which take a body from anybody at all. */
        Stream<String> operations() {
            return AccessTable.read().entrySet().stream()
                    .filter(row -> row.getKey().matches("(POST|PUT|PATCH) .*"))
                    .filter(row -> whoMay(row.getValue()).findFirst().isPresent())
                    .map(Map.Entry::getKey);
        }

        private static Stream<Who> whoMay(Map<Who, Integer> statuses) {
            return statuses.entrySet().stream()
                    .filter(status -> status.getValue() < 300)
                    .map(Map.Entry::getKey);
        }

        @ParameterizedTest
        @MethodSource("operations")
        void that_a_body_has_not_are_refused_and_named_wherever_they_stand(String operation) {
            Sample sample = samples.of(operation);
            if (sample.body() == null) {
                return;
            }
            Who who = whoMay(Objects.requireNonNull(AccessTable.read().get(operation)))
                    .findFirst()
                    .orElseThrow();
            JsonNode body = Json.MAPPER.valueToTree(sample.body());

            objects("", body, new TreeMap<>()).forEach((place, object) -> {
                for (String member : SMUGGLED) {
                    if (!object.has(member)) {
                        object.put(member, "macau");
                        Response answer = sample.saying(body).send(who.request(market, samples), operation);
                        object.remove(member);

                        Problem.of(answer).is(422, "invalid-request");
                        // What holds answers by the codes of their questions is named itself.
                        assertThat(answer.jsonPath().getList("errors.field", String.class))
                                .containsAnyOf(place + member, place.replaceFirst("\\.$", ""));
                    }
                }
            });
        }

        /** Every object in a body, by where it stands. */
        private static Map<String, ObjectNode> objects(String place, JsonNode node, Map<String, ObjectNode> found) {
            if (node instanceof ObjectNode object) {
                found.put(place.isEmpty() ? "" : place + ".", object);
                object.properties()
                        .forEach(member -> objects(
                                (place.isEmpty() ? "" : place + ".") + member.getKey(), member.getValue(), found));
            } else if (node instanceof ArrayNode array && !array.isEmpty()) {
                objects(place + "[0]", array.get(0), found);
            }
            return found;
        }
    }

    @Nested
    class TheServersMemory {
        @Test
        void of_one_person_is_not_another_persons() {
            UUID booking = owner.held(trip());
            for (int i = 0; i < 3; i++) {
                assertThat(owner.sees(booking).getString("contact.fullName")).isEqualTo("李明");
                Problem.of(stranger.request().get("/bookings/{id}", booking)).is(404, "not-found");
            }
        }

        @Test
        void is_no_older_than_the_database() {
            UUID booking = owner.held(trip());
            owner.sees(booking);

            market.database().change("update booking set reference = 'PPR-0THER' where booking_id = ?", booking);

            assertThat(owner.sees(booking).getString("reference")).isEqualTo("PPR-0THER");
        }

        @Test
        void is_shared_by_no_transactions() throws IOException {
            try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/META-INF/persistence.xml"))) {
                assertThat(new String(file.readAllBytes(), UTF_8))
                        .contains("<shared-cache-mode>NONE</shared-cache-mode>");
            }
        }
    }
}
