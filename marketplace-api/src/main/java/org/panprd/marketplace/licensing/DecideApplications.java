package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.AdmitOperator;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.Application.Content;
import org.panprd.marketplace.licensing.Application.Status;
import org.panprd.marketplace.licensing.ApplicationView.ApplicationList;
import org.panprd.marketplace.licensing.Decision.Verdict;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** What the bureau does with applications: reads them, and approves, returns or refuses them. In the scope of its tenant. */
@ApplicationScoped
class DecideApplications {
    private static final int MOST_AT_ONCE = 200;
    private static final int MAX_REASON = 1000;
    private static final String OBJECT = "operator-application";

    @Inject
    Applications applications;

    @Inject
    Licences licences;

    @Inject
    RecognisedLicences recognisedLicences;

    @Inject
    ViewApplication view;

    @Inject
    ReadApplication readApplication;

    @Inject
    AdmitOperator admitOperator;

    @Inject
    Outbox outbox;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Those that wait longest first. */
    @Transactional
    ApplicationList list(String tenant, Status status) {
        return new ApplicationList(applications.of(tenant, status, MOST_AT_ONCE).stream()
                .map(ViewApplication::summary)
                .toList());
    }

    /** It holds a person and an account, so the look is written down. */
    @Transactional
    ApplicationView show(UUID id, Language language) {
        Application application = find(id);
        trail.done("application.seen", List.of(application.tenant()), OBJECT, id);
        return view.of(application, application.recognised(), language);
    }

    @Transactional
    SentFile file(UUID id, String kind) {
        Application application = find(id);
        trail.done("application.file-seen", List.of(application.tenant()), OBJECT, id);
        return licences.ofApplication(application).stream()
                .filter(one -> one.details().kind().equals(kind))
                .findFirst()
                .flatMap(licences::file)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /**
     * An approved business is an operator at once, and what its owner may do follows within seconds. Of its licences those
     * count that it needs, for no others were looked at.
     */
    @Transactional
    ApplicationView decide(UUID id, Decision decision, Language language) {
        Verdict verdict = read(decision);
        Application application = applications
                .findForUpdate(id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                .requireSubmitted();
        Instant now = clock.instant();
        String reason = decision.reason() == null ? null : decision.reason().strip();
        switch (verdict) {
            case APPROVE -> approve(application, now);
            case RETURN -> applications.decide(application, Status.RETURNED, null, reason, now);
            case REFUSE -> applications.decide(application, Status.REFUSED, null, reason, now);
        }
        Application decided = find(id);
        trail.done(
                "application." + decided.status().name().toLowerCase(java.util.Locale.ROOT),
                List.of(decided.tenant()),
                OBJECT,
                id);
        outbox.publish(LicensingLetters.HANDLER, LicensingLetters.Task.of(decided));
        return view.of(decided, decided.recognised(), language);
    }

    private void approve(Application application, Instant now) {
        List<String> shown = requireComplete(application).stream()
                .filter(one -> one.state() == Needed.State.SHOWN)
                .map(one -> one.kind().code())
                .toList();
        Content content = application.content();
        if (licences.isKnown(application.tenant(), content.registrationNumber())) {
            throw new Refusal(LicensingProblem.BUSINESS_KNOWN);
        }
        String operator = admitOperator.admit(
                application.tenant(), content.kind(), content.name(), content.telephone(), content.email());
        licences.become(application, shown, operator, now);
        recognisedLicences.add(application.tenant(), operator, application.recognised(), now);
        applications.decide(application, Status.APPROVED, operator, null, now);
        outbox.publish(
                FoundOperator.NAME, new FoundOperator.Task(application.tenant(), operator, application.applicant()));
    }

    /** All that it needs: days have gone by since it was submitted. */
    private List<Needed> requireComplete(Application application) {
        List<Needed> needed = Needed.of(
                regions.shared().licences(),
                application.content(),
                licences.ofApplication(application),
                application.recognised(),
                readApplication.today());
        List<String> missing = needed.stream()
                .filter(one -> !one.state().isEnough())
                .map(one -> one.kind().code())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(LicensingProblem.APPLICATION_INCOMPLETE, Map.of("licences", missing));
        }
        return needed;
    }

    private static Verdict read(Decision decision) {
        Faults faults = new Faults();
        Verdict verdict = decision.decision();
        faults.require(verdict != null, "decision", "required");
        checkReason(decision.reason(), verdict, faults);
        faults.refuse();
        return Objects.requireNonNull(verdict);
    }

    static void checkReason(@Nullable String reason, @Nullable Verdict verdict, Faults faults) {
        if (verdict == null || verdict == Verdict.APPROVE) {
            faults.require(reason == null, "reason", "unknown-field");
        } else {
            faults.text(reason, "reason", MAX_REASON);
        }
    }

    private Application find(UUID id) {
        return applications.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
