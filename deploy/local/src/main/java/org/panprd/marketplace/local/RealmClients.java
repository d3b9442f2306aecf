package org.panprd.marketplace.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Our two clients as Keycloak knows them: the web, to where it may send people back, and the API's account for staff,
 * with their secrets. The realm file cannot say, because the port is an option and secrets belong to one data folder.
 *
 * @param web public address of the web, without a slash at its end
 */
public record RealmClients(String web, String webSecret, String staffSecret) {
    static final String WEB = "marketplace-web";
    private static final String STAFF = "marketplace-staff";

    @Override
    public String toString() {
        return WEB + " at " + web;
    }

    /** Writes the address and the secrets into the realm; doing it again changes nothing. */
    void register(RealmAdministration realm) throws IOException {
        for (Map<String, Object> client : List.of(webClient(), staffClient())) {
            JsonNode known = realm.get("/clients?clientId=" + client.get("clientId"));
            if (known.size() != 1) {
                throw new StartFailure("The realm has no client " + client.get("clientId"));
            }
            realm.put("/clients/" + known.get(0).path("id").stringValue(""), client);
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
}
