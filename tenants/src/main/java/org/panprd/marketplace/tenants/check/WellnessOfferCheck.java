package org.panprd.marketplace.tenants.check;

import java.time.LocalDate;
import java.util.Optional;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.InstitutionKind;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.WellnessOffer;
import org.panprd.marketplace.tenants.WellnessOffer.Institution;

/** What a wellness listing says of its institution: medical acts need a medical licence that counts today. */
final class WellnessOfferCheck {
    private static final Field FIELD = Field.of("wellness");

    private final Source source;
    private final ListingFile listing;

    WellnessOfferCheck(Source source, ListingFile listing) {
        this.source = source;
        this.listing = listing;
    }

    void check(WellnessSources region, LocalDate today) {
        WellnessOffer offer = listing.wellness();
        boolean isWellness = listing.family() == Family.WELLNESS;
        if (offer == null) {
            if (isWellness) {
                source.report(FIELD, FaultText.of("wellness-needed"));
            }
            return;
        }
        if (!isWellness) {
            source.report(FIELD, FaultText.of("wellness-family"));
        }
        if (region.questionnaireCodes().lack(offer.questionnaire())) {
            source.report(FIELD.and("questionnaire"), FaultText.of("unknown-questionnaire", offer.questionnaire()));
        }
        for (int i = 0; i < offer.mustShow().size(); i++) {
            if (region.examinationCodes().lack(offer.mustShow().get(i))) {
                source.report(
                        FIELD.and("mustShow", i),
                        FaultText.of("unknown-examination", offer.mustShow().get(i)));
            }
        }
        if (offer.minAge() != null && offer.maxAge() != null && offer.minAge() > offer.maxAge()) {
            source.report(FIELD.and("maxAge"), FaultText.of("less-than-min-age"));
        }
        region.institutions().ifPresent(kinds -> {
            Institution institution = offer.institution();
            Optional<InstitutionKind> kind = kinds.value().stream()
                    .filter(one -> one.code().equals(institution.kind()))
                    .findFirst();
            kind.ifPresentOrElse(
                    known -> checkInstitution(offer, known, today),
                    () -> source.report(
                            FIELD.and("institution", "kind"), FaultText.of("unknown-institution", institution.kind())));
        });
    }

    private void checkInstitution(WellnessOffer offer, InstitutionKind kind, LocalDate today) {
        Institution institution = offer.institution();
        String grade = institution.grade();
        if (grade != null && kind.grades().stream().noneMatch(one -> one.code().equals(grade))) {
            source.report(FIELD.and("institution", "grade"), FaultText.of("grade", kind.code(), grade));
        }
        if (!offer.medicalActs()) {
            if (offer.medicalPercent() != null) {
                source.report(FIELD.and("medicalPercent"), FaultText.of("medical-only"));
            }
            return;
        }
        if (!kind.medical()) {
            source.report(FIELD.and("medicalActs"), FaultText.of("medical-licence", kind.code()));
        } else if (institution.validUntil().isBefore(today)) {
            source.report(
                    FIELD.and("institution", "validUntil"), FaultText.of("medical-over", institution.validUntil()));
        }
    }
}
