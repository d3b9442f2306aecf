package org.panprd.marketplace.keycloak;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private TestIssuer issuer;
    private TokenVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        issuer = TestIssuer.start();
        verifier = verifier(Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class Accepting {
        @Test
        void tells_who_the_caller_is_and_what_they_may_do_where() throws Exception {
            String token = issuer.token()
                    .subject("li")
                    .name("Li Na")
                    .roles("traveller")
                    .member("yunnan", "operator")
                    .member("guizhou", "bureau")
                    .sign();

            Caller caller = verifier.verify(token).caller();

            assertThat(caller.getName()).isEqualTo("li");
            assertThat(caller.displayName()).isEqualTo("Li Na");
            assertThat(caller.email()).isEqualTo("li@marketplace.example");
            assertThat(caller.groups()).containsExactlyInAnyOrder("traveller", "operator@yunnan", "bureau@guizhou");
        }

        @Test
        void leaves_out_an_address_that_nobody_has_proven() throws Exception {
            Caller caller = verifier.verify(
                            issuer.token().claim("email_verified", false).sign())
                    .caller();

            assertThat(caller.email()).isNull();
        }

        @Test
        void allows_clocks_to_differ_by_half_a_minute() throws Exception {
            Instant now = Instant.now();
            String token = issuer.token().expiresAt(now.plusSeconds(100)).sign();

            assertThat(verifier(Clock.fixed(now.plusSeconds(120), UTC)).verify(token))
                    .isNotNull();
            assertThatThrownBy(() ->
                            verifier(Clock.fixed(now.plusSeconds(140), UTC)).verify(token))
                    .isInstanceOf(InvalidToken.class);
        }

        @Test
        void takes_the_type_that_rfc_9068_gives_access_tokens() throws Exception {
            assertThat(verifier.verify(
                            issuer.token().type("at+jwt").claim("typ", null).sign()))
                    .isNotNull();
        }
    }

    @Nested
    class Refusing {
        @Test
        void an_expired_token() {
            refused(issuer.token().expired().sign());
        }

        @Test
        void a_token_that_never_expires() {
            refused(issuer.token().claim("exp", null).sign());
        }

        @Test
        void a_token_from_the_future() {
            refused(issuer.token().notBefore(Instant.now().plusSeconds(120)).sign());
        }

        @Test
        void a_token_for_another_audience() {
            refused(issuer.token().audience("account").sign());
        }

        @Test
        void a_token_for_nobody_in_particular() {
            refused(issuer.token().claim("aud", null).sign());
        }

        @Test
        void a_token_of_another_issuer() {
            refused(issuer.token()
                    .issuer("https://elsewhere.example/realms/test")
                    .sign());
        }

        @Test
        void a_token_about_nobody() {
            refused(issuer.token().claim("sub", null).sign());
        }

        @Test
        void a_token_without_signature() {
            refused(issuer.token().unsigned());
        }

        @Test
        void a_token_whose_signature_was_cut_off() {
            String token = issuer.token().sign();
            refused(token.substring(0, token.lastIndexOf('.') + 1));
        }

        @Test
        void a_token_that_says_more_than_was_signed() {
            String modest = issuer.token().roles("traveller").sign();
            String greedy = issuer.token().roles("platform").unsigned();
            String promise = greedy.substring(greedy.indexOf('.'), greedy.lastIndexOf('.'));
            refused(modest.substring(0, modest.indexOf('.')) + promise + modest.substring(modest.lastIndexOf('.')));
        }

        @Test
        void a_token_signed_with_the_public_key_as_a_secret() {
            refused(issuer.token().signedWithThePublicKeyAsSecret());
        }

        @Test
        void a_token_of_a_forger_who_uses_the_id_of_our_key() {
            refused(issuer.token().signedBy(issuer.forgedKey()).sign());
        }

        @Test
        void a_token_of_a_stranger() {
            refused(issuer.token().signedBy(issuer.strangersKey()).sign());
        }

        @ParameterizedTest
        @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout", "DPoP", "bearer"})
        void another_kind_of_token_of_the_same_issuer(String use) {
            refused(issuer.token().use(use).sign());
        }

        @Test
        void a_token_that_does_not_say_what_it_is() {
            refused(issuer.token().claim("typ", null).sign());
        }

        @Test
        void a_logout_token() {
            refused(issuer.token().type("logout+jwt").sign());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "..", "a.b.c", "{}", "eyJhbGciOiJub25lIn0..", "\u0000"})
        void what_is_no_token_at_all(String text) {
            refused(text);
        }

        @Test
        void a_token_that_is_too_long_to_be_looked_at() {
            refused("x".repeat(20_000));
        }

        private void refused(String token) {
            assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(InvalidToken.class);
        }
    }

    @Nested
    class Keys {
        @Test
        void that_are_new_are_fetched_at_once() throws Exception {
            String before = issuer.token().sign();
            verifier.verify(before);
            issuer.rotateKeys();

            verifier.verify(issuer.token().sign());

            assertThat(issuer.keyRequests()).isEqualTo(2);
            assertThatThrownBy(() -> verifier.verify(before)).isInstanceOf(InvalidToken.class);
        }

        @Test
        void that_are_invented_do_not_let_a_flood_through_to_the_issuer() throws Exception {
            verifier.verify(issuer.token().sign());
            String invented = issuer.token().signedBy(issuer.strangersKey()).sign();

            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> verifier.verify(invented)).isInstanceOf(InvalidToken.class);
            }

            assertThat(issuer.keyRequests()).isLessThanOrEqualTo(3);
            assertThat(verifier.verify(issuer.token().sign())).isNotNull();
        }

        @Test
        void that_cannot_be_had_are_not_the_tokens_fault() {
            issuer.breakKeys();

            assertThatThrownBy(() -> verifier.verify(issuer.token().sign())).isInstanceOf(IssuerUnavailable.class);
        }

        @Test
        void of_an_issuer_that_is_away_are_not_the_tokens_fault() {
            String token = issuer.token().sign();
            issuer.close();

            assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(IssuerUnavailable.class);
        }
    }

    private TokenVerifier verifier(Clock clock) {
        return new TokenVerifier(new Issuer(issuer.issuer(), Duration.ofMinutes(1)), "marketplace-api", clock);
    }
}
