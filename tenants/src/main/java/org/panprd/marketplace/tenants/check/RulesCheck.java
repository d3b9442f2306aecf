package org.panprd.marketplace.tenants.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.tenants.Questionnaire.Answer;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Range;
import org.panprd.marketplace.tenants.Questionnaire.Rule;
import org.panprd.marketplace.tenants.Questionnaire.Test;
import org.panprd.marketplace.tenants.Questionnaire.Version;

/** The rules of a version: each can hold for somebody, and no two say different things to anybody about one condition. */
final class RulesCheck {
    private final Source source;
    private final Field field;
    private final List<Rule> rules;
    private final Map<String, Question> questions = new HashMap<>();

    RulesCheck(Source source, Field field, Version version) {
        this.source = source;
        this.field = field.and("rules");
        this.rules = version.rules();
        version.questions().forEach(question -> questions.put(question.code(), question));
    }

    void check(Codes conditions) {
        Codes.reportRepeated(source, field, rules.stream().map(Rule::code).toList(), "code");
        boolean whole = true;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (conditions.lack(rule.about())) {
                source.report(field.and(i, "about"), "no condition " + rule.about());
            }
            if (rule.outcome() == Fitness.FIT_WITH_ADVICE && rule.advice() == null) {
                source.report(field.and(i, "advice"), "is missing: its outcome is " + rule.outcome());
            }
            for (int j = 0; j < rule.when().size(); j++) {
                whole &= isUnderstood(field.and(i, "when", j), rule.when().get(j));
            }
        }
        if (whole) {
            checkReach();
        }
    }

    private boolean isUnderstood(Field at, Test test) {
        if (test.question() == null) {
            return true;
        }
        Question question = questions.get(test.question());
        if (question == null) {
            source.report(at.and("question"), "no question " + test.question());
            return false;
        }
        if (test.isOfNumber() != (question.number() != null)) {
            source.report(at, question.code() + (test.isOfNumber() ? " is no number" : " is a number"));
            return false;
        }
        List<String> answers = question.answers().stream().map(Answer::code).toList();
        List<String> unknown =
                test.is().stream().filter(answer -> !answers.contains(answer)).toList();
        unknown.forEach(answer -> source.report(at.and("is"), "no answer " + answer + " to " + question.code()));
        return unknown.isEmpty();
    }

    private void checkReach() {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (!canHold(reach(rule))) {
                source.report(field.and(i, "when"), "holds for nobody");
            }
            for (int j = 0; j < i; j++) {
                Rule other = rules.get(j);
                if (other.about().equals(rule.about())
                        && other.outcome() != rule.outcome()
                        && canHold(Stream.concat(reach(rule), reach(other)))) {
                    source.report(
                            field.and(i, "outcome"),
                            "both %s and %s can hold for one person".formatted(rule.code(), other.code()));
                }
            }
        }
    }

    /** All that is so of somebody to whom it applies: the questions were put to them, and have these answers. */
    private Stream<Test> reach(Rule rule) {
        return rule.when().stream().flatMap(this::reach);
    }

    private Stream<Test> reach(Test test) {
        Question question = test.question() == null ? null : questions.get(test.question());
        if (question == null) {
            return Stream.of(
                    test,
                    new Test(
                            null,
                            test.fact(),
                            List.of(),
                            0,
                            Objects.requireNonNull(test.fact()).most()));
        }
        List<Test> tests = new ArrayList<>(List.of(test));
        Range number = question.number();
        if (number != null) {
            tests.add(new Test(question.code(), null, List.of(), number.from(), number.to()));
        }
        return Stream.concat(
                tests.stream(), Stream.ofNullable(question.onlyIf()).flatMap(this::reach));
    }

    /** Whether one person can pass them all. */
    private static boolean canHold(Stream<Test> tests) {
        return tests.collect(Collectors.groupingBy(RulesCheck::subject)).values().stream()
                .allMatch(RulesCheck::meet);
    }

    private static String subject(Test test) {
        return test.question() == null ? "fact " + test.fact() : "question " + test.question();
    }

    private static boolean meet(List<Test> tests) {
        if (tests.get(0).isOfNumber()) {
            int from = tests.stream()
                    .mapToInt(test -> Objects.requireNonNullElse(test.from(), 0))
                    .max()
                    .orElseThrow();
            int to = tests.stream()
                    .mapToInt(test -> Objects.requireNonNullElse(test.to(), Integer.MAX_VALUE))
                    .min()
                    .orElseThrow();
            return from <= to;
        }
        Set<String> answers = new HashSet<>(tests.get(0).is());
        tests.forEach(test -> answers.retainAll(test.is()));
        return !answers.isEmpty();
    }
}
