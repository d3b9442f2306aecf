package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Version;
import org.panprd.marketplace.wellness.CaseView.AnswerView;
import org.panprd.marketplace.wellness.QuestionnaireView.ExaminationView;
import org.panprd.marketplace.wellness.ScreeningView.ReasonView;

/** Puts into words, by the version of the questionnaire that was answered, what is kept of a screening as codes. */
@ApplicationScoped
class ReadCase {
    @Inject
    Regions regions;

    @Inject
    Views views;

    /** In the order in which they were asked. */
    List<AnswerView> answers(Answered answered, Language language) {
        return version(answered).stream()
                .flatMap(version -> version.questions().stream())
                .filter(question -> answered.answers().containsKey(question.code()))
                .map(question -> new AnswerView(question.text().in(language), answer(question, answered, language)))
                .toList();
    }

    List<ReasonView> reasons(Answered answered, Language language) {
        return answered.reasons().stream()
                .flatMap(code -> version(answered).stream()
                        .flatMap(version -> version.rules().stream())
                        .filter(rule -> rule.code().equals(code)))
                .map(rule -> views.reason(rule, language))
                .toList();
    }

    /** What the offer asks to be shown. */
    List<ExaminationView> mustShow(Answered answered, Language language) {
        return answered.mustShow().stream()
                .flatMap(code -> regions.shared().wellness().findExamination(code).stream())
                .map(kind -> new ExaminationView(kind.code(), kind.name().in(language), kind.validDays()))
                .toList();
    }

    private Optional<Version> version(Answered answered) {
        return regions.shared().wellness().findQuestionnaire(answered.questionnaire()).stream()
                .flatMap(questionnaire -> questionnaire.versions().stream())
                .filter(version -> version.version() == answered.version())
                .findFirst();
    }

    private static String answer(Question question, Answered answered, Language language) {
        String code = Objects.requireNonNull(answered.answers().get(question.code()));
        var number = question.number();
        if (number != null) {
            return code + " " + number.unit().in(language);
        }
        return question.answers().stream()
                .filter(answer -> answer.code().equals(code))
                .map(answer -> answer.text().in(language))
                .findFirst()
                .orElse(code);
    }
}
