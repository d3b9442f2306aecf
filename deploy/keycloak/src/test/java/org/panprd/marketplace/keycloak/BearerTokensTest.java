package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BearerTokensTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final TestClock clock = new TestClock(Instant.now());
    private TestIssuer issuer;
    private BearerTokens tokens;

    @BeforeEach
    void start() throws Exception {
        issuer = TestIssuer.start();
        Issuer realm = new Issuer(issuer.issuer(), Duration.ZERO);
        tokens = new BearerTokens(
                new TokenVerifier(realm, "marketplace-api", clock),
                new LiveClaims(realm),
                new RememberedTokens(clock, Settings.MINUTE, 100));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class OfStaff {
        private String token = "";

        @BeforeEach
        void sign() {
            token = issuer.token()
                    .subject("lin")
                    .member("yunnan", "operator")
                    .member("guizhou", "bureau")
                    .sign();
        }

        @Test
        void say_within_a_minute_what_keycloak_says_now() throws Exception {
            assertThat(tokens.callerOf(token).groups()).contains("operator@yunnan", "bureau@guizhou");
            issuer.changeMind(
                    "lin",
                    issuer.token().subject("lin").member("guizhou", "bureau").sign());

            clock.advance(MINUTE.minusSeconds(5));

            assertThat(tokens.callerOf(token).memberships()).containsOnlyKeys("guizhou");
        }

        @Test
        void are_worth_nothing_once_keycloak_does_not_stand_by_them() throws Exception {
            tokens.callerOf(token);
            issuer.changeMind("lin", null);

            clock.advance(MINUTE);

            assertThatThrownBy(() -> tokens.callerOf(token)).isInstanceOf(InvalidToken.class);
        }

        @Test
        void are_not_believed_while_keycloak_is_away() throws Exception {
            tokens.callerOf(token);
            issuer.close();

            clock.advance(MINUTE);

            assertThatThrownBy(() -> tokens.callerOf(token)).isInstanceOf(IssuerUnavailable.class);
        }

        @Test
        void ask_no_more_than_once_a_minute() throws Exception {
            for (int i = 0; i < 100; i++) {
                tokens.callerOf(token);
            }

            assertThat(issuer.userInfoRequests()).isEqualTo(1);
        }

        @Test
        void are_a_strangers_if_keycloak_names_another() {
            issuer.changeMind("lin", issuer.token().subject("wang").sign());

            assertThatThrownBy(() -> tokens.callerOf(token)).isInstanceOf(InvalidToken.class);
        }

        @Test
        void count_for_nothing_without_a_second_factor() throws Exception {
            Caller caller = tokens.callerOf(issuer.token()
                    .at("yunnan", "/operators/caiyun-inns/owners")
                    .withoutSecondFactor()
                    .sign());

            assertThat(caller.memberships()).isEmpty();
            assertThat(caller.operators("yunnan")).isEmpty();
            assertThat(caller.roles()).isEqualTo(Set.of("traveller"));
        }
    }

    @Nested
    class OfTravellers {
        @Test
        void need_no_asking() throws Exception {
            tokens.callerOf(issuer.token().sign());

            assertThat(issuer.userInfoRequests()).isZero();
        }
    }
}
