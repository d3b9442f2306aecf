package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshingTest {
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
    void happens_once_for_all_requests_that_come_together() throws Exception {
        site.signIn();
        int asked = site.issuer.tokenRequests();
        site.clock.advance(Duration.ofSeconds(280));
        site.issuer.grant(
                site.access()
                        .name("Renewed")
                        .expiresAt(site.clock.instant().plusSeconds(300))
                        .sign(),
                site.id(null).sign());

        List<Optional<Grant>> found = site.allAtOnce(8);

        assertThat(found).allSatisfy(grant -> assertThat(grant)
                .get()
                .extracting(Grant::caller)
                .extracting(Caller::displayName)
                .isEqualTo("Renewed"));
        assertThat(site.issuer.tokenRequests()).isEqualTo(asked + 1);
    }

    @Test
    void that_is_refused_signs_out() {
        site.signIn();
        site.clock.advance(Duration.ofSeconds(280));
        site.issuer.refuse();

        assertThat(site.current()).isEmpty();
        assertThat(site.sessionId()).isNull();
    }

    @Test
    void that_gets_no_answer_keeps_the_token_until_its_end_and_the_session_beyond() {
        site.signIn();
        site.clock.advance(Duration.ofSeconds(280));
        site.issuer.close();

        assertThat(site.current()).isPresent();
        site.clock.advance(Duration.ofSeconds(30));
        assertThat(site.current()).isEmpty();
        assertThat(site.sessionId()).isNotNull();
    }
}
