package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.InstitutionKind;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.WellnessFiles;
import org.panprd.marketplace.tenants.WellnessOffer;
import org.panprd.marketplace.tenants.WellnessOffer.Institution;

/**
 * Who offers a wellness programme and by which licence, and for whom it is, in one language.
 *
 * @param approvalHours within which the institution says whether somebody who needs it may take part
 * @param mustShow the examinations whose result each participant shows
 */
public record WellnessView(
        InstitutionView institution,
        boolean medicalActs,
        int approvalHours,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        List<Named> mustShow) {

    /**
     * An institution.
     *
     * @param may what its kind may do by its licence
     * @param grade what it has reached, if its kind has grades
     */
    public record InstitutionView(
            Named kind,
            String name,
            String licenceNumber,
            String issuer,
            LocalDate validUntil,
            @Nullable Named grade,
            String may) {}

    static WellnessView of(WellnessOffer offer, OperatorFile operator, WellnessFiles files, Language language) {
        Institution institution = offer.institution();
        InstitutionKind kind = files.findInstitution(institution.kind())
                .orElseThrow(() -> new IllegalStateException("No kind of institution " + institution.kind()));
        Text name = institution.name() == null ? operator.name() : institution.name();
        Optional<Named> grade = kind.grades().stream()
                .filter(one -> one.code().equals(institution.grade()))
                .findFirst()
                .map(one -> new Named(one.code(), one.name().in(language)));
        return new WellnessView(
                new InstitutionView(
                        new Named(kind.code(), kind.name().in(language)),
                        name.in(language),
                        institution.licenceNumber(),
                        institution.issuer().in(language),
                        institution.validUntil(),
                        grade.orElse(null),
                        kind.may().in(language)),
                offer.medicalActs(),
                offer.approvalHours(),
                offer.minAge(),
                offer.maxAge(),
                offer.mustShow().stream()
                        .flatMap(code -> files.findExamination(code).stream())
                        .map(examination ->
                                new Named(examination.code(), examination.name().in(language)))
                        .toList());
    }
}
