package org.panprd.marketplace.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.supply.ConnectedOption;
import org.panprd.marketplace.tenants.Unit;
import tools.jackson.databind.node.ObjectNode;

class WriteDraftTest {
    private final WriteDraft write = new WriteDraft(Samples.wording(Samples.walk()), "CNY");
    private final ObjectNode content = write.into(Json.MAPPER.createObjectNode().put("family", "activity"));

    @Test
    void has_texts_in_the_languages_that_the_supplier_has() {
        assertThat(content.path("title")).isEqualTo(Json.MAPPER.valueToTree(Map.of("en", "Walk", "zh-Hans", "散步")));
        assertThat(content.path("summary").path("en").stringValue()).isEqualTo("About Walk");
        assertThat(content.path("highlights").path(0).path("zh-Hans").stringValue())
                .isEqualTo("Boats of 散步");
        assertThat(content.path("included").path(0).path("en").stringValue()).isEqualTo("Guide of Walk");
        assertThat(content.path("family").stringValue()).isEqualTo("activity");
    }

    @Test
    void has_its_options_with_times_units_and_prices() {
        var option = content.path("options").path(0);

        assertThat(option.path("code").stringValue()).isEqualTo("morning-1");
        assertThat(content.path("options").path(1).path("code").stringValue()).isEqualTo("morning-1-2");
        assertThat(option.path("startTimes").toString()).isEqualTo("[\"09:00\",\"14:00\"]");
        assertThat(option.path("maxUnits").intValue()).isEqualTo(100);
        assertThat(option.path("units").toString()).isEqualTo("[{\"unit\":\"ADULT\",\"price\":{\"base\":12800}}]");
    }

    @Test
    void gives_all_back_as_long_as_the_supplier_does() {
        assertThat(content.path("cancellation").toString()).isEqualTo("[{\"hoursBefore\":48,\"refundPercent\":100}]");
        assertThat(content.path("durationMinutes").intValue()).isEqualTo(90);
    }

    @Test
    void knows_how_the_supplier_calls_it() {
        ListingId listing = ListingId.of("fujian.walk");
        UUID connection = UUID.randomUUID();

        assertThat(write.connected(listing, connection))
                .extracting(ConnectedOption::optionId, ConnectedOption::units)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Morning 1", Map.of(Unit.ADULT, "u-adult")),
                        org.assertj.core.groups.Tuple.tuple("Morning-1", Map.of(Unit.ADULT, "a", Unit.CHILD, "c")));
    }

    @Test
    void leaves_what_the_supplier_does_not_say() {
        ObjectNode before = Json.MAPPER.createObjectNode();
        before.putArray("excluded").addObject().put("en", "Lunch");
        before.put("picture", "harbour");

        ObjectNode after = write.into(before.deepCopy());

        assertThat(after.path("excluded")).isEqualTo(before.path("excluded"));
        assertThat(after.path("picture").stringValue()).isEqualTo("harbour");
    }
}
