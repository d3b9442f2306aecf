package org.panprd.marketplace.web.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.NewScreening;
import org.panprd.marketplace.web.api.Questionnaire;
import org.panprd.marketplace.web.api.Questionnaire.Question;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Texts;

/**
 * One person's answers to a questionnaire. Without a script a form cannot grow: questions that follow from an answer are
 * put once it was sent.
 *
 * @param asksAge not where it is known
 * @param prefix of the names of its fields, where several stand on one page
 */
public record QuestionForm(Questionnaire questionnaire, Form form, boolean asksAge, String prefix) {
    private static final String AGE = "age";
    private static final String SHOWN = "shown";
    private static final String QUESTION = "q-";
    private static final String API_FIELD = "participants\\[0]\\.(answers\\.)?";

    /** With what was answered before. */
    public static QuestionForm of(
            Questionnaire questionnaire, boolean asksAge, @Nullable Integer age, Map<String, String> answers) {
        Form form = Form.filled(
                fields(questionnaire, ""),
                field -> field.equals(AGE)
                        ? (age == null ? null : String.valueOf(age))
                        : answers.get(field.substring(QUESTION.length())));
        return new QuestionForm(questionnaire, form, asksAge, "");
    }

    /** Of which nothing has been answered. */
    public static QuestionForm empty(Questionnaire questionnaire, boolean asksAge, String prefix) {
        return new QuestionForm(questionnaire, Form.of(fields(questionnaire, prefix)), asksAge, prefix);
    }

    /** As it was sent; what was on the form and has no answer is at fault. */
    public QuestionForm read(HttpServletRequest request, Texts texts) {
        Form sent = Form.read(request, fields(questionnaire, prefix));
        String shown = request.getParameter(shownField());
        Set<String> answerable = new HashSet<>(Arrays.asList((shown == null ? "" : shown).split(",", -1)));
        QuestionForm read = new QuestionForm(questionnaire, sent, asksAge, prefix);
        Map<String, String> missing = new LinkedHashMap<>();
        if (asksAge && read.age() == null) {
            missing.put(ageField(), texts.get("screening.needed"));
        }
        read.asked().stream()
                .map(Question::code)
                .filter(code -> answerable.contains(code) && sent.typed(field(code)) == null)
                .forEach(code -> missing.put(field(code), texts.get("screening.needed")));
        return new QuestionForm(questionnaire, new Form(sent.values(), missing, null), asksAge, prefix);
    }

    /** The same with what the API found wrong with it. */
    public QuestionForm refused(ApiProblem refusal) {
        return new QuestionForm(
                questionnaire,
                form.refused(
                        refusal, field -> field.replaceFirst(API_FIELD, field.contains(".answers.") ? QUESTION : "")),
                asksAge,
                prefix);
    }

    /** The name of a question's field. */
    public String field(String code) {
        return prefix + QUESTION + code;
    }

    /** The name of the field of the age. */
    public String ageField() {
        return prefix + AGE;
    }

    /** The name of the field that says which questions were put. */
    public String shownField() {
        return prefix + SHOWN;
    }

    /** Those that are put to somebody who has answered so. */
    public List<Question> asked() {
        Set<String> put = new HashSet<>();
        List<Question> asked = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            Questionnaire.OnlyIf onlyIf = question.onlyIf();
            String before = onlyIf == null ? null : form.typed(field(onlyIf.question()));
            if (onlyIf == null
                    || (put.contains(onlyIf.question())
                            && before != null
                            && onlyIf.answers().contains(before))) {
                put.add(question.code());
                asked.add(question);
            }
        }
        return asked;
    }

    /** The codes of those that are put, for the form to say what it showed. */
    public String shown() {
        return asked().stream().map(Question::code).collect(Collectors.joining(","));
    }

    /** Whether everything is answered that is asked. */
    public boolean isComplete() {
        return form.errors().isEmpty()
                && (!asksAge || age() != null)
                && asked().stream().allMatch(question -> form.typed(field(question.code())) != null);
    }

    /** In years; none if it was not typed, or is no number. */
    public @Nullable Integer age() {
        String age = form.typed(ageField());
        return age != null && age.matches("[0-9]{1,3}") ? Integer.valueOf(age) : null;
    }

    /** What was answered to what is asked, and nothing else. */
    public Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (Question question : asked()) {
            String answer = form.typed(field(question.code()));
            if (answer != null) {
                answers.put(question.code(), answer);
            }
        }
        return answers;
    }

    /** To be judged without a name. */
    NewScreening alone() {
        return new NewScreening(
                questionnaire.listingId(), questionnaire.version(), List.of(new NewScreening.Guest(age(), answers())));
    }

    private static List<String> fields(Questionnaire questionnaire, String prefix) {
        List<String> fields = new ArrayList<>(List.of(prefix + AGE));
        questionnaire.questions().forEach(question -> fields.add(prefix + QUESTION + question.code()));
        return fields;
    }
}
