package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeCheckTest {
    private static final String SCHEMES = "region/wellness/schemes.yaml";

    private final SampleMarket market;

    SchemeCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schemes: [residents] | schemes: [soldiers] | settlements[0].schemes[0]: no scheme soldiers",
                "[clinic] | [hot-spring] | settlements[0].institutions[0]: no kind of institution with medical acts hot-spring",
                "among: [guizhou, yunnan] | among: [tibet] | settlements[0].among[0]: no tenant tibet",
                "homes: [guizhou, | homes: [tibet, | schemes[0].homes[0]: no tenant tibet",
                "leastPercent: 40 | leastPercent: 61 | settlements[0].mostPercent: is less than leastPercent",
                "effectiveFrom: \"2023-01-01\" | effectiveFrom: \"2023-01-01\"\\n    effectiveUntil: \"2022-12-31\" |"
                        + " settlements[0].effectiveUntil: is before effectiveFrom"
            })
    void names_what_is_wrong(String old, String wrong, String fault) {
        market.with(SCHEMES, old, wrong.replace("\\n", "\n"));

        assertThat(market.faults()).singleElement().asString().endsWith(fault);
    }

    @Test
    void lets_one_rule_hold_for_the_same_insured_at_a_time() {
        String text = market.read(SCHEMES);
        String rule = text.substring(text.indexOf("  - schemes:"));
        market.write(SCHEMES, text + rule.replace("2023-01-01", "2026-01-01"));
        assertThat(market.faults())
                .singleElement()
                .asString()
                .endsWith("settlements[1]: holds for the same as number 1");

        market.write(SCHEMES, text + rule.replace("home: OTHER", "home: SAME"));

        assertThat(market.faults()).isEmpty();
    }
}
