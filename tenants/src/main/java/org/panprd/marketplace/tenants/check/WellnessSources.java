package org.panprd.marketplace.tenants.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.Condition;
import org.panprd.marketplace.tenants.ExaminationKind;
import org.panprd.marketplace.tenants.InstitutionKind;
import org.panprd.marketplace.tenants.Questionnaire;
import org.panprd.marketplace.tenants.RecognitionAgreement;
import org.panprd.marketplace.tenants.SchemeFile;
import org.panprd.marketplace.tenants.TenantFolders;
import org.panprd.marketplace.tenants.TenantYaml.Shape;
import org.panprd.marketplace.tenants.WellnessFiles;

/** The files of the folder {@code region/wellness}; questionnaires by the names of their files. */
record WellnessSources(
        Optional<Sourced<List<RecognitionAgreement>>> recognition,
        Optional<Sourced<List<InstitutionKind>>> institutions,
        Optional<Sourced<List<Condition>>> conditions,
        Optional<Sourced<SchemeFile>> schemes,
        Map<String, Optional<Sourced<Questionnaire>>> questionnaires) {

    static WellnessSources read(TenantFolders folders, SourceReader reader) {
        Path folder = folders.region().resolve("wellness");
        Map<String, Optional<Sourced<Questionnaire>>> questionnaires = new TreeMap<>();
        for (Path file : folders.questionnaires()) {
            questionnaires.put(
                    TenantFolders.code(file), reader.read(file, "questionnaire", Shape.one(Questionnaire.class)));
        }
        return new WellnessSources(
                reader.read(
                        folder.resolve("examinations.yaml"), "examinations", Shape.listOf(RecognitionAgreement.class)),
                reader.read(folder.resolve("institutions.yaml"), "institutions", Shape.listOf(InstitutionKind.class)),
                reader.read(folder.resolve("conditions.yaml"), "conditions", Shape.listOf(Condition.class)),
                reader.read(folder.resolve("schemes.yaml"), "schemes", Shape.one(SchemeFile.class)),
                questionnaires);
    }

    /** What was read before and has no fault. */
    static WellnessSources known(WellnessFiles files) {
        Map<String, Optional<Sourced<Questionnaire>>> questionnaires = new TreeMap<>();
        files.questionnaires().forEach((code, one) -> questionnaires.put(code, Sourced.known(one)));
        return new WellnessSources(
                Sourced.known(files.recognition()),
                Sourced.known(files.institutions()),
                Sourced.known(files.conditions()),
                Sourced.known(files.insurance()),
                questionnaires);
    }

    Codes conditionCodes() {
        return Codes.of(conditions, Condition::code);
    }

    Codes questionnaireCodes() {
        return Codes.of(questionnaires.keySet());
    }

    Codes examinationCodes() {
        return recognition
                .map(file -> Codes.of(file.value().stream()
                        .flatMap(agreement -> agreement.examinations().stream())
                        .map(ExaminationKind::code)
                        .toList()))
                .orElseGet(Codes::unknown);
    }
}
