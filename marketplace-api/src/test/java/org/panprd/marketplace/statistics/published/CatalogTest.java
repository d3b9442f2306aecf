package org.panprd.marketplace.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenancy.RealRegions;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class CatalogTest {
    private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    private static JsonNode catalog() {
        Catalog catalog = new Catalog();
        catalog.url = "https://market.example";
        return Json.MAPPER.readTree(Json.write(catalog.of(
                Map.of(RealRegions.get().get("yunnan"), Set.of(YearMonth.of(2026, 5), YearMonth.of(2026, 3))),
                LICENSE)));
    }

    /** What DCAT-AP asks for of a catalogue, a data set and a distribution. */
    @Test
    void says_who_publishes_what_of_when_and_where() {
        JsonNode catalog = catalog();
        JsonNode set = catalog.at("/dcat:dataset/0");

        assertThat(catalog.path("@type").asString()).isEqualTo("dcat:Catalog");
        for (JsonNode described : new JsonNode[] {catalog, set}) {
            assertThat(described.path("dct:title")).hasSize(3);
            assertThat(described.path("dct:description")).hasSize(3);
            assertThat(described.at("/dct:publisher/@type").asString()).isEqualTo("foaf:Agent");
        }
        assertThat(set.at("/dct:temporal/dcat:startDate/@value").asString()).isEqualTo("2026-03-01");
        assertThat(set.at("/dct:temporal/dcat:endDate/@value").asString()).isEqualTo("2026-05-31");
        assertThat(set.at("/dct:spatial/dct:identifier").asString()).isEqualTo("CN-YN");
        assertThat(set.at("/dcat:contactPoint/vcard:hasEmail/@id").asString()).startsWith("mailto:");
    }

    @Test
    void leads_to_every_form_under_its_licence() {
        JsonNode forms = catalog().at("/dcat:dataset/0/dcat:distribution");

        assertThat(forms).hasSize(4).allSatisfy(form -> {
            assertThat(form.at("/dcat:accessURL/@id").asString()).startsWith("https://market.example/api/v1/");
            assertThat(form.at("/dct:license/@id").asString()).isEqualTo(LICENSE);
        });
    }
}
