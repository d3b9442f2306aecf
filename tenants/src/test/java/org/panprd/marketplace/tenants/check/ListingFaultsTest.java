package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.tenants.Catalogue;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm;
import org.panprd.marketplace.tenants.TenantFolder;
import org.panprd.marketplace.tenants.TenantYaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ListingFaultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final Catalogue catalogue = Catalogue.load();

    private List<Fault> faults(JsonNode content) {
        TenantFolder yunnan = catalogue.findTenant("yunnan").orElseThrow();
        var around = new ListingFaults.Around(
                yunnan.tenant(), Set.of("yunnan"), yunnan.operators(), yunnan.places(), Map.of());
        return new ListingFaults(catalogue.region()).of(content, around, TODAY);
    }

    private static ObjectNode ticket() {
        return (ObjectNode) new TenantYaml().tree("""
                code: stone-forest-ticket
                operator: dianzhong-scenic
                family: ticket
                place: stone-forest
                themes: [nature]
                picture: karst
                title: { zh-Hans: 石, zh-Hant: 石, en: Stone }
                summary: { zh-Hans: 石, zh-Hant: 石, en: Stone }
                highlights: [{ zh-Hans: 石, zh-Hant: 石, en: Stone }]
                included: [{ zh-Hans: 石, zh-Hant: 石, en: Stone }]
                cancellation: [{ hoursBefore: 24, refundPercent: 100 }]
                options:
                  - code: day
                    title: { zh-Hans: 石, zh-Hant: 石, en: Stone }
                    stock: 5
                    units: [{ unit: ADULT, price: { base: 100 } }]
                """);
    }

    @Test
    void finds_nothing_wrong_with_what_is_right() {
        assertThat(faults(ticket())).isEmpty();
    }

    @Test
    void tells_what_is_missing_in_every_language() {
        ObjectNode listing = ticket();
        listing.remove("place");

        Fault fault = faults(listing).get(0);

        assertThat(fault.field()).isEqualTo("place");
        assertThat(fault.in(Language.ENGLISH)).isEqualTo("is missing");
        assertThat(fault.in(Language.TRADITIONAL_CHINESE)).isEqualTo("缺少");
    }

    @Test
    void tells_what_does_not_go_together() {
        ObjectNode listing = ticket();
        listing.put("place", "nowhere");
        listing.putArray("cancellation").addObject().put("hoursBefore", 24).put("refundPercent", 50);

        assertThat(faults(listing)).extracting(Fault::field).containsExactly("cancellation[0].refundPercent", "place");
    }

    @Test
    void takes_no_draft_for_malformed_because_it_is_incomplete() {
        ObjectNode listing = ticket();
        listing.remove("options");

        assertThat(ListingFaults.malformed(listing)).isEmpty();
        listing.put("prize", 1);
        assertThat(ListingFaults.malformed(listing)).extracting(Fault::field).containsExactly("prize");
    }

    @Test
    void has_the_same_texts_in_every_language() throws Exception {
        Set<String> keys = texts("en").stringPropertyNames();

        assertThat(texts("zh_Hans").stringPropertyNames()).isEqualTo(keys);
        assertThat(texts("zh_Hant").stringPropertyNames()).isEqualTo(keys);
    }

    @Test
    void knows_the_fields_of_every_family() {
        assertThat(ListingForm.of(Family.ROUTE))
                .extracting(ListingForm.FormField::name)
                .contains("legs", "days")
                .doesNotContain("options", "wellness");
        assertThat(ListingForm.of(Family.WELLNESS))
                .extracting(ListingForm.FormField::name)
                .contains("options", "wellness")
                .doesNotContain("legs", "port");
    }

    @Test
    void knows_what_goes_into_a_field() {
        assertThat(ListingForm.of(Family.TICKET))
                .filteredOn(field -> field.name().matches("title|highlights|themes|options|closedWeekdays"))
                .extracting(ListingForm.FormField::kind)
                .containsExactly(
                        ListingForm.Kind.SET,
                        ListingForm.Kind.TEXT,
                        ListingForm.Kind.ROWS,
                        ListingForm.Kind.SET,
                        ListingForm.Kind.ROWS);
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (var stream = FaultText.class.getResourceAsStream("faults_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }
}
