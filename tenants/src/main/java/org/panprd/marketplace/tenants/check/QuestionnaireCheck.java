package org.panprd.marketplace.tenants.check;

import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.tenants.Questionnaire;
import org.panprd.marketplace.tenants.Questionnaire.Version;

/** A questionnaire: one version for each day, none without rules that agree. */
final class QuestionnaireCheck {
    private final Codes conditions;

    QuestionnaireCheck(Codes conditions) {
        this.conditions = conditions;
    }

    void check(String name, Sourced<Questionnaire> file) {
        Source source = file.source();
        if (!file.value().code().equals(name)) {
            source.report(Field.of("code"), "is not the file's name, " + name);
        }
        List<Version> versions = file.value().versions();
        for (int i = 0; i < versions.size(); i++) {
            Field field = Field.of("versions", i);
            if (i > 0) {
                checkSuccession(source, field, versions.get(i - 1), versions.get(i));
            }
            checkEnd(source, field.and("until"), versions.get(i), i == versions.size() - 1);
            new QuestionsCheck(source, field, versions.get(i)).check();
            new RulesCheck(source, field, versions.get(i)).check(conditions);
        }
    }

    private static void checkSuccession(Source source, Field field, Version before, Version version) {
        if (version.version() <= before.version()) {
            source.report(field.and("version"), "is not greater than " + before.version());
        }
        if (before.until() == null) {
            return;
        }
        LocalDate next = before.until().plusDays(1);
        if (version.from().isAfter(next)) {
            source.report(
                    field.and("from"),
                    "no version from %s to %s".formatted(next, version.from().minusDays(1)));
        } else if (version.from().isBefore(next)) {
            source.report(field.and("from"), "version %d counts until %s".formatted(before.version(), before.until()));
        }
    }

    private static void checkEnd(Source source, Field field, Version version, boolean isLast) {
        if (version.until() == null) {
            if (!isLast) {
                source.report(field, "is missing: another version follows");
            }
        } else if (version.until().isBefore(version.from())) {
            source.report(field, "is before " + version.from());
        } else if (isLast) {
            source.report(field, "no version after " + version.until());
        }
    }
}
