package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder {@code region/wellness}. Questionnaires go by the code that a listing names. */
public record WellnessFiles(
        List<RecognitionAgreement> recognition,
        List<InstitutionKind> institutions,
        List<Condition> conditions,
        SchemeFile insurance,
        Map<String, Questionnaire> questionnaires) {

    public WellnessFiles {
        recognition = List.copyOf(recognition);
        institutions = List.copyOf(institutions);
        conditions = List.copyOf(conditions);
        questionnaires = Map.copyOf(questionnaires);
    }

    public Optional<ExaminationKind> findExamination(String code) {
        return recognition.stream()
                .flatMap(agreement -> agreement.examinations().stream())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    public Optional<InstitutionKind> findInstitution(String code) {
        return institutions.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Optional<Condition> findCondition(String code) {
        return conditions.stream()
                .filter(condition -> condition.code().equals(code))
                .findFirst();
    }

    public Optional<Questionnaire> findQuestionnaire(String code) {
        return Optional.ofNullable(questionnaires.get(code));
    }
}
