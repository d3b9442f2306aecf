package org.panprd.marketplace.tenants.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.panprd.marketplace.tenants.Condition;
import org.panprd.marketplace.tenants.InstitutionKind;
import org.panprd.marketplace.tenants.RecognitionAgreement;

/** The files of {@code region/wellness}. */
final class WellnessCheck {
    private final Codes tenants;

    WellnessCheck(Codes tenants) {
        this.tenants = tenants;
    }

    void check(WellnessSources wellness) {
        wellness.recognition().ifPresent(this::checkRecognition);
        reportRepeated(wellness.institutions(), InstitutionKind::code);
        reportRepeated(wellness.conditions(), Condition::code);
        wellness.schemes().ifPresent(schemes -> new SchemeCheck(schemes, tenants).check(wellness.institutions()));
        QuestionnaireCheck questionnaires = new QuestionnaireCheck(wellness.conditionCodes());
        wellness.questionnaires().forEach((name, file) -> file.ifPresent(found -> questionnaires.check(name, found)));
    }

    private static <T> void reportRepeated(Optional<Sourced<List<T>>> file, Function<T, String> code) {
        file.ifPresent(found -> Codes.reportRepeated(
                found.source(), Field.TOP, found.value().stream().map(code).toList(), "code"));
    }

    private void checkRecognition(Sourced<List<RecognitionAgreement>> agreements) {
        Map<String, Field> seen = new HashMap<>();
        for (int i = 0; i < agreements.value().size(); i++) {
            RecognitionAgreement agreement = agreements.value().get(i);
            for (int j = 0; j < agreement.among().size(); j++) {
                expectTenant(
                        agreements.source(),
                        Field.of(i, "among", j),
                        agreement.among().get(j));
            }
            for (int j = 0; j < agreement.examinations().size(); j++) {
                String code = agreement.examinations().get(j).code();
                Field field = Field.of(i, "examinations", j, "code");
                if (seen.putIfAbsent(code, field) != null) {
                    agreements.source().report(field, code + " is given twice");
                }
            }
        }
    }

    private void expectTenant(Source source, Field field, String tenant) {
        if (tenants.lack(tenant)) {
            source.report(field, "no tenant " + tenant);
        }
    }
}
