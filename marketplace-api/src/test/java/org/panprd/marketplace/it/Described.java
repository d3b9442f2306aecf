package org.panprd.marketplace.it;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The operations of the API, as the running server's OpenAPI document describes them. */
record Described(Map<String, Map<String, Object>> operations) {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ROOT = "/api/v1";

    static Described by(Market market) {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .accept("application/json")
                .get(market.servers().api().replace(ROOT, "/openapi"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        var operations = new TreeMap<String, Map<String, Object>>();
        paths.forEach((path, item) -> item.forEach((verb, operation) -> {
            if (VERBS.contains(verb)) {
                operations.put(verb.toUpperCase(Locale.ROOT) + " " + path.replaceFirst("^.*?/v1/", "/"), operation);
            }
        }));
        return new Described(operations);
    }

    /** Its names, in order. */
    List<String> names() {
        return List.copyOf(operations.keySet());
    }
}
