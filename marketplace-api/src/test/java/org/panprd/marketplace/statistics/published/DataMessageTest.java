package org.panprd.marketplace.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Language;
import tools.jackson.databind.JsonNode;

class DataMessageTest {
    @ParameterizedTest
    @EnumSource
    void has_the_form_of_the_standard(Language language) {
        assertThat(MessageFormat.faults("data", Published.dataMessage().of(Published.SOME, language)))
                .isEmpty();
    }

    /** Read back as the field guide says: keys are positions among values, which have to be there. */
    @Test
    void says_each_figure_under_its_key() {
        JsonNode data = Json.MAPPER
                .readTree(Published.dataMessage().of(Published.SOME, Language.ENGLISH))
                .path("data");
        JsonNode structure = data.path("structures").path(0);
        List<String> read = new ArrayList<>();

        data.path("dataSets").path(0).path("series").properties().forEach(series -> {
            String[] key = series.getKey().split(":", -1);
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < key.length; i++) {
                JsonNode dimension = structure.path("dimensions").path("series").path(i);
                assertThat(dimension.path("keyPosition").asInt()).isEqualTo(i);
                codes.add(dimension
                        .path("values")
                        .path(Integer.parseInt(key[i]))
                        .path("id")
                        .asString());
            }
            List<String> attributes = said(
                    structure.path("attributes").path("series"),
                    series.getValue().path("attributes"),
                    0);
            series.getValue().path("observations").properties().forEach(figure -> {
                JsonNode period =
                        structure.path("dimensions").path("observation").path(0);
                String month = period.path("values")
                        .path(Integer.parseInt(figure.getKey()))
                        .path("value")
                        .asString();
                read.add(String.join(".", codes) + " " + month + " "
                        + figure.getValue().path(0) + " "
                        + said(structure.path("attributes").path("observation"), figure.getValue(), 1) + " "
                        + attributes);
            });
        });

        assertThat(read)
                .containsExactlyInAnyOrder(
                        "M.MO.REVENUE.ALL._T 2026-05 1234.56 [A, F] [MONEY, 2, MOP]",
                        "M.CN-YN.VISITORS.ALL._T 2026-05 1200 [A, F] [PERSONS, 0, null]",
                        "M.CN-YN.VISITORS.ALL._T 2026-06 0 [A, F] [PERSONS, 0, null]",
                        "M.CN-YN.VISITORS.ORIGIN.CN-GD 2026-05 null [Q, C] [PERSONS, 0, null]",
                        "M.CN-YN.VISITORS.ORIGIN.CN-GD 2026-06 77 [A, F] [PERSONS, 0, null]");
    }

    private static List<String> said(JsonNode attributes, JsonNode indices, int from) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            JsonNode index = indices.path(i + from);
            JsonNode value = attributes.path(i).path("values").path(index.isNull() ? -1 : index.asInt());
            said.add(
                    value.has("id")
                            ? value.path("id").asString()
                            : value.isMissingNode()
                                    ? "null"
                                    : value.path("value").toString());
        }
        return said;
    }

    @Test
    void speaks_the_language_that_is_asked_for_first_and_names_things_in_all() {
        JsonNode message =
                Json.MAPPER.readTree(Published.dataMessage().of(Published.SOME, Language.TRADITIONAL_CHINESE));

        assertThat(message.at("/meta/contentLanguages/0").asString()).isEqualTo("zh-hant");
        JsonNode yunnan = message.at("/data/structures/0/dimensions/series/1/values/1");
        assertThat(yunnan.path("name").asString()).isEqualTo("雲南");
        assertThat(yunnan.at("/names/en").asString()).isEqualTo("Yunnan");
        assertThat(yunnan.at("/names/zh-hans").asString()).isEqualTo("云南");
    }

    @Test
    void is_the_same_text_for_the_same_figures() {
        assertThat(Published.dataMessage().of(Published.SOME, Language.ENGLISH))
                .isEqualTo(Published.dataMessage().of(Published.SOME, Language.ENGLISH))
                .contains("\"prepared\":\"2026-07-02T01:02:03Z\"");
    }

    @Test
    void as_lines_has_no_value_for_what_may_not_be_told() {
        assertThat(Published.dataCsv().sdmx(Published.SOME).lines())
                .startsWith(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,BREAKDOWN,CATEGORY,TIME_PERIOD,OBS_VALUE,"
                                + "UNIT_MEASURE,DECIMALS,CURRENCY,OBS_STATUS,CONF_STATUS",
                        "dataflow,PANPRD:TOURISM_MONTHLY(1.0.0),I,M,MO,REVENUE,ALL,_T,2026-05,1234.56,MONEY,2,MOP,A,F")
                .contains(
                        "dataflow,PANPRD:TOURISM_MONTHLY(1.0.0),I,M,CN-YN,VISITORS,ORIGIN,CN-GD,2026-05,,PERSONS,0,,Q,C");
        assertThat(Published.dataCsv().plain(Published.SOME).lines())
                .hasSize(6)
                .element(0)
                .asString()
                .startsWith("FREQ,");
    }
}
