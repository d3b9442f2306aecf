package org.panprd.marketplace.tenants.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.panprd.marketplace.tenants.Questionnaire.Answer;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Range;
import org.panprd.marketplace.tenants.Questionnaire.Rule;
import org.panprd.marketplace.tenants.Questionnaire.Test;
import org.panprd.marketplace.tenants.Questionnaire.Version;

/** The questions of a version: nobody is asked for nothing, and no answer is left without a rule. */
final class QuestionsCheck {
    private final Source source;
    private final Field field;
    private final Version version;

    QuestionsCheck(Source source, Field field, Version version) {
        this.source = source;
        this.field = field.and("questions");
        this.version = version;
    }

    void check() {
        List<Question> questions = version.questions();
        Codes.reportRepeated(
                source, field, questions.stream().map(Question::code).toList(), "code");
        for (int i = 0; i < questions.size(); i++) {
            check(field.and(i), questions.get(i), questions.subList(0, i));
        }
    }

    private void check(Field at, Question question, List<Question> before) {
        Test onlyIf = question.onlyIf();
        if (onlyIf != null) {
            checkCondition(at.and("onlyIf"), onlyIf, before);
        }
        if (tests().noneMatch(test -> question.code().equals(test.question()))) {
            source.report(at.and("code"), "no rule reads the answers to " + question.code());
        } else if (question.number() == null) {
            checkAnswers(at, question);
        } else {
            checkNumbers(at, question, question.number());
        }
    }

    private void checkCondition(Field at, Test onlyIf, List<Question> before) {
        Optional<Question> asked = before.stream()
                .filter(other -> other.code().equals(onlyIf.question()))
                .findFirst();
        if (asked.isEmpty()) {
            source.report(at.and("question"), "no question before it " + onlyIf.question());
            return;
        }
        List<String> answers = asked.get().answers().stream().map(Answer::code).toList();
        onlyIf.is().stream()
                .filter(answer -> !answers.contains(answer))
                .forEach(answer -> source.report(at.and("is"), "no answer " + answer + " to " + onlyIf.question()));
    }

    private void checkAnswers(Field at, Question question) {
        List<String> answers = question.answers().stream().map(Answer::code).toList();
        Codes.reportRepeated(source, at.and("answers"), answers, "code");
        for (int i = 0; i < question.fit().size(); i++) {
            if (!answers.contains(question.fit().get(i))) {
                source.report(at.and("fit", i), "no answer " + question.fit().get(i));
            }
        }
        Set<String> ruled = new HashSet<>();
        rules(question).forEach(test -> ruled.addAll(test.is()));
        Set<String> read = new HashSet<>(ruled);
        tests().filter(test -> question.code().equals(test.question())).forEach(test -> read.addAll(test.is()));
        for (int i = 0; i < answers.size(); i++) {
            boolean fit = question.fit().contains(answers.get(i));
            if (fit && ruled.contains(answers.get(i))) {
                source.report(at.and("answers", i, "code"), answers.get(i) + " is fit, but a rule names it");
            } else if (!fit && !read.contains(answers.get(i))) {
                source.report(at.and("answers", i, "code"), "no rule about " + answers.get(i));
            }
        }
    }

    private void checkNumbers(Field at, Question question, Range range) {
        for (int number = range.from(); number <= range.to(); number++) {
            int one = number;
            if (rules(question).noneMatch(test -> test.passes(one))) {
                source.report(at.and("number"), "no rule about " + number);
                return;
            }
        }
    }

    private Stream<Test> rules(Question question) {
        return version.rules().stream().map(Rule::when).flatMap(List::stream).filter(test -> question.code()
                .equals(test.question()));
    }

    /** Those of the rules, and those by which a question is put. */
    private Stream<Test> tests() {
        return Stream.concat(
                version.rules().stream().map(Rule::when).flatMap(List::stream),
                version.questions().stream().flatMap(question -> Stream.ofNullable(question.onlyIf())));
    }
}
