package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.TICKET;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WellnessOfferCheckTest {
    private static final String TREATMENT = "guizhou/listings/old-spring-treatment.yaml";

    private final SampleMarket market;

    WellnessOfferCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory).write(TREATMENT, """
                code: old-spring-treatment
                operator: travel
                family: wellness
                place: guiyang
                themes: [nature]
                picture: hot-spring
                title: { zh-Hans: 名, zh-Hant: 名, en: Treatment }
                summary: { zh-Hans: 说明, zh-Hant: 說明, en: What it is. }
                highlights:
                  - { zh-Hans: 亮点, zh-Hant: 亮點, en: Highlight }
                included:
                  - { zh-Hans: 治疗, zh-Hant: 治療, en: Treatment }
                wellness:
                  institution:
                    kind: clinic
                    licenceNumber: SAMPLE-1
                    issuer: { zh-Hans: 示例, zh-Hant: 示例, en: A sample }
                    validUntil: "2026-11-26"
                  medicalActs: true
                  questionnaire: bath
                  approvalHours: 24
                  mustShow: [electrocardiogram]
                cancellation:
                  - { hoursBefore: 72, refundPercent: 100 }
                options:
                  - code: one
                    title: { zh-Hans: 一次, zh-Hant: 一次, en: One }
                    stock: 12
                    units:
                      - { unit: ADULT, price: { base: 32000 } }
                """);
    }

    @Test
    void lets_it_treat_until_the_last_day_of_its_licence() {
        assertThat(market.faults()).isEmpty();
    }

    @Test
    void settles_medical_acts_only() {
        market.with(TREATMENT, "medicalActs: true", "medicalActs: true\n  medicalPercent: 40");
        assertThat(market.faults()).isEmpty();

        market.with(TREATMENT, "medicalActs: true", "medicalActs: false");

        assertThat(market.faults())
                .singleElement()
                .asString()
                .endsWith("wellness.medicalPercent: goes with medical acts only");
    }

    @Test
    void wants_a_medical_licence_that_still_counts() {
        market.with(TREATMENT, "2026-11-26", "2026-11-25");

        assertThat(market.faults())
                .containsExactly(TREATMENT
                        + ":18 wellness.institution.validUntil: the licence for medical acts ended on 2026-11-25");
    }

    @Test
    void wants_a_licence_that_is_a_medical_one() {
        market.with(TREATMENT, "kind: clinic", "kind: hot-spring");

        assertThat(market.faults())
                .containsExactly(TREATMENT + ":19 wellness.medicalActs: hot-spring has no licence for medical acts");
    }

    @Test
    void lets_others_have_a_licence_that_has_ended_and_nothing_to_sell() {
        market.with(TREATMENT, "kind: clinic", "kind: hot-spring")
                .with(TREATMENT, "medicalActs: true", "medicalActs: false")
                .with(TREATMENT, "2026-11-26", "2026-11-25");

        assertThat(market.faults()).isEmpty();
    }

    @Test
    void wants_every_wellness_offer_to_name_who_offers_it() {
        market.with(TICKET, "family: ticket", "family: wellness");

        assertThat(market.faults())
                .containsExactly(TICKET
                        + ":1 wellness: is missing: a wellness offer names its institution and its questionnaire");
    }

    @Test
    void wants_it_of_wellness_offers_only() {
        market.with(TREATMENT, "family: wellness", "family: activity");

        assertThat(market.faults()).containsExactly(TREATMENT + ":13 wellness: goes with the family wellness only");
    }

    @Test
    void finds_what_is_not_there() {
        market.with(TREATMENT, "kind: clinic", "kind: temple")
                .with(TREATMENT, "questionnaire: bath", "questionnaire: swim")
                .with(TREATMENT, "[electrocardiogram]", "[electrocardiogram, horoscope]");

        assertThat(market.faults())
                .containsExactly(
                        TREATMENT + ":15 wellness.institution.kind: no kind of institution temple",
                        TREATMENT + ":20 wellness.questionnaire: no questionnaire swim",
                        TREATMENT + ":22 wellness.mustShow[1]: no examination horoscope");
    }

    @Test
    void finds_a_grade_that_its_kind_does_not_have_and_ages_the_wrong_way_round() {
        market.with(TREATMENT, "    validUntil", "    grade: five-star\n    validUntil")
                .with(TREATMENT, "approvalHours: 24", "approvalHours: 24\n  minAge: 60\n  maxAge: 18");

        assertThat(market.faults())
                .containsExactly(
                        TREATMENT + ":18 wellness.institution.grade: clinic has no grade five-star",
                        TREATMENT + ":24 wellness.maxAge: is less than minAge");
    }
}
