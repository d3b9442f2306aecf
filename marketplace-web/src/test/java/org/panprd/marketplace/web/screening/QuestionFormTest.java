package org.panprd.marketplace.web.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.api.Questionnaire;
import org.panprd.marketplace.web.api.Questionnaire.Answer;
import org.panprd.marketplace.web.api.Questionnaire.OnlyIf;
import org.panprd.marketplace.web.api.Questionnaire.Question;
import org.panprd.marketplace.web.api.Questionnaire.Range;

class QuestionFormTest {
    private static final Questionnaire BATH = new Questionnaire(
            "yunnan.a-bath",
            "Bathing",
            1,
            new Questionnaire.Source("A sample", LocalDate.of(2026, 10, 31)),
            null,
            null,
            24,
            List.of(),
            List.of(
                    new Question("sex", "Sex", answers("female", "male"), null, null),
                    new Question(
                            "pregnant", "Pregnant?", answers("no", "yes"), null, new OnlyIf("sex", List.of("female"))),
                    new Question(
                            "weeks",
                            "Weeks?",
                            null,
                            new Range(1, 42, "weeks"),
                            new OnlyIf("pregnant", List.of("yes")))));

    private static List<Answer> answers(String... codes) {
        return List.of(codes).stream().map(code -> new Answer(code, code)).toList();
    }

    private static QuestionForm answered(@Nullable Integer age, Map<String, String> answers) {
        return QuestionForm.of(BATH, true, age, answers);
    }

    @Test
    void puts_a_question_only_to_whom_it_is_put() {
        assertThat(answered(30, Map.of()).shown()).isEqualTo("sex");
        assertThat(answered(30, Map.of("sex", "female")).shown()).isEqualTo("sex,pregnant");
        assertThat(answered(30, Map.of("sex", "female", "pregnant", "yes")).shown())
                .isEqualTo("sex,pregnant,weeks");
    }

    @Test
    void forgets_what_is_asked_no_more() {
        QuestionForm changed = answered(30, Map.of("sex", "male", "pregnant", "yes", "weeks", "20"));

        assertThat(changed.answers()).isEqualTo(Map.of("sex", "male"));
        assertThat(changed.isComplete()).isTrue();
    }

    @Test
    void is_complete_with_all_that_is_asked_and_the_age_where_it_is_not_known() {
        assertThat(answered(30, Map.of("sex", "female")).isComplete()).isFalse();
        assertThat(answered(30, Map.of("sex", "female", "pregnant", "no")).isComplete())
                .isTrue();
        assertThat(answered(null, Map.of("sex", "male")).isComplete()).isFalse();
        assertThat(QuestionForm.of(BATH, false, null, Map.of("sex", "male")).isComplete())
                .isTrue();
    }

    @Test
    void marks_what_was_found_wrong_at_its_place() {
        var errors = List.of(
                new Problem.FieldError("participants[0].answers.weeks", "Between 1 and 42."),
                new Problem.FieldError("participants[0].age", "Between 0 and 130."));
        var refusal = new ApiProblem(
                422,
                new Problem(
                        "/problems/invalid", null, 422, null, errors, null, null, null, null, null, null, null, null));

        QuestionForm refused = answered(300, Map.of("sex", "female", "pregnant", "yes", "weeks", "99"))
                .refused(refusal);

        assertThat(refused.form().errors())
                .isEqualTo(Map.of("q-weeks", "Between 1 and 42.", "age", "Between 0 and 130."));
        assertThat(refused.isComplete()).isFalse();
    }
}
