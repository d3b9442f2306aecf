package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceCheckTest {
    private static final String LICENCES = "region/licences.yaml";

    private final SampleMarket market;

    LicenceCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kinds: [business-registration] | kinds: [fishing-licence] | recognition[0].kinds[0]: no kind of licence fishing-licence",
                "among: [guizhou, yunnan] | among: [guizhou, tibet] | recognition[0].among[1]: no tenant tibet",
                "effectiveFrom: \"2024-01-01\" | effectiveFrom: \"2024-01-01\"\\n    effectiveUntil: \"2023-12-31\" |"
                        + " recognition[0].effectiveUntil: is before effectiveFrom"
            })
    void names_what_is_wrong(String old, String wrong, String fault) {
        market.with(LICENCES, old, wrong.replace("\\n", "\n"));

        assertThat(market.faults()).singleElement().asString().endsWith(fault);
    }

    @Test
    void knows_each_kind_once() {
        String text = market.read(LICENCES);
        String kind = text.substring(text.indexOf("  - code: lodging-licence"), text.indexOf("recognition:"));

        market.write(LICENCES, text.replace("recognition:", kind + "recognition:"));

        assertThat(market.faults())
                .singleElement()
                .asString()
                .endsWith("kinds[2].code: lodging-licence is given twice");
    }

    @Test
    void lets_a_licence_count_by_one_agreement_at_a_time() {
        String text = market.read(LICENCES);
        String agreement = text.substring(text.indexOf("  - code: between-two"));
        String later = agreement.replace("between-two", "between-two-later").replace("2024-01-01", "2026-01-01");
        market.write(LICENCES, text + later);
        assertThat(market.faults())
                .singleElement()
                .asString()
                .endsWith("recognition[1]: holds for the same as number 1");

        market.write(
                LICENCES, text.replace("\"2024-01-01\"", "\"2024-01-01\"\n    effectiveUntil: \"2025-12-31\"") + later);

        assertThat(market.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operator: inns, kind: lodging-licence | operator: hut, kind: lodging-licence |"
                        + " inns has no lodging-licence; [2].operator: no operator hut",
                "kind: lodging-licence | kind: fishing-licence |"
                        + " inns has no lodging-licence; [2].kind: no kind of licence fishing-licence",
                ", validUntil: \"2029-12-31\" | '' | [2].validUntil: is missing",
                "\"2029-12-31\" | \"2026-11-25\" | [2].validUntil: is over",
                "inns, kind: business-registration | travel, kind: business-registration |"
                        + " inns has no business-registration; [1]: travel has it twice"
            })
    void tells_who_lacks_which_licence(String old, String wrong, String faults) {
        market.with("yunnan/licences.yaml", old, wrong);

        List<String> expected = List.of(faults.split("; ", -1));
        assertThat(market.faults()).hasSameSizeAs(expected);
        for (String fault : expected) {
            assertThat(market.faults()).anyMatch(found -> found.endsWith(fault));
        }
    }
}
