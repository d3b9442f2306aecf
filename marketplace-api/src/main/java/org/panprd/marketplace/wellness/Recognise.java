package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ExaminationKind;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.RecognitionAgreement;
import org.panprd.marketplace.wellness.ReportView.Recognition;

/** Says which report counts where and until when, by the agreements of the regions. */
@ApplicationScoped
class Recognise {
    @Inject
    Regions regions;

    /** Why a report counts or does not. */
    enum Reason {
        COUNTS,
        NO_FILE,
        TOO_OLD,
        NOT_BETWEEN_REGIONS
    }

    Optional<ExaminationKind> kind(String code) {
        return regions.shared().wellness().findExamination(code);
    }

    Reason reason(Report report, boolean hasFile, String tenant, LocalDate on) {
        boolean counts = report.region().equals(tenant)
                || agreement(report)
                        .filter(one -> one.joins(report.region(), tenant))
                        .isPresent();
        if (!counts) {
            return Reason.NOT_BETWEEN_REGIONS;
        }
        boolean young = kind(report.kind())
                .filter(kind -> !on.isAfter(kind.lastDay(report.examinedOn())))
                .isPresent();
        if (!young) {
            return Reason.TOO_OLD;
        }
        return hasFile ? Reason.COUNTS : Reason.NO_FILE;
    }

    Recognition view(Report report, boolean hasFile, String tenant, LocalDate on, Language language) {
        Reason reason = reason(report, hasFile, tenant, on);
        Optional<RecognitionAgreement> agreement = agreement(report);
        return new Recognition(
                tenant,
                on,
                reason == Reason.COUNTS,
                reason.name(),
                Texts.text(language, "recognition." + reason.name()),
                agreement.map(one -> one.source().text().in(language)).orElse(null),
                agreement.map(one -> one.source().asOf()).orElse(null));
    }

    private Optional<RecognitionAgreement> agreement(Report report) {
        return agreements().stream()
                .filter(agreement -> agreement.examinations().stream()
                        .anyMatch(kind -> kind.code().equals(report.kind())))
                .findFirst();
    }

    private List<RecognitionAgreement> agreements() {
        return regions.shared().wellness().recognition();
    }
}
