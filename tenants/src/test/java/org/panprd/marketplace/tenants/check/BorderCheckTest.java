package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the files of {@code region/border}, spoilt in one place at a time. */
class BorderCheckTest {
    private static final String RULES = "region/border/rules/to-vietnam.yaml";
    private static final String PORTS = "region/border/ports.yaml";

    private SampleMarket market;

    @BeforeEach
    void open(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Test
    void finds_nothing_in_sound_files() {
        assertThat(market.faults()).isEmpty();
    }

    @Nested
    class Of_names {
        @Test
        void finds_a_port_that_is_not_there() {
            market.with(RULES, "ports: [hekou], directions: [OUT, IN]", "ports: [atlantis], directions: [OUT, IN]");

            assertThat(market.faults()).containsExactly(RULES + ":28 ways[2].where.ports[0]: no port atlantis");
        }

        @Test
        void finds_a_document_that_is_not_there() {
            market.with(RULES, "with: [BORDER_TRAVEL_PERMIT]", "with: [BORDER_TRAVEL_PERMIT, LIBRARY_CARD]");

            assertThat(market.faults()).containsExactly(RULES + ":27 ways[2].with[1]: no document LIBRARY_CARD");
        }

        @Test
        void finds_a_state_that_no_longer_exists() {
            market.with(RULES, "who: { nationality: [CN] }", "who: { nationality: [CN, YU] }");

            assertThat(market.faults()).containsExactly(RULES + ":26 ways[2].who.nationality[1]: no country YU");
        }

        @Test
        void finds_a_nationality_and_a_code_given_twice() {
            market.with(RULES, "who: { nationality: [CN] }", "who: { nationality: [CN, CN] }")
                    .with(RULES, "code: no-children", "code: group");

            assertThat(market.faults())
                    .containsExactly(
                            RULES + ":26 ways[2].who.nationality[1]: CN is given twice",
                            RULES + ":31 bars[0].code: group is given twice");
        }

        @Test
        void wants_a_rule_set_to_be_called_like_its_file() {
            market.with(RULES, "code: to-vietnam", "code: to-laos");

            assertThat(market.faults()).containsExactly(RULES + ":1 code: is not the file's name, to-vietnam");
        }

        @Test
        void finds_a_document_given_twice() {
            market.with("region/border/documents.yaml", "code: BORDER_TRAVEL_PERMIT", "code: PASSPORT");

            assertThat(market.faults()).contains("region/border/documents.yaml:5 [1].code: PASSPORT is given twice");
        }
    }

    @Nested
    class Of_dates {
        @Test
        void finds_a_hole() {
            market.with(RULES, "from: \"2026-07-01\"", "from: \"2026-07-03\"");

            assertThat(market.faults())
                    .containsExactly(RULES
                            + ":22 ways[1].when.from: no way from 2026-07-01 to 2026-07-02: its dates have a hole");
        }

        @Test
        void finds_a_hole_at_the_beginning_and_at_the_end() {
            market.with(
                            RULES,
                            "when: { until: \"2026-06-30\" }",
                            "when: { from: \"2026-02-01\", until: \"2026-06-30\" }")
                    .with(
                            RULES,
                            "when: { from: \"2026-07-01\" }",
                            "when: { from: \"2026-07-01\", until: \"2026-11-30\" }");

            assertThat(market.faults())
                    .containsExactly(
                            RULES + ":15 ways[0].when.from: no way from 2026-01-01 to 2026-01-31:"
                                    + " its dates have a hole",
                            RULES + ":22 ways[1].when.until: no way from 2026-12-01 to 2026-12-31:"
                                    + " its dates have a hole");
        }

        @Test
        void finds_those_that_end_before_they_begin() {
            market.with(RULES, "effectiveUntil: \"2026-12-31\"", "effectiveUntil: \"2025-12-31\"");

            assertThat(market.faults()).contains(RULES + ":5 effectiveUntil: 2025-12-31 is before 2026-01-01");
        }

        @Test
        void finds_those_outside_of_the_rule_set() {
            market.with(
                    RULES, "when: { from: \"2026-07-01\" }", "when: { from: \"2026-07-01\", until: \"2027-01-01\" }");

            assertThat(market.faults())
                    .containsExactly(RULES + ":22 ways[1].when.until: 2027-01-01 is outside the dates of the rule set");
        }

        @Test
        void finds_a_day_that_is_none() {
            market.with(RULES, "until: \"2026-06-30\"", "until: \"2026-06-31\"");

            assertThat(market.faults()).hasSize(1).first().asString().startsWith(RULES + ":15 ways[0].when.until: ");
        }
    }

    @Nested
    class Of_contradictions {
        @Test
        void finds_two_ways_that_disagree() {
            market.with(RULES, "from: \"2026-07-01\"", "from: \"2026-06-30\"");

            assertThat(market.faults())
                    .containsExactly(RULES + ":17 ways[1]: asks the same travellers for something else than spring");
        }

        @Test
        void finds_a_way_said_twice() {
            market.with(RULES, "from: \"2026-07-01\"", "from: \"2026-06-30\"")
                    .with(RULES, "validMonths: 3", "validMonths: 6");

            assertThat(market.faults()).containsExactly(RULES + ":17 ways[1]: says the same as spring");
        }

        @Test
        void takes_another_kind_of_visa_for_another_way() {
            market.with(RULES, "from: \"2026-07-01\"", "from: \"2026-06-30\"")
                    .with(RULES, "validMonths: 3, visa: { kind: NONE }", """
                            validMonths: 3, visa: { kind: BEFOREHAND, days: 4, \
                            where: { zh-Hans: 馆, zh-Hant: 館, en: Consulate } }""");

            assertThat(market.faults()).isEmpty();
        }

        @Test
        void finds_a_way_that_a_bar_makes_useless() {
            market.with(RULES, "who: { maxAge: 2 }", "who: { minAge: 14 }");

            assertThat(market.faults())
                    .containsExactly(
                            RULES + ":10 ways[0]: nobody can go this way: no-children bars it",
                            RULES + ":17 ways[1]: nobody can go this way: no-children bars it");
        }

        @Test
        void finds_a_group_that_is_at_most_smaller_than_at_least() {
            market.with(RULES, "group: { from: 3, to: 20", "group: { from: 30, to: 20");

            assertThat(market.faults()).containsExactly(RULES + ":29 ways[2].provided.group.to: 20 is before 30");
        }

        @Test
        void finds_a_way_for_those_whom_the_port_does_not_let_through() {
            market.with(PORTS, "thirdCountryNationals: true", "thirdCountryNationals: false")
                    .with(RULES, "who: { nationality: [CN] }", "who: { nationality: [CN, VN, TH] }");

            assertThat(market.faults())
                    .containsExactly(RULES + ":28 ways[2].where.ports[0]: port hekou is not open to nationals of TH");
        }
    }

    @Nested
    class Of_form {
        @Test
        void misses_where_a_visa_is_given() {
            market.with(RULES, "visa: { kind: GROUP }", "visa: { kind: AT_PORT, days: 0 }");

            assertThat(market.faults()).containsExactly(RULES + ":29 ways[2].provided.visa.where: is missing");
        }

        @Test
        void knows_no_other_words() {
            market.with(RULES, "validMonths: 3", "script: \"age > 3\"");

            assertThat(market.faults()).containsExactly(RULES + ":23 ways[1].provided.script: is not known here");
        }

        @Test
        void misses_the_far_side_of_a_port_on_land() {
            market.with(PORTS, "  counterpart: VN\n", "")
                    .with(PORTS, "  counterpartName: { zh-Hans: 老街, zh-Hant: 老街, en: Lao Cai }\n", "");

            assertThat(market.faults()).contains(PORTS + ":1 [0].counterpart: is missing, or an airport has one");
        }

        @Test
        void wants_hours_of_a_port_to_be_hours() {
            market.with(PORTS, "  thirdCountryNationals: true\n", """
                      thirdCountryNationals: true
                      openingHours: { from: "08:00", to: "08:00" }
                      closedWeekdays: [8]
                    """);

            assertThat(market.faults()).hasSize(1).first().asString().startsWith(PORTS + ":11 [0].closedWeekdays[0]: ");
        }
    }
}
