package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.BATH;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireCheckTest {
    private static final String LATE = "when: [{ question: weeks, from: 28 }]";
    private static final String LOW = "{ fact: altitude, to: 2499 }";

    private final SampleMarket market;

    QuestionnaireCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Nested
    class Of_its_versions {
        @Test
        void finds_a_hole_between_two() {
            market.with(BATH, "from: \"2026-07-01\"", "from: \"2026-07-03\"");

            assertThat(market.faults())
                    .containsExactly(BATH + ":22 versions[1].from: no version from 2026-07-01 to 2026-07-02");
        }

        @Test
        void finds_days_with_two() {
            market.with(BATH, "until: \"2026-06-30\"", "until: \"2026-07-01\"");

            assertThat(market.faults())
                    .containsExactly(BATH + ":22 versions[1].from: version 1 counts until 2026-07-01");
        }

        @Test
        void finds_days_after_the_last() {
            market.with(BATH, "from: \"2026-07-01\"", "from: \"2026-07-01\"\n    until: \"2026-12-31\"");

            assertThat(market.faults()).containsExactly(BATH + ":23 versions[1].until: no version after 2026-12-31");
        }

        @Test
        void wants_an_end_where_another_follows() {
            market.with(BATH, "    until: \"2026-06-30\"\n", "");

            assertThat(market.faults())
                    .containsExactly(BATH + ":4 versions[0].until: is missing: another version follows");
        }

        @Test
        void wants_them_counted_and_the_right_way_round() {
            market.with(BATH, "version: 2", "version: 1").with(BATH, "from: \"2026-01-01\"", "from: \"2026-12-01\"");

            assertThat(market.faults())
                    .containsExactly(
                            BATH + ":6 versions[0].until: is before 2026-12-01",
                            BATH + ":21 versions[1].version: is not greater than 1");
        }
    }

    @Nested
    class Of_codes {
        @Test
        void wants_it_to_be_called_like_its_file() {
            market.with(BATH, "code: bath", "code: swim");

            assertThat(market.faults()).containsExactly(BATH + ":1 code: is not the file's name, bath");
        }

        @Test
        void finds_an_unknown_condition_question_and_answer() {
            market.with(BATH, "about: age", "about: beauty")
                    .with(BATH, LATE, "when: [{ question: months, from: 7 }]")
                    .with(BATH, "{ question: heart, is: [stable] }, " + LOW, "{ question: heart, is: [weak] }, " + LOW)
                    .with(
                            BATH,
                            "onlyIf: { question: pregnant, is: [\"yes\"] }",
                            "onlyIf: { question: sex, is: [any] }");

            assertThat(market.faults())
                    .contains(
                            BATH + ":40 versions[1].questions[2].onlyIf.question: no question before it sex",
                            BATH + ":44 versions[1].rules[0].when[0].is: no answer weak to heart",
                            BATH + ":59 versions[1].rules[3].when[0].question: no question months",
                            BATH + ":63 versions[1].rules[4].about: no condition beauty");
        }

        @Test
        void finds_an_unknown_answer_by_which_a_question_is_put_or_that_is_fit() {
            market.with(
                            BATH,
                            "onlyIf: { question: pregnant, is: [\"yes\"] }",
                            "onlyIf: { question: pregnant, is: [so] }")
                    .with(BATH, "fit: [\"no\"]", "fit: [\"no\", \"yes\", never]");

            assertThat(market.faults())
                    .containsExactly(
                            BATH + ":36 versions[1].questions[1].fit[2]: no answer never",
                            BATH + ":40 versions[1].questions[2].onlyIf.is: no answer so to pregnant");
        }

        @Test
        void finds_a_number_where_answers_are_and_the_other_way_round() {
            market.with(BATH, LATE, "when: [{ question: weeks, is: [late] }]")
                    .with(BATH, "{ question: heart, is: [stable] }, " + LOW, "{ question: heart, from: 1 }, " + LOW);

            assertThat(market.faults())
                    .contains(
                            BATH + ":44 versions[1].rules[0].when[0]: heart is no number",
                            BATH + ":59 versions[1].rules[3].when[0]: weeks is a number");
        }

        @Test
        void finds_those_given_twice() {
            market.with(BATH, "code: weeks-late", "code: weeks-early").with(BATH, "code: \"yes\"", "code: \"no\"");

            assertThat(market.faults())
                    .contains(
                            BATH + ":35 versions[1].questions[1].answers[1].code: no is given twice",
                            BATH + ":57 versions[1].rules[3].code: weeks-early is given twice");
        }
    }

    @Nested
    class Of_its_rules {
        @Test
        void finds_two_that_disagree() {
            market.with(BATH, LOW, "{ fact: altitude, to: 2500 }");

            assertThat(market.faults())
                    .containsExactly(
                            BATH
                                    + ":50 versions[1].rules[1].outcome: both heart-high and heart-low can hold for one person");
        }

        @Test
        void lets_two_speak_of_one_person_that_say_the_same() {
            market.with(BATH, LOW, "{ fact: altitude, to: 2500 }")
                    .with(
                            BATH,
                            "{ fact: altitude, from: 2500 }]\n        outcome: NOT_FIT",
                            "{ fact: altitude, from: 2500 }]\n        outcome: NEEDS_APPROVAL");

            assertThat(market.faults()).isEmpty();
        }

        @Test
        void finds_one_that_holds_for_nobody() {
            market.with(BATH, "when: [{ fact: age, from: 75 }]", "when: [{ fact: age, from: 131 }]")
                    .with(
                            BATH,
                            "when: [{ question: weeks, to: 27 }]",
                            "when: [{ question: weeks, to: 27 }, { question: pregnant, is: [\"no\"] }]")
                    .with(BATH, "fit: [\"no\"]", "fit: [\"yes\"]");

            assertThat(market.faults())
                    .containsExactly(
                            BATH + ":54 versions[1].rules[2].when: holds for nobody",
                            BATH + ":64 versions[1].rules[4].when: holds for nobody");
        }

        @Test
        void finds_a_number_without_one() {
            market.with(BATH, LATE, "when: [{ question: weeks, from: 29 }]");

            assertThat(market.faults()).containsExactly(BATH + ":39 versions[1].questions[2].number: no rule about 28");
        }

        @Test
        void finds_an_answer_without_one_and_one_that_is_fit_by_mistake() {
            market.with(BATH, "{ question: heart, is: [stable] }, " + LOW, "{ question: heart, is: [none] }, " + LOW)
                    .with(
                            BATH,
                            "{ question: heart, is: [stable] }, { fact: altitude, from: 2500 }",
                            "{ fact: altitude, from: 2500 }");

            assertThat(market.faults())
                    .containsExactly(
                            BATH + ":28 versions[1].questions[0].answers[0].code: none is fit, but a rule names it",
                            BATH + ":29 versions[1].questions[0].answers[1].code: no rule about stable");
        }

        @Test
        void finds_a_question_that_is_put_for_nothing() {
            market.with(BATH, "when: [{ question: heart, is: [stable] }]\n", "when: [{ fact: age, from: 60 }]\n");

            assertThat(market.faults())
                    .containsExactly(BATH + ":9 versions[0].questions[0].code: no rule reads the answers to heart");
        }

        @Test
        void wants_advice_where_advice_is_the_outcome() {
            market.with(BATH, "        advice: { zh-Hans: 慢行, zh-Hant: 慢行, en: Go slowly }\n", "");

            assertThat(market.faults())
                    .containsExactly(
                            BATH + ":62 versions[1].rules[4].advice: is missing: its outcome is FIT_WITH_ADVICE");
        }
    }

    @Test
    void finds_a_kind_of_institution_and_a_condition_given_twice() {
        market.with("region/wellness/institutions.yaml", "code: hot-spring", "code: clinic")
                .with("region/wellness/conditions.yaml", "code: age", "code: pregnancy")
                .with(BATH, "about: age", "about: pregnancy");

        assertThat(market.faults())
                .contains(
                        "region/wellness/conditions.yaml:3 [2].code: pregnancy is given twice",
                        "region/wellness/institutions.yaml:10 [1].code: clinic is given twice");
    }
}
