package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.keycloak.TestSite.WEB;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.keycloak.TestBrowser.Answer;

class SigningInTest {
    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        site = TestSite.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void goes_to_keycloak_with_pkce_state_and_nonce_in_the_readers_language() {
        Answer answer = site.get("/sign-in", Map.of("next", "/trips", "lang", "zh-Hant"));

        assertThat(answer.status).isEqualTo(303);
        assertThat(answer.location()).startsWith(site.issuer.issuer() + "/auth?");
        assertThat(answer.parameter("code_challenge_method")).isEqualTo("S256");
        assertThat(answer.parameter("code_challenge")).hasSize(43);
        assertThat(answer.parameter("nonce")).hasSizeGreaterThan(20);
        assertThat(answer.parameter("scope")).isEqualTo("openid profile email organization:*");
        assertThat(answer.parameter("ui_locales")).isEqualTo("zh-TW");
        assertThat(answer.parameter("redirect_uri")).isEqualTo(WEB + "/sign-in/callback");
    }

    @Test
    void ends_where_the_visitor_wanted_to_go_under_a_new_session_id() {
        Answer begun = site.get("/sign-in", Map.of("next", "/trips?page=2"));
        String before = site.sessionId();

        Answer done = site.comeBack(begun);

        assertThat(done.location()).isEqualTo(WEB + "/trips?page=2");
        assertThat(site.sessionId()).isNotEqualTo(before);
        assertThat(site.current())
                .get()
                .extracting(Grant::caller)
                .extracting(Caller::subject)
                .isEqualTo("li");
    }

    @Test
    void works_in_several_tabs_at_once_and_loses_none_of_their_sessions() {
        Answer first = site.get("/sign-in", Map.of("next", "/one"));
        Answer second = site.get("/sign-in", Map.of("next", "/two"));

        assertThat(site.comeBack(second).location()).isEqualTo(WEB + "/two");
        String id = site.sessionId();
        assertThat(site.comeBack(first).location()).isEqualTo(WEB + "/one");
        assertThat(site.sessionId()).isEqualTo(id);
    }

    @Test
    void never_leads_to_another_site() {
        Answer begun = site.get("/sign-in", Map.of("next", "//elsewhere.example/"));

        assertThat(site.comeBack(begun).location()).isEqualTo(WEB + "/");
    }

    @Test
    void is_refused_to_a_state_that_was_not_given_or_was_used() {
        Answer begun = site.get("/sign-in", Map.of());
        site.comeBack(begun);
        int asked = site.issuer.tokenRequests();

        assertThat(site.comeBack(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
        assertThat(site.get("/sign-in/callback", Map.of("code", "c", "state", "invented"))
                        .location())
                .isEqualTo(WEB + "/?sign-in=failed");
        assertThat(new TestBrowser()
                        .get(site.flow, "/sign-in/callback", Map.of("code", "c", "state", begun.parameter("state")))
                        .location())
                .isEqualTo(WEB + "/?sign-in=failed");
        assertThat(site.issuer.tokenRequests()).isEqualTo(asked);
    }

    @Test
    void is_refused_to_an_id_token_with_another_nonce() {
        Answer begun = site.get("/sign-in", Map.of());
        site.issuer.grant(site.access().sign(), site.id("another nonce").sign());

        assertThat(site.finish(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
        assertThat(site.current()).isEmpty();
    }

    @Test
    void is_refused_to_tokens_of_two_people() {
        Answer begun = site.get("/sign-in", Map.of());
        site.issuer.grant(
                site.access().subject("wang").sign(),
                site.id(begun.parameter("nonce")).sign());

        assertThat(site.finish(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
    }

    @Test
    void is_refused_to_an_answer_that_names_another_issuer() {
        Answer begun = site.get("/sign-in", Map.of());
        var parameters = Map.of("code", "c", "state", begun.parameter("state"), "iss", "https://other.example");

        assertThat(site.get("/sign-in/callback", parameters).location()).isEqualTo(WEB + "/?sign-in=failed");
    }

    @Test
    void ends_an_attempt_after_half_an_hour() {
        Answer begun = site.get("/sign-in", Map.of());
        site.clock.advance(Duration.ofMinutes(31));

        assertThat(site.comeBack(begun).location()).isEqualTo(WEB + "/?sign-in=failed");
    }

    @Test
    void remembers_only_the_newest_attempts() {
        Answer oldest = site.get("/sign-in", Map.of());
        for (int i = 0; i < Attempts.MOST; i++) {
            site.get("/sign-in", Map.of());
        }

        assertThat(site.comeBack(oldest).location()).isEqualTo(WEB + "/?sign-in=failed");
    }

    @Test
    void to_an_account_that_is_to_be_made_asks_for_that_page() {
        assertThat(site.get("/sign-up", Map.of()).parameter("prompt")).isEqualTo("create");
    }

    @Test
    void never_passes_one_persons_session_on_to_another() {
        site.signIn();
        String id = site.sessionId();
        Answer begun = site.get("/sign-in", Map.of());
        site.issuer.grant(
                site.access().subject("wang").sign(),
                site.id(begun.parameter("nonce")).subject("wang").sign());

        site.finish(begun);

        assertThat(site.sessionId()).isNotEqualTo(id);
        assertThat(site.current())
                .get()
                .extracting(Grant::caller)
                .extracting(Caller::subject)
                .isEqualTo("wang");
    }
}
