package org.panprd.marketplace.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Language;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class StructureMessageTest {
    private static final Pattern REFERENCE =
            Pattern.compile("\"(?:enumeration|conceptIdentity|structure)\":\"(urn:[^\"]+)\"");

    private static Optional<String> message(String kind, String id) {
        StructureMessage message = new StructureMessage();
        message.codeLists = Published.codeLists();
        return message.of(kind, id, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "dataflow, TOURISM_MONTHLY",
        "datastructure, DSD_TOURISM_MONTHLY",
        "conceptscheme, CS_TOURISM",
        "codelist, CL_CATEGORY"
    })
    void has_the_form_of_the_standard(String kind, String id) {
        assertThat(MessageFormat.faults("structure", message(kind, id).orElseThrow()))
                .isEmpty();
    }

    @Test
    void brings_everything_that_it_refers_to() {
        String text = message("datastructure", "DSD_TOURISM_MONTHLY").orElseThrow();
        JsonNode data = Json.MAPPER.readTree(text).path("data");
        Set<String> there = new HashSet<>();
        data.properties().forEach(kind -> kind.getValue()
                .forEach(thing -> there.add(thing.at("/links/0/urn").asString())));
        data.at("/conceptSchemes/0/concepts")
                .forEach(concept -> there.add(Sdmx.concept(concept.path("id").asString())));

        Set<String> wanted = new TreeSet<>();
        REFERENCE.matcher(text).results().forEach(found -> wanted.add(found.group(1)));

        assertThat(wanted).hasSizeGreaterThan(18).isSubsetOf(there);
    }

    @Test
    void knows_every_code_of_the_data_in_three_languages() {
        JsonNode codes = Json.MAPPER
                .readTree(message("codelist", "CL_CATEGORY").orElseThrow())
                .at("/data/codelists/0/codes");
        Set<String> ids = new HashSet<>();
        codes.forEach(code -> {
            assertThat(code.path("names").size()).as("%s", code).isEqualTo(3);
            assertThat(ids.add(code.path("id").asString())).as("%s", code).isTrue();
        });

        assertThat(ids).contains("_T", "CN-YN", "JP", "border-tour", "SENIOR", "unknown");
    }

    @ParameterizedTest
    @CsvSource({"codelist, CL_NONE", "dataflow, CL_FREQ", "anything, TOURISM_MONTHLY"})
    void is_none_for_what_is_not_ours(String kind, String id) {
        assertThat(message(kind, id)).isEmpty();
    }
}
