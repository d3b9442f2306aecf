package org.panprd.marketplace.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer on a free port of this machine, with discovery and keys like Keycloak's, that signs whatever
 * token a test asks for. It has no page for signing in.
 */
public final class TestIssuer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile RSAKey key;
    private volatile boolean keysBroken;
    private volatile @Nullable Map<String, Object> tokens;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final AtomicInteger userInfoRequests = new AtomicInteger();
    private final Map<String, Optional<String>> changed = new ConcurrentHashMap<>();

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts at once, and answers until it is closed. */
    public static TestIssuer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestIssuer issuer = new TestIssuer(server, newKey());
        server.createContext("/realms/test/.well-known/openid-configuration", issuer::discovery);
        server.createContext("/realms/test/keys", issuer::keys);
        server.createContext("/realms/test/token", issuer::tokens);
        server.createContext("/realms/test/userinfo", issuer::userInfo);
        server.setExecutor(issuer.threads);
        server.start();
        return issuer;
    }

    /** The value of {@code marketplace.oidc.issuer}. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
    }

    /** A valid access token for {@code marketplace-api}, to be changed into what the test needs. */
    public TestToken token() {
        return new TestToken(issuer(), key);
    }

    /** From now on signs with a new key, and no longer publishes the old one. */
    public void rotateKeys() {
        key = newKey();
    }

    /** A key of the kind that the issuer uses, under an id that it never published. */
    public RSAKey strangersKey() {
        return newKey();
    }

    /** Another's key that claims to be the issuer's: same id, other numbers. */
    public RSAKey forgedKey() {
        return new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
    }

    /** The issuer's own key. */
    public RSAKey key() {
        return key;
    }

    /** From now on answers 500 instead of its keys. */
    public void breakKeys() {
        keysBroken = true;
    }

    /** How often somebody fetched the keys. */
    public int keyRequests() {
        return keyRequests.get();
    }

    /** From now on answers the token endpoint with these tokens, whatever code or refresh token comes. */
    public void grant(String accessToken, String idToken) {
        tokens = Map.of(
                "access_token", accessToken, "id_token", idToken, "refresh_token", "refresh", "token_type", "Bearer");
    }

    /** From now on refuses every code and refresh token, as Keycloak does once a session has ended. */
    public void refuse() {
        tokens = null;
    }

    /** From now on says of a person what this other token says, whatever theirs says; nothing more if it is null. */
    public void changeMind(String subject, @Nullable String token) {
        changed.put(subject, Optional.ofNullable(token));
    }

    /** How often somebody asked what a person may do now. */
    public int userInfoRequests() {
        return userInfoRequests.get();
    }

    /** How often somebody asked the token endpoint. */
    public int tokenRequests() {
        return tokenRequests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                JSONObjectUtils.toJSONString(Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/auth",
                        "token_endpoint",
                        issuer() + "/token",
                        "userinfo_endpoint",
                        issuer() + "/userinfo",
                        "end_session_endpoint",
                        issuer() + "/logout",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256"))));
    }

    private void keys(HttpExchange exchange) throws IOException {
        keyRequests.incrementAndGet();
        if (keysBroken) {
            answer(exchange, 500, "{}");
        } else {
            answer(exchange, 200, new JWKSet(key).toString(true));
        }
    }

    private void tokens(HttpExchange exchange) throws IOException {
        tokenRequests.incrementAndGet();
        Map<String, Object> granted = tokens;
        if (granted == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(exchange, 200, JSONObjectUtils.toJSONString(granted));
        }
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        userInfoRequests.incrementAndGet();
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        try {
            String token = header.replaceFirst("^Bearer ", "");
            String subject = SignedJWT.parse(token).getJWTClaimsSet().getSubject();
            Optional<String> now = changed.getOrDefault(subject, Optional.of(token));
            if (now.isPresent()) {
                answer(exchange, 200, SignedJWT.parse(now.get()).getPayload().toString());
            } else {
                answer(exchange, 401, "{\"error\":\"invalid_token\"}");
            }
        } catch (ParseException e) {
            answer(exchange, 401, "{\"error\":\"invalid_token\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
