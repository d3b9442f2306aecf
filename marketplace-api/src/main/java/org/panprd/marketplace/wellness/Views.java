package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Rule;
import org.panprd.marketplace.tenants.Questionnaire.Test;
import org.panprd.marketplace.wellness.QuestionnaireView.AnswerView;
import org.panprd.marketplace.wellness.QuestionnaireView.ExaminationView;
import org.panprd.marketplace.wellness.QuestionnaireView.NumberView;
import org.panprd.marketplace.wellness.QuestionnaireView.OnlyIf;
import org.panprd.marketplace.wellness.QuestionnaireView.QuestionView;
import org.panprd.marketplace.wellness.QuestionnaireView.SourceView;
import org.panprd.marketplace.wellness.ScreeningView.ReasonView;

/** A programme's questionnaire, in the caller's language. */
@ApplicationScoped
class Views {
    @Inject
    Regions regions;

    QuestionnaireView questionnaire(Programme programme, Language language) {
        return new QuestionnaireView(
                programme.listing().toString(),
                programme.questionnaire().code(),
                programme.questionnaire().name().in(language),
                programme.version().version(),
                source(programme, language),
                programme.offer().minAge(),
                programme.offer().maxAge(),
                programme.altitudeMetres() == 0 ? null : programme.altitudeMetres(),
                programme.offer().approvalHours(),
                mustShow(programme, language),
                programme.version().questions().stream()
                        .map(question -> question(question, language))
                        .toList());
    }

    SourceView source(Programme programme, Language language) {
        var source = programme.version().source();
        return new SourceView(source.text().in(language), source.asOf());
    }

    String outcome(Fitness outcome, Language language) {
        return Texts.text(language, "screening." + outcome);
    }

    List<ExaminationView> mustShow(Programme programme, Language language) {
        return programme.offer().mustShow().stream()
                .flatMap(code -> regions.shared().wellness().findExamination(code).stream())
                .map(kind -> new ExaminationView(kind.code(), kind.name().in(language), kind.validDays()))
                .toList();
    }

    ReasonView reason(Rule rule, Language language) {
        String condition = regions.shared()
                .wellness()
                .findCondition(rule.about())
                .map(known -> known.name().in(language))
                .orElse(rule.about());
        return new ReasonView(
                rule.code(),
                rule.about(),
                condition,
                rule.outcome(),
                rule.reason().in(language),
                rule.advice() == null ? null : rule.advice().in(language));
    }

    private static QuestionView question(Question question, Language language) {
        var number = question.number();
        return new QuestionView(
                question.code(),
                question.text().in(language),
                question.answers().stream()
                        .map(answer ->
                                new AnswerView(answer.code(), answer.text().in(language)))
                        .toList(),
                number == null
                        ? null
                        : new NumberView(
                                number.from(), number.to(), number.unit().in(language)),
                onlyIf(question.onlyIf()));
    }

    private static @Nullable OnlyIf onlyIf(@Nullable Test test) {
        return test == null || test.question() == null ? null : new OnlyIf(test.question(), test.is());
    }
}
