package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.keycloak.TestBrowser.Answer;

class CodeFlowTest {
    private static final String WEB = "http://market.example";
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TestClock clock = new TestClock(Instant.now());
    private final TestBrowser browser = new TestBrowser();
    private TestIssuer issuer;
    private CodeFlow flow;

    @BeforeEach
    void start() throws Exception {
        issuer = TestIssuer.start();
        var settings = new Settings(
                issuer.issuer(), "marketplace-api", true, "marketplace-web", "secret", WEB, Settings.MINUTE);
        var keys = new Issuer(issuer.issuer(), Duration.ofMinutes(1));
        var verifier = new TokenVerifier(keys, "marketplace-api", clock);
        flow = new CodeFlow(
                settings, new OpenIdClient(settings, keys, verifier, clock), new EndedSessions(clock), clock);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class SigningIn {
        @Test
        void goes_to_keycloak_with_pkce_state_and_nonce_in_the_readers_language() {
            Answer answer = browser.get(flow, "/sign-in", Map.of("next", "/trips", "lang", "zh-Hant"));

            assertThat(answer.status).isEqualTo(303);
            assertThat(answer.location()).startsWith(issuer.issuer() + "/auth?");
            assertThat(answer.parameter("code_challenge_method")).isEqualTo("S256");
            assertThat(answer.parameter("code_challenge")).hasSize(43);
            assertThat(answer.parameter("nonce")).hasSizeGreaterThan(20);
            assertThat(answer.parameter("scope")).isEqualTo("openid profile email organization:*");
            assertThat(answer.parameter("ui_locales")).isEqualTo("zh-TW");
            assertThat(answer.parameter("redirect_uri")).isEqualTo(WEB + "/sign-in/callback");
        }

        @Test
        void ends_where_the_visitor_wanted_to_go_under_a_new_session_id() {
            Answer begun = browser.get(flow, "/sign-in", Map.of("next", "/trips?page=2"));
            String before = browser.sessionId();

            Answer done = comeBack(begun);

            assertThat(done.location()).isEqualTo(WEB + "/trips?page=2");
            assertThat(browser.sessionId()).isNotEqualTo(before);
            assertThat(current())
                    .get()
                    .extracting(Grant::caller)
                    .extracting(Caller::subject)
                    .isEqualTo("li");
        }

        @Test
        void works_in_several_tabs_at_once_and_loses_none_of_their_sessions() {
            Answer first = browser.get(flow, "/sign-in", Map.of("next", "/one"));
            Answer second = browser.get(flow, "/sign-in", Map.of("next", "/two"));

            assertThat(comeBack(second).location()).isEqualTo(WEB + "/two");
            String id = browser.sessionId();
            assertThat(comeBack(first).location()).isEqualTo(WEB + "/one");
            assertThat(browser.sessionId()).isEqualTo(id);
        }

        @Test
        void never_leads_to_another_site() {
            Answer begun = browser.get(flow, "/sign-in", Map.of("next", "//elsewhere.example/"));

            assertThat(comeBack(begun).location()).isEqualTo(WEB + "/");
        }

        @Test
        void is_refused_to_a_state_that_was_not_given_or_was_used() {
            Answer begun = browser.get(flow, "/sign-in", Map.of());
            comeBack(begun);
            int asked = issuer.tokenRequests();

            assertThat(comeBack(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
            assertThat(browser.get(flow, "/sign-in/callback", Map.of("code", "c", "state", "invented"))
                            .location())
                    .isEqualTo(WEB + "/?sign-in=failed");
            assertThat(new TestBrowser()
                            .get(flow, "/sign-in/callback", Map.of("code", "c", "state", begun.parameter("state")))
                            .location())
                    .isEqualTo(WEB + "/?sign-in=failed");
            assertThat(issuer.tokenRequests()).isEqualTo(asked);
        }

        @Test
        void is_refused_to_an_id_token_with_another_nonce() {
            Answer begun = browser.get(flow, "/sign-in", Map.of());
            issuer.grant(access().sign(), id("another nonce").sign());

            assertThat(finish(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
            assertThat(current()).isEmpty();
        }

        @Test
        void is_refused_to_tokens_of_two_people() {
            Answer begun = browser.get(flow, "/sign-in", Map.of());
            issuer.grant(
                    access().subject("wang").sign(),
                    id(begun.parameter("nonce")).sign());

            assertThat(finish(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
        }

        @Test
        void is_refused_to_an_answer_that_names_another_issuer() {
            Answer begun = browser.get(flow, "/sign-in", Map.of());
            var parameters = Map.of("code", "c", "state", begun.parameter("state"), "iss", "https://other.example");

            assertThat(browser.get(flow, "/sign-in/callback", parameters).location())
                    .isEqualTo(WEB + "/?sign-in=failed");
        }

        @Test
        void ends_an_attempt_after_half_an_hour() {
            Answer begun = browser.get(flow, "/sign-in", Map.of());
            clock.advance(Duration.ofMinutes(31));

            assertThat(comeBack(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
        }

        @Test
        void remembers_only_the_newest_attempts() {
            Answer oldest = browser.get(flow, "/sign-in", Map.of());
            for (int i = 0; i < Attempts.MOST; i++) {
                browser.get(flow, "/sign-in", Map.of());
            }

            assertThat(comeBack(oldest).location()).isEqualTo(WEB + "/?sign-in=failed");
        }

        @Test
        void to_an_account_that_is_to_be_made_asks_for_that_page() {
            assertThat(browser.get(flow, "/sign-up", Map.of()).parameter("prompt"))
                    .isEqualTo("create");
        }

        @Test
        void never_passes_one_persons_session_on_to_another() {
            signIn();
            String id = browser.sessionId();
            Answer begun = browser.get(flow, "/sign-in", Map.of());
            issuer.grant(
                    access().subject("wang").sign(),
                    id(begun.parameter("nonce")).subject("wang").sign());

            finish(begun);

            assertThat(browser.sessionId()).isNotEqualTo(id);
            assertThat(current())
                    .get()
                    .extracting(Grant::caller)
                    .extracting(Caller::subject)
                    .isEqualTo("wang");
        }
    }

    @Nested
    class Refreshing {
        @Test
        void happens_once_for_all_requests_that_come_together() throws Exception {
            signIn();
            int asked = issuer.tokenRequests();
            clock.advance(Duration.ofSeconds(280));
            issuer.grant(
                    access().name("Renewed")
                            .expiresAt(clock.instant().plusSeconds(300))
                            .sign(),
                    id(null).sign());

            List<Optional<Grant>> found = allAtOnce(8);

            assertThat(found).allSatisfy(grant -> assertThat(grant)
                    .get()
                    .extracting(Grant::caller)
                    .extracting(Caller::displayName)
                    .isEqualTo("Renewed"));
            assertThat(issuer.tokenRequests()).isEqualTo(asked + 1);
        }

        @Test
        void that_is_refused_signs_out() {
            signIn();
            clock.advance(Duration.ofSeconds(280));
            issuer.refuse();

            assertThat(current()).isEmpty();
            assertThat(browser.sessionId()).isNull();
        }

        @Test
        void that_gets_no_answer_keeps_the_token_until_its_end_and_the_session_beyond() {
            signIn();
            clock.advance(Duration.ofSeconds(280));
            issuer.close();

            assertThat(current()).isPresent();
            clock.advance(Duration.ofSeconds(30));
            assertThat(current()).isEmpty();
            assertThat(browser.sessionId()).isNotNull();
        }
    }

    @Nested
    class SigningOut {
        @Test
        void ends_the_session_here_and_at_keycloak() {
            signIn();

            Answer answer = browser.post(flow, "/sign-out", Map.of(), Map.of("Origin", WEB));

            assertThat(browser.sessionId()).isNull();
            assertThat(answer.location()).startsWith(issuer.issuer() + "/logout?");
            assertThat(answer.parameter("post_logout_redirect_uri")).isEqualTo(WEB + "/");
            assertThat(answer.parameter("id_token_hint")).isNotEmpty();
        }

        @Test
        void leaves_nothing_of_the_session_in_the_browser() {
            signIn();

            Answer answer = browser.post(flow, "/sign-out", Map.of(), Map.of("Origin", WEB));

            assertThat(answer.headers).containsEntry("Clear-Site-Data", "\"cookies\", \"storage\"");
        }

        @Test
        void cannot_be_done_by_another_site_or_by_a_link() {
            signIn();

            assertThat(browser.post(flow, "/sign-out", Map.of(), Map.of("Origin", "http://elsewhere.example")).status)
                    .isEqualTo(403);
            assertThat(browser.get(flow, "/sign-out", Map.of()).status).isEqualTo(404);
            assertThat(current()).isPresent();
        }

        @Test
        void at_keycloak_ends_the_session_here() {
            signIn();

            assertThat(backChannel(logout("sid-1").type("logout+jwt").sign())).isEqualTo(200);

            assertThat(current()).isEmpty();
        }

        @Test
        void at_keycloak_leaves_other_sessions_alone() {
            signIn();

            assertThat(backChannel(logout("sid-2").type("logout+jwt").sign())).isEqualTo(200);

            assertThat(current()).isPresent();
        }

        @Test
        void by_a_forged_or_misused_token_does_nothing() {
            signIn();

            assertThat(backChannel(logout("sid-1")
                            .type("logout+jwt")
                            .signedBy(issuer.forgedKey())
                            .sign()))
                    .isEqualTo(400);
            assertThat(backChannel(
                            logout("sid-1").type("logout+jwt").audience("other").sign()))
                    .isEqualTo(400);
            assertThat(backChannel(logout("sid-1").unsigned())).isEqualTo(400);
            assertThat(backChannel(id("n").claim("sid", "sid-1").sign())).isEqualTo(400);
            assertThat(current()).isPresent();
        }
    }

    private void signIn() {
        comeBack(browser.get(flow, "/sign-in", Map.of()));
    }

    private Answer comeBack(Answer begun) {
        issuer.grant(access().sign(), id(begun.parameter("nonce")).sign());
        return finish(begun);
    }

    private Answer finish(Answer begun) {
        return browser.get(flow, "/sign-in/callback", Map.of("code", "code", "state", begun.parameter("state")));
    }

    private Optional<Grant> current() {
        return flow.sessions().current(browser.anyRequest());
    }

    private int backChannel(String token) {
        return new TestBrowser()
                .post(flow, "/sign-in/back-channel-logout", Map.of("logout_token", token), Map.of())
                .status;
    }

    private List<Optional<Grant>> allAtOnce(int many) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch ready = new CountDownLatch(many);
            List<Future<Optional<Grant>>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return current();
                }));
            }
            List<Optional<Grant>> found = new ArrayList<>();
            for (Future<Optional<Grant>> answer : answers) {
                found.add(answer.get());
            }
            return found;
        } finally {
            threads.shutdown();
        }
    }

    private TestToken access() {
        return issuer.token().subject("li");
    }

    private TestToken id(@Nullable String nonce) {
        return issuer.token()
                .subject("li")
                .use("ID")
                .audience("marketplace-web")
                .claim("nonce", nonce)
                .claim("sid", "sid-1");
    }

    private TestToken logout(String sid) {
        return issuer.token()
                .subject("li")
                .use("Logout")
                .audience("marketplace-web")
                .claim("jti", "j")
                .claim("sid", sid)
                .claim("events", Map.of(LOGOUT_EVENT, Map.of()));
    }
}
