package org.panprd.marketplace.wellness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Questionnaire.Fact;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Rule;
import org.panprd.marketplace.tenants.Questionnaire.Test;
import org.panprd.marketplace.tenants.Questionnaire.Version;
import org.panprd.marketplace.tenants.Text;

/** Says for whom a programme is safe, by the rules of its questionnaire. It asks nobody, and keeps nothing. */
final class Screen {
    private Screen() {}

    /**
     * Somebody who wants to take part.
     *
     * @param age in years, on the day
     * @param answers by the questions' codes; to those that are put to them and no others
     */
    record Guest(int age, Map<String, String> answers) {
        Guest {
            answers = Map.copyOf(answers);
        }

        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "a guest";
        }
    }

    /** The worst outcome of all rules that apply, and these, the worst first. */
    record Result(Fitness outcome, List<Rule> reasons) {
        Result {
            reasons = List.copyOf(reasons);
        }
    }

    static Result of(Programme programme, Guest guest) {
        List<Rule> reasons = new ArrayList<>(ageLimits(programme, guest.age()));
        programme.version().rules().stream()
                .filter(rule -> rule.when().stream().allMatch(test -> holds(test, programme, guest)))
                .forEach(reasons::add);
        reasons.sort(Comparator.comparing(Rule::outcome).reversed());
        return new Result(worst(reasons.stream().map(Rule::outcome).toList()), reasons);
    }

    /** A group is as fit as the least fit of its members. */
    static Fitness worst(List<Fitness> outcomes) {
        return outcomes.stream().reduce(Fitness.FIT, Fitness::orWorse);
    }

    /** Those that are put to somebody who has answered so. */
    static List<Question> asked(Version version, Map<String, String> answers) {
        Set<@Nullable String> put = new HashSet<>();
        List<Question> asked = new ArrayList<>();
        for (Question question : version.questions()) {
            Test onlyIf = question.onlyIf();
            if (onlyIf == null || (put.contains(onlyIf.question()) && isAnswered(onlyIf, answers))) {
                put.add(question.code());
                asked.add(question);
            }
        }
        return asked;
    }

    private static boolean holds(Test test, Programme programme, Guest guest) {
        Fact fact = test.fact();
        if (fact == null) {
            return isAnswered(test, guest.answers());
        }
        return switch (fact) {
            case AGE -> test.passes(guest.age());
            case ALTITUDE -> test.passes(programme.altitudeMetres());
        };
    }

    private static boolean isAnswered(Test test, Map<String, String> answers) {
        String answer = test.question() == null ? null : answers.get(test.question());
        return answer != null && (test.isOfNumber() ? test.passes(Integer.parseInt(answer)) : test.passes(answer));
    }

    private static List<Rule> ageLimits(Programme programme, int age) {
        Integer least = programme.offer().minAge();
        Integer most = programme.offer().maxAge();
        List<Rule> limits = new ArrayList<>();
        if (least != null && age < least) {
            limits.add(ageLimit("too-young", least));
        }
        if (most != null && age > most) {
            limits.add(ageLimit("too-old", most));
        }
        return limits;
    }

    private static Rule ageLimit(String code, int years) {
        Text reason = new Text(
                Texts.text(Language.SIMPLIFIED_CHINESE, "screening." + code, years),
                Texts.text(Language.TRADITIONAL_CHINESE, "screening." + code, years),
                Texts.text(Language.ENGLISH, "screening." + code, years));
        return new Rule(code, "age", List.of(), Fitness.NOT_FIT, reason, null);
    }
}
