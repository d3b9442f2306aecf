package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm, as Keycloak's administrator changes it over Keycloak's own interface. Good for a minute. */
public final class RealmAdministration {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String realm;
    private final String token;

    private RealmAdministration(HttpClient http, String realm, String token) {
        this.http = http;
        this.realm = realm;
        this.token = token;
    }

    /** Signs the administrator in. */
    static RealmAdministration open(URI keycloak, String realm, String administratorPassword) throws IOException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        String form = "grant_type=password&client_id=admin-cli&username=" + KeycloakHome.ADMINISTRATOR + "&password="
                + URLEncoder.encode(administratorPassword, UTF_8);
        String token = JSON.readTree(send(
                        http,
                        HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))))
                .path("access_token")
                .stringValue("");
        return new RealmAdministration(http, keycloak + "/admin/realms/" + realm, token);
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(send("GET", path, BodyPublishers.noBody()));
    }

    void put(String path, Map<String, Object> body) throws IOException {
        send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** Adds a traveller who can sign in at once; what it takes is given as a password. */
    public void addTraveller(String name, String password) throws IOException {
        Map<String, Object> account = Map.of(
                "username",
                name,
                "email",
                name + "@example.com",
                "emailVerified",
                true,
                "firstName",
                name,
                "lastName",
                "Sample",
                "enabled",
                true,
                "credentials",
                new Object[] {Map.of("type", "password", "value", password, "temporary", false)});
        send("POST", "/users", BodyPublishers.ofString(JSON.writeValueAsString(account)));
    }

    private String send(String method, String path, BodyPublisher body) throws IOException {
        return send(
                http,
                HttpRequest.newBuilder(URI.create(realm + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, body));
    }

    private static String send(HttpClient http, HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StartFailure("Keycloak answered %d to %s %s: %s"
                        .formatted(response.statusCode(), request.method(), request.uri(), response.body()));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while speaking to Keycloak", e);
        }
    }
}
