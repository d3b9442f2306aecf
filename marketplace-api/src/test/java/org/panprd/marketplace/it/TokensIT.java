package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.keycloak.TestIssuer;
import org.panprd.marketplace.platform.Json;

@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {
    private final Market market;

    TokensIT(Market market) {
        this.market = market;
    }

    private static Response book(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Json.write(
                        Trip.to("yunnan.lijiang-courtyard-inn", Calendar.today().plusDays(210))
                                .option("twin")
                                .order()))
                .post("/bookings");
    }

    private Response book(String language, String token) {
        return book(market.request(language).header("Authorization", "Bearer " + token));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Bad {
        Stream<Arguments> tokens() {
            TestIssuer issuer = market.servers().issuer;
            return Stream.of(
                    Arguments.of(
                            "another issuer",
                            issuer.token()
                                    .issuer("http://127.0.0.1:1/realms/other")
                                    .sign()),
                    Arguments.of(
                            "another audience",
                            issuer.token().audience("account").sign()),
                    Arguments.of("expired", issuer.token().expired().sign()),
                    Arguments.of(
                            "not yet valid",
                            issuer.token()
                                    .notBefore(Instant.now().plusSeconds(3600))
                                    .sign()),
                    Arguments.of("no algorithm", issuer.token().unsigned()),
                    Arguments.of("the public key as secret", issuer.token().signedWithThePublicKeyAsSecret()),
                    Arguments.of(
                            "a stranger's key",
                            issuer.token().signedBy(issuer.strangersKey()).sign()),
                    Arguments.of(
                            "a forged key",
                            issuer.token().signedBy(issuer.forgedKey()).sign()),
                    Arguments.of("an ID token", issuer.token().use("ID").sign()),
                    Arguments.of(
                            "a refresh token", issuer.token().use("Refresh").sign()),
                    Arguments.of("garbage", "a.b.c"),
                    Arguments.of("'; drop table booking; --", "';drop"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("tokens")
        void are_refused_and_nothing_is_done(String what, String token) {
            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = market.database().orders();

                Response answer = book(language, token);

                Problem.of(answer).is(401, "not-signed-in").speaks(language);
                assertThat(answer.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
                assertThat(market.database().orders()).isEqualTo(before);
            }
        }
    }

    @Nested
    class No {
        @Test
        void token_is_a_request_to_sign_in() {
            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = market.database().orders();

                Problem.of(book(market.request(language)))
                        .is(401, "not-signed-in")
                        .speaks(language);
                Problem.of(market.request(language).get("/me/bookings"))
                        .is(401, "not-signed-in")
                        .speaks(language);
                assertThat(market.database().orders()).isEqualTo(before);
            }
        }

        @Test
        void traveller_may_not_book() {
            String token = market.servers().issuer.token().roles("visitor").sign();
            for (String language : Problem.LANGUAGES) {
                Map<String, Long> before = market.database().orders();

                Problem.of(book(language, token)).is(403, "not-allowed").speaks(language);
                assertThat(market.database().orders()).isEqualTo(before);
            }
        }
    }

    @Nested
    class Good {
        @Test
        void token_books() {
            Response answer =
                    book("en", market.servers().issuer.token().subject("good").sign());

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
    }
}
