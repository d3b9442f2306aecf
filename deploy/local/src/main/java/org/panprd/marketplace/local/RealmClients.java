package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our two clients as Keycloak knows them: the web, to where it may send people back, and the API's account for staff,
 * with their secrets. The realm file cannot say, because the port is an option and secrets belong to one data folder.
 *
 * @param web public address of the web, without a slash at its end
 */
public record RealmClients(String web, String webSecret, String staffSecret) {
    static final String WEB = "marketplace-web";
    private static final String STAFF = "marketplace-staff";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String toString() {
        return WEB + " at " + web;
    }

    /** Writes the address and the secrets into the realm; doing it again changes nothing. */
    void register(URI keycloak, String realm, String administratorPassword) throws IOException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        String form = "grant_type=password&client_id=admin-cli&username=" + KeycloakHome.ADMINISTRATOR + "&password="
                + URLEncoder.encode(administratorPassword, UTF_8);
        String token = JSON.readTree(send(
                        http,
                        request(keycloak + "/realms/master/protocol/openid-connect/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))))
                .path("access_token")
                .stringValue("");
        String clients = keycloak + "/admin/realms/" + realm + "/clients";
        for (Map<String, Object> client : List.of(webClient(), staffClient())) {
            JsonNode known = JSON.readTree(send(
                    http,
                    request(clients + "?clientId=" + client.get("clientId"))
                            .header("Authorization", "Bearer " + token)
                            .GET()));
            if (known.size() != 1) {
                throw new StartFailure("The realm " + realm + " has no client " + client.get("clientId"));
            }
            send(
                    http,
                    request(clients + "/" + known.get(0).path("id").stringValue(""))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(client))));
        }
    }

    private Map<String, Object> staffClient() {
        return Map.of("clientId", STAFF, "secret", staffSecret);
    }

    private Map<String, Object> webClient() {
        return Map.of(
                "clientId",
                WEB,
                "secret",
                webSecret,
                "rootUrl",
                web,
                "redirectUris",
                List.of(web + "/sign-in/callback"),
                "attributes",
                Map.of(
                        "post.logout.redirect.uris",
                        web + "/",
                        "backchannel.logout.url",
                        web + "/sign-in/back-channel-logout"));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    }

    private static String send(HttpClient http, HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
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
