package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.keycloak.TestSite.WEB;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.keycloak.TestBrowser.Answer;

class SigningOutTest {
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
    void ends_the_session_here_and_at_keycloak() {
        site.signIn();

        Answer answer = site.post("/sign-out", Map.of(), Map.of("Origin", WEB));

        assertThat(site.sessionId()).isNull();
        assertThat(answer.location()).startsWith(site.issuer.issuer() + "/logout?");
        assertThat(answer.parameter("post_logout_redirect_uri")).isEqualTo(WEB + "/");
        assertThat(answer.parameter("id_token_hint")).isNotEmpty();
    }

    @Test
    void leaves_nothing_of_the_session_in_the_browser() {
        site.signIn();

        Answer answer = site.post("/sign-out", Map.of(), Map.of("Origin", WEB));

        assertThat(answer.headers).containsEntry("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Test
    void cannot_be_done_by_another_site_or_by_a_link() {
        site.signIn();

        assertThat(site.post("/sign-out", Map.of(), Map.of("Origin", "http://elsewhere.example")).status)
                .isEqualTo(403);
        assertThat(site.get("/sign-out", Map.of()).status).isEqualTo(404);
        assertThat(site.current()).isPresent();
    }

    @Test
    void at_keycloak_ends_the_session_here() {
        site.signIn();

        assertThat(site.backChannel(site.logout("sid-1").type("logout+jwt").sign()))
                .isEqualTo(200);

        assertThat(site.current()).isEmpty();
    }

    @Test
    void at_keycloak_leaves_other_sessions_alone() {
        site.signIn();

        assertThat(site.backChannel(site.logout("sid-2").type("logout+jwt").sign()))
                .isEqualTo(200);

        assertThat(site.current()).isPresent();
    }

    @Test
    void by_a_forged_or_misused_token_does_nothing() {
        site.signIn();

        assertThat(site.backChannel(site.logout("sid-1")
                        .type("logout+jwt")
                        .signedBy(site.issuer.forgedKey())
                        .sign()))
                .isEqualTo(400);
        assertThat(site.backChannel(site.logout("sid-1")
                        .type("logout+jwt")
                        .audience("other")
                        .sign()))
                .isEqualTo(400);
        assertThat(site.backChannel(site.logout("sid-1").unsigned())).isEqualTo(400);
        assertThat(site.backChannel(site.id("n").claim("sid", "sid-1").sign())).isEqualTo(400);
        assertThat(site.current()).isPresent();
    }
}
