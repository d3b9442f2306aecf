package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ExaminationKind;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.ManageConsents;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.traveller.Purpose;
import org.panprd.marketplace.traveller.TravellerProblem;
import org.panprd.marketplace.wellness.ReportView.FileView;
import org.panprd.marketplace.wellness.Reports.SealedFile;
import org.panprd.marketplace.wellness.Reports.SealedReport;

/** Keeps a traveller's reports, sealed, for as long as they agree to it and no longer than the reports are good for. */
@ApplicationScoped
class KeepReports {
    /** How long a report is kept after the last day on which it counts: a trip may have begun on it. */
    static final int DAYS_AFTER = 30;

    private static final int MAX_REPORTS = 10;
    private static final int MAX_INSTITUTION = 100;

    @Inject
    Reports reports;

    @Inject
    Recognise recognise;

    @Inject
    ManageConsents consents;

    @Inject
    PersonalKeys keys;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Where and when it is asked whether reports count. */
    record Asked(String tenant, LocalDate on) {}

    /** Refused without consent, or if there are enough of them. */
    @Transactional
    UUID add(String traveller, NewReport request) {
        ExaminationKind kind = read(request);
        Report report = new Report(
                kind.code(),
                Objects.requireNonNull(request.examinedOn()),
                Objects.requireNonNull(request.institution()),
                Objects.requireNonNull(request.region()));
        PersonalCipher key = keys.alone(traveller);
        consents.require(traveller, Purpose.HEALTH);
        if (reports.all(traveller).size() >= MAX_REPORTS) {
            throw new Refusal(TravellerProblem.LIST_FULL);
        }
        UUID id = UUID.randomUUID();
        LocalDate keptUntil = kind.lastDay(report.examinedOn()).plusDays(DAYS_AFTER);
        reports.add(traveller, id, key.seal(Json.write(report), placeOf(id)), keptUntil, clock.instant());
        trail.done("report.added", List.of(), "report", id);
        return id;
    }

    /** Puts a file in the place of the one before. */
    @Transactional
    void attach(String traveller, UUID id, SentFile file) {
        byte[] kept = keys.of(traveller).seal(file.content(), placeOfFile(id));
        if (!reports.attach(traveller, id, new SealedFile(file.type().mediaType(), kept), file.content().length)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("report.attached", List.of(), "report", id);
    }

    @Transactional
    List<ReportView> list(String traveller, @Nullable Asked asked, Language language) {
        return keys.find(traveller).stream()
                .flatMap(key ->
                        reports.all(traveller).stream().map(kept -> view(kept, open(key, kept), asked, language)))
                .sorted(Comparator.comparing(ReportView::examinedOn).reversed())
                .toList();
    }

    /** As it was kept; the look is written down. */
    @Transactional
    SentFile file(String traveller, UUID id) {
        SentFile file = open(traveller, id);
        trail.done("report.seen", List.of(), "report", id);
        return file;
    }

    SentFile open(String traveller, UUID id) {
        SealedFile kept = reports.file(traveller, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        byte[] content = keys.find(traveller).orElseThrow().open(kept.content(), placeOfFile(id));
        return new SentFile(SentFile.Type.find(kept.mediaType()).orElseThrow(), content);
    }

    @Transactional
    void remove(String traveller, UUID id) {
        if (!reports.remove(traveller, id)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("report.removed", List.of(), "report", id);
    }

    static Report open(PersonalCipher key, SealedReport kept) {
        return Json.read(key.open(kept.report(), placeOf(kept.id())), Report.class);
    }

    private ExaminationKind read(NewReport request) {
        Faults faults = new Faults();
        Optional<ExaminationKind> kind = Optional.ofNullable(request.kind()).flatMap(recognise::kind);
        faults.require(kind.isPresent(), "kind", "examination-kind");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        LocalDate examined = request.examinedOn();
        if (faults.require(examined != null, "examinedOn", "required") && examined != null) {
            faults.require(!examined.isAfter(today), "examinedOn", "not-yet");
            kind.ifPresent(known -> faults.require(
                    !today.isAfter(known.lastDay(examined)), "examinedOn", "too-old", known.validDays()));
        }
        faults.text(request.institution(), "institution", MAX_INSTITUTION);
        faults.require(regions.find(String.valueOf(request.region())).isPresent(), "region", "unknown-value");
        faults.refuse();
        return kind.orElseThrow();
    }

    private ReportView view(SealedReport kept, Report report, @Nullable Asked asked, Language language) {
        Optional<ExaminationKind> kind = recognise.kind(report.kind());
        boolean hasFile = kept.mediaType() != null;
        LocalDate countsUntil =
                kind.map(known -> known.lastDay(report.examinedOn())).orElse(report.examinedOn());
        return new ReportView(
                kept.id(),
                report.kind(),
                kind.map(known -> known.name().in(language)).orElse(report.kind()),
                report.examinedOn(),
                report.institution(),
                report.region(),
                countsUntil,
                kept.keptUntil(),
                kept.mediaType() == null ? null : new FileView(kept.mediaType(), kept.sizeBytes()),
                asked == null ? null : recognise.view(report, hasFile, asked.tenant(), asked.on(), language));
    }

    private static Place placeOf(UUID id) {
        return new Place("examination_report.report", id);
    }

    private static Place placeOfFile(UUID id) {
        return new Place("examination_report.content", id);
    }
}
