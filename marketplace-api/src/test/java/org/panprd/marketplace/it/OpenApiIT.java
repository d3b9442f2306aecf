package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents as the running server gives them out; {@code DocumentTest} reads what is in them. */
@OnTheMarket
class OpenApiIT {
    private final Market market;

    OpenApiIT(Market market) {
        this.market = market;
    }

    @Test
    void our_own_interface_is_described_without_octo() {
        Response document = document("/openapi.json");

        assertThat(servers(document)).containsExactly("/api/v1");
        assertThat(paths(document)).containsKeys("/bookings", "/tenants/{tenant}/bureau/statistics");
        assertThat(paths(document).keySet()).noneMatch(path -> path.contains("octo"));
    }

    @Test
    void octo_is_described_at_its_own_address_with_its_own_key_and_errors() {
        Response document = document("/octo/openapi.json");

        assertThat(servers(document)).containsExactly("/api/octo");
        assertThat(paths(document))
                .containsOnlyKeys(
                        "/availability",
                        "/availability/calendar",
                        "/bookings",
                        "/bookings/{uuid}",
                        "/bookings/{uuid}/cancel",
                        "/bookings/{uuid}/confirm",
                        "/bookings/{uuid}/extend",
                        "/capabilities",
                        "/products",
                        "/products/{id}",
                        "/supplier",
                        "/webhooks",
                        "/webhooks/{id}",
                        "/webhooks/{id}/messages",
                        "/webhooks/{id}/replay");
        assertThat(document.jsonPath().getMap("components.securitySchemes")).containsOnlyKeys("key");
        assertThat(document.jsonPath()
                        .getString("paths.'/products'.get.responses.'403'.content.'application/json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/octo/openapi.json"})
    void leads_to_nothing_that_is_not_in_it(String address) {
        JsonPath served = document(address).jsonPath();
        List<String> components = new ArrayList<>();
        served.<Map<String, Map<String, Object>>>get("components").forEach((kind, all) -> all.keySet()
                .forEach(name -> components.add("\"#/components/" + kind + "/" + name + "\"")));

        List<String> references = Pattern.compile("\"\\$ref\"\\s*:\\s*(\"[^\"]*\")")
                .matcher(document(address).asString())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(references).hasSizeGreaterThan(5).isSubsetOf(components);
    }

    @Test
    void both_together_are_what_the_server_itself_describes() {
        int own = operations(document("/openapi.json"));
        int octo = operations(document("/octo/openapi.json"));

        assertThat(Described.by(market).operations()).hasSize(own + octo);
    }

    @Test
    void who_has_a_document_already_gets_it_once_only() {
        String tag = document("/openapi.json").header("ETag");

        RestAssured.given()
                .header("If-None-Match", tag)
                .get(market.servers().api().replace("/v1", "/openapi.json"))
                .then()
                .statusCode(304);
    }

    private Response document(String address) {
        Response response = RestAssured.get(market.servers().api().replace("/v1", address));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        return response;
    }

    private static List<String> servers(Response document) {
        return document.jsonPath().getList("servers.url");
    }

    private static Map<String, Map<String, Object>> paths(Response document) {
        return document.jsonPath().getMap("paths");
    }

    private static int operations(Response document) {
        return paths(document).values().stream().mapToInt(Map::size).sum();
    }
}
