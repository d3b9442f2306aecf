package org.panprd.marketplace.wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.tenants.Questionnaire;
import org.panprd.marketplace.tenants.Questionnaire.Answer;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Range;
import org.panprd.marketplace.tenants.Questionnaire.Rule;
import org.panprd.marketplace.tenants.Questionnaire.Version;
import org.panprd.marketplace.wellness.Screen.Guest;
import org.panprd.marketplace.wellness.Screen.Result;

class ScreenTest {
    private static final String CASES = "screening-cases.csv";
    private static final Map<String, Questionnaire> QUESTIONNAIRES =
            RealRegions.get().shared().wellness().questionnaires();

    /** Somebody by one of the shipped questionnaires, who has answered all that is put to them. */
    record Screened(Programme programme, Guest guest) {
        Fitness outcome() {
            return Screen.of(programme, guest).outcome();
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = CASES, numLinesToSkip = 1)
    void says_for_whom_a_programme_is_and_why(
            String questionnaire,
            int age,
            int altitude,
            @Nullable String answers,
            Fitness outcome,
            @Nullable String reasons) {
        Programme programme = Samples.programme(questionnaire, altitude);
        Guest guest = new Guest(age, Samples.answers(programme.version(), Objects.requireNonNullElse(answers, "")));

        Result result = Screen.of(programme, guest);

        assertThat(String.join(" ", result.reasons().stream().map(Rule::code).toList()))
                .isEqualTo(Objects.requireNonNullElse(reasons, ""));
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void has_a_case_for_every_rule_that_is_shipped() throws IOException {
        Set<String> tried = new TreeSet<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ScreenTest.class.getResourceAsStream(CASES)), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] fields = line.split(",", -1);
                Arrays.stream(fields[5].split(" ", -1)).forEach(rule -> tried.add(fields[0] + " " + rule));
            }
        }
        Set<String> shipped = QUESTIONNAIRES.values().stream()
                .flatMap(questionnaire -> Samples.programme(questionnaire.code(), 0).version().rules().stream()
                        .map(rule -> questionnaire.code() + " " + rule.code()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).containsAll(shipped);
    }

    @Test
    void keeps_to_the_ages_of_the_programme() {
        Programme programme = Samples.programme("tcm-treatment", 0, 18, 70);
        Map<String, String> answers = Samples.answers(programme.version(), "");

        assertThat(Screen.of(programme, new Guest(18, answers)).outcome()).isEqualTo(Fitness.FIT);
        assertThat(Screen.of(programme, new Guest(70, answers)).outcome()).isEqualTo(Fitness.FIT);
        assertThat(Screen.of(programme, new Guest(17, answers)).reasons())
                .extracting(Rule::code)
                .containsExactly("too-young", "age-youth");
        assertThat(Screen.of(programme, new Guest(71, answers)).reasons())
                .extracting(Rule::code, rule -> rule.reason().en())
                .containsExactly(tuple("too-old", "Up to 70 years of age only."));
    }

    @Test
    void does_not_ask_a_man_whether_he_is_pregnant() {
        Version version = Samples.programme("hot-spring-bathing", 0).version();

        assertThat(codes(Screen.asked(version, Map.of("sex", "male"))))
                .contains("sex", "heart")
                .doesNotContain("pregnant", "weeks-pregnant");
        assertThat(codes(Screen.asked(version, Map.of("sex", "female", "pregnant", "no"))))
                .contains("pregnant")
                .doesNotContain("weeks-pregnant");
        assertThat(codes(Screen.asked(version, Map.of("sex", "female", "pregnant", "yes"))))
                .contains("weeks-pregnant");
        assertThat(codes(Screen.asked(version, Map.of("sex", "male", "pregnant", "yes"))))
                .doesNotContain("weeks-pregnant");
    }

    @Test
    void writes_nobodys_answers_into_a_text() {
        assertThat(new Guest(40, Map.of("heart", "stable"))).asString().isEqualTo("a guest");
        assertThat(new NewScreening("yunnan.bath", 1, List.of())).asString().isEqualTo("answers");
        assertThat(new NewScreening.Participant(40, Map.of("heart", "stable")))
                .asString()
                .isEqualTo("answers");
    }

    /** Whatever else is so: who had nothing of a kind, and now has, is never fitter for it. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void never_gets_better_with_another_contraindication(@ForAll("screened") Screened screened, @ForAll int pick) {
        Version version = screened.programme().version();
        List<Map<String, String>> worse = new ArrayList<>();
        for (Question question : version.questions()) {
            String answer = screened.guest().answers().get(question.code());
            if (answer != null && question.fit().contains(answer)) {
                question.answers().stream()
                        .map(Answer::code)
                        .filter(other -> !question.fit().contains(other))
                        .forEach(other -> {
                            Map<String, String> changed =
                                    new HashMap<>(screened.guest().answers());
                            changed.put(question.code(), other);
                            worse.add(Samples.completed(version, changed));
                        });
            }
        }
        Assume.that(!worse.isEmpty());

        var after = new Screened(
                screened.programme(), new Guest(screened.guest().age(), worse.get(Math.floorMod(pick, worse.size()))));

        assertThat(after.outcome()).isGreaterThanOrEqualTo(screened.outcome());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void makes_a_group_as_fit_as_the_least_fit(@ForAll @Size(min = 1, max = 6) List<@From("screened") Screened> group) {
        List<Fitness> outcomes = group.stream().map(Screened::outcome).toList();

        assertThat(Screen.worst(outcomes)).isIn(outcomes);
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isLessThanOrEqualTo(Screen.worst(outcomes)));
    }

    @Provide
    Arbitrary<Screened> screened() {
        return Combinators.combine(
                        Arbitraries.of(new TreeSet<>(QUESTIONNAIRES.keySet())),
                        Arbitraries.integers().between(0, 130),
                        Arbitraries.integers().between(0, 4000))
                .as((questionnaire, age, altitude) -> Map.entry(Samples.programme(questionnaire, altitude), age))
                .flatMap(entry -> answers(entry.getKey().version())
                        .map(answers -> new Screened(entry.getKey(), new Guest(entry.getValue(), answers))));
    }

    private static Arbitrary<Map<String, String>> answers(Version version) {
        List<Arbitrary<String>> each =
                version.questions().stream().map(ScreenTest::anyAnswer).toList();
        return Combinators.combine(each).as(chosen -> {
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i < chosen.size(); i++) {
                given.put(version.questions().get(i).code(), chosen.get(i));
            }
            return Samples.completed(version, given);
        });
    }

    private static Arbitrary<String> anyAnswer(Question question) {
        Range number = question.number();
        return number == null
                ? Arbitraries.of(question.answers().stream().map(Answer::code).toList())
                : Arbitraries.integers().between(number.from(), number.to()).map(String::valueOf);
    }

    private static List<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).toList();
    }
}
