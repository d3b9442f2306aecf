package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.Questionnaire;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Version;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.WellnessOffer;
import org.panprd.marketplace.tenants.WellnessOffer.Institution;

/** Programmes by the shipped questionnaires, and guests in good health but for what is said. */
final class Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private Samples() {}

    static Programme programme(String questionnaire, int altitudeMetres) {
        return programme(questionnaire, altitudeMetres, null, null);
    }

    static Programme programme(
            String questionnaire, int altitudeMetres, @Nullable Integer minAge, @Nullable Integer maxAge) {
        Questionnaire asked = RealRegions.get()
                .shared()
                .wellness()
                .findQuestionnaire(questionnaire)
                .orElseThrow();
        Text text = new Text("示例", "示例", "A sample");
        return new Programme(
                ListingId.of("yunnan.a-programme"),
                new WellnessOffer(
                        new Institution("hot-spring", null, "SAMPLE-1", text, DAY, null),
                        false,
                        null,
                        questionnaire,
                        24,
                        minAge,
                        maxAge,
                        List.of()),
                asked,
                asked.findVersion(DAY).orElseThrow(),
                altitudeMetres);
    }

    /** As in {@code heart=stable sex=female}; a man, and fit, in everything else that is asked. */
    static Map<String, String> answers(Version version, String some) {
        Map<String, String> given = new HashMap<>(Map.of("sex", "male"));
        Arrays.stream(some.split(" ", -1))
                .filter(answer -> !answer.isEmpty())
                .map(answer -> answer.split("=", 2))
                .forEach(answer -> given.put(answer[0], answer[1]));
        return completed(version, given);
    }

    /** With an answer to each question that is put, and to no other. */
    static Map<String, String> completed(Version version, Map<String, String> given) {
        Map<String, String> answers = new HashMap<>();
        for (Question question : version.questions()) {
            if (Screen.asked(version, answers).contains(question)) {
                String fit = question.number() == null
                        ? question.fit().get(0)
                        : String.valueOf(question.number().from());
                answers.put(question.code(), given.getOrDefault(question.code(), fit));
            }
        }
        return answers;
    }
}
