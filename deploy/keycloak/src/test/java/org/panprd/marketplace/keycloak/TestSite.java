package org.panprd.marketplace.keycloak;

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
import org.panprd.marketplace.keycloak.TestBrowser.Answer;

/** A site that signs people in at an issuer of its own, and the browser of Li, who visits it. */
final class TestSite implements AutoCloseable {
    static final String WEB = "http://market.example";
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    final TestClock clock = new TestClock(Instant.now());
    final TestIssuer issuer;
    final CodeFlow flow;
    private final TestBrowser browser = new TestBrowser();

    private TestSite(TestIssuer issuer) {
        this.issuer = issuer;
        var settings = new Settings(
                issuer.issuer(), "marketplace-api", true, "marketplace-web", "secret", WEB, Settings.MINUTE);
        var keys = new Issuer(issuer.issuer(), Duration.ofMinutes(1));
        var verifier = new TokenVerifier(keys, "marketplace-api", clock);
        flow = new CodeFlow(
                settings, new OpenIdClient(settings, keys, verifier, clock), new EndedSessions(clock), clock);
    }

    static TestSite start() throws Exception {
        return new TestSite(TestIssuer.start());
    }

    @Override
    public void close() {
        issuer.close();
    }

    Answer get(String path, Map<String, String> parameters) {
        return browser.get(flow, path, parameters);
    }

    Answer post(String path, Map<String, String> parameters, Map<String, String> headers) {
        return browser.post(flow, path, parameters, headers);
    }

    @Nullable
    String sessionId() {
        return browser.sessionId();
    }

    void signIn() {
        comeBack(get("/sign-in", Map.of()));
    }

    Answer comeBack(Answer begun) {
        issuer.grant(access().sign(), id(begun.parameter("nonce")).sign());
        return finish(begun);
    }

    Answer finish(Answer begun) {
        return get("/sign-in/callback", Map.of("code", "code", "state", begun.parameter("state")));
    }

    Optional<Grant> current() {
        return flow.sessions().current(browser.anyRequest());
    }

    int backChannel(String token) {
        return new TestBrowser()
                .post(flow, "/sign-in/back-channel-logout", Map.of("logout_token", token), Map.of())
                .status;
    }

    List<Optional<Grant>> allAtOnce(int many) throws Exception {
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

    TestToken access() {
        return issuer.token().subject("li");
    }

    TestToken id(@Nullable String nonce) {
        return issuer.token()
                .subject("li")
                .use("ID")
                .audience("marketplace-web")
                .claim("nonce", nonce)
                .claim("sid", "sid-1");
    }

    TestToken logout(String sid) {
        return issuer.token()
                .subject("li")
                .use("Logout")
                .audience("marketplace-web")
                .claim("jti", "j")
                .claim("sid", sid)
                .claim("events", Map.of(LOGOUT_EVENT, Map.of()));
    }
}
