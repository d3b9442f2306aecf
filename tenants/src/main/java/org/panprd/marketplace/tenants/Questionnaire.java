package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Source;

/**
 * What is asked before a kind of programme, and what follows from the answers:
 * {@code region/wellness/questionnaires/CODE.yaml}. From the first day of its first version each day has one version.
 */
public record Questionnaire(String code, Text name, List<Version> versions) {
    public Questionnaire {
        versions = List.copyOf(versions);
    }

    public Optional<Version> findVersion(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }

    /** In force on both days and between; the last version has no {@code until}. */
    public record Version(
            int version,
            LocalDate from,
            @Nullable LocalDate until,
            Source source,
            List<Question> questions,
            List<Rule> rules) {

        public Version {
            questions = List.copyOf(questions);
            rules = List.copyOf(rules);
        }

        public boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * It has either answers to choose from or a number.
     *
     * @param fit those of the answers that ask for nothing; no rule names them
     * @param onlyIf to whom it is put, if not to all
     */
    public record Question(
            String code,
            Text text,
            List<Answer> answers,
            List<String> fit,
            @Nullable Range number,
            @Nullable Test onlyIf) {

        public Question {
            answers = Lists.copy(answers);
            fit = Lists.copy(fit);
        }
    }

    /** One that can be chosen. */
    public record Answer(String code, Text text) {}

    /** A whole number; both ends are answers too. */
    public record Range(int from, int to, Text unit) {}

    /**
     * What follows if all of {@code when} hold. Of all rules that apply, each gives its reason, and the worst outcome counts.
     *
     * @param about the condition for which it stands
     * @param advice what to do
     */
    public record Rule(
            String code,
            String about,
            List<Test> when,
            Fitness outcome,
            Text reason,
            @Nullable Text advice) {

        public Rule {
            when = List.copyOf(when);
        }
    }

    /**
     * Of an answer, that it is one of {@code is}; of a number or a fact, that it lies between {@code from} and {@code to},
     * both included. A question that is not put to somebody passes no test.
     */
    public record Test(
            @Nullable String question,
            @Nullable Fact fact,
            List<String> is,
            @Nullable Integer from,
            @Nullable Integer to) {

        public Test {
            is = Lists.copy(is);
        }

        public boolean isOfNumber() {
            return is.isEmpty();
        }

        public boolean passes(int number) {
            return (from == null || number >= from) && (to == null || number <= to);
        }

        public boolean passes(String answer) {
            return is.contains(answer);
        }
    }

    /** What is known without asking about health. */
    public enum Fact {
        /** In years, on the day of the programme. */
        AGE("age", 130),
        /** Of the place, in metres above the sea. */
        ALTITUDE("altitude", 6000);

        private final String code;
        private final int most;

        Fact(String code, int most) {
            this.code = code;
            this.most = most;
        }

        /** The largest that there is; the smallest is 0. */
        public int most() {
            return most;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
