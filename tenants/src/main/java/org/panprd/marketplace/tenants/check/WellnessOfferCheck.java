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
                source.report(FIELD, "is missing: a wellness offer names its institution and its questionnaire");
            }
            return;
        }
        if (!isWellness) {
            source.report(FIELD, "goes with the family wellness only");
        }
        if (region.questionnaireCodes().lack(offer.questionnaire())) {
            source.report(FIELD.and("questionnaire"), "no questionnaire " + offer.questionnaire());
        }
        for (int i = 0; i < offer.mustShow().size(); i++) {
            if (region.examinationCodes().lack(offer.mustShow().get(i))) {
                source.report(
                        FIELD.and("mustShow", i),
                        "no examination " + offer.mustShow().get(i));
            }
        }
        if (offer.minAge() != null && offer.maxAge() != null && offer.minAge() > offer.maxAge()) {
            source.report(FIELD.and("maxAge"), "is less than minAge");
        }
        region.institutions().ifPresent(kinds -> {
            Institution institution = offer.institution();
            Optional<InstitutionKind> kind = kinds.value().stream()
                    .filter(one -> one.code().equals(institution.kind()))
                    .findFirst();
            kind.ifPresentOrElse(
                    known -> checkInstitution(offer, known, today),
                    () -> source.report(
                            FIELD.and("institution", "kind"), "no kind of institution " + institution.kind()));
        });
    }

    private void checkInstitution(WellnessOffer offer, InstitutionKind kind, LocalDate today) {
        Institution institution = offer.institution();
        String grade = institution.grade();
        if (grade != null && kind.grades().stream().noneMatch(one -> one.code().equals(grade))) {
            source.report(FIELD.and("institution", "grade"), kind.code() + " has no grade " + grade);
        }
        if (!offer.medicalActs()) {
            if (offer.medicalPercent() != null) {
                source.report(FIELD.and("medicalPercent"), "goes with medical acts only");
            }
            return;
        }
        if (!kind.medical()) {
            source.report(FIELD.and("medicalActs"), kind.code() + " has no licence for medical acts");
        } else if (institution.validUntil().isBefore(today)) {
            source.report(
                    FIELD.and("institution", "validUntil"),
                    "the licence for medical acts ended on " + institution.validUntil());
        }
    }
}
