package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.Decision.Verdict;
import org.panprd.marketplace.licensing.Licence.Status;
import org.panprd.marketplace.licensing.LicenceView.LicenceList;
import org.panprd.marketplace.licensing.LicensingLetters.Occasion;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenants.Language;

/** What the bureau does with the licences of its tenant's operators. */
@ApplicationScoped
class DecideLicences {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    Licences licences;

    @Inject
    ReadApplication readApplication;

    @Inject
    ViewApplication view;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Those that end first. */
    @Transactional
    LicenceList list(String tenant, Status status, Language language) {
        return new LicenceList(licences.of(tenant, status, MOST_AT_ONCE).stream()
                .map(one -> view.of(one, language))
                .toList());
    }

    @Transactional
    SentFile file(String tenant, UUID id) {
        return licences.find(tenant, id)
                .flatMap(licences::file)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** One that is approved takes the place of the one before, and what it lets be sold is on sale again within seconds. */
    @Transactional
    LicenceView decide(String tenant, UUID id, Decision decision, Language language) {
        Verdict verdict = read(decision);
        Licence licence = licences.findForUpdate(tenant, id)
                .filter(one -> one.operator() != null)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (licence.status() != Status.SUBMITTED || licence.details().isOver(readApplication.today())) {
            throw new Refusal(LicensingProblem.LICENCE_CLOSED);
        }
        Instant now = clock.instant();
        String operator = Objects.requireNonNull(licence.operator());
        if (verdict == Verdict.APPROVE) {
            licences.replaceValid(tenant, operator, licence.details().kind(), now);
            licences.setStatus(licence, Status.VALID, null, now);
            outbox.publish(EnforceLicences.HANDLER, new EnforceLicences.Task(tenant, operator));
        } else {
            licences.setStatus(
                    licence, Status.REFUSED, String.valueOf(decision.reason()).strip(), now);
        }
        trail.done(verdict == Verdict.APPROVE ? "licence.approved" : "licence.refused", List.of(tenant), "licence", id);
        Licence decided = licences.find(tenant, id).orElseThrow();
        outbox.publish(
                LicensingLetters.HANDLER,
                new LicensingLetters.Task(
                        tenant, id, verdict == Verdict.APPROVE ? Occasion.LICENCE_APPROVED : Occasion.LICENCE_REFUSED));
        return view.of(decided, language);
    }

    private static Verdict read(Decision decision) {
        Faults faults = new Faults();
        Verdict verdict = decision.decision();
        if (faults.require(verdict != null, "decision", "required")) {
            faults.require(verdict != Verdict.RETURN, "decision", "one-of", "APPROVE, REFUSE");
        }
        DecideApplications.checkReason(decision.reason(), verdict, faults);
        faults.refuse();
        return Objects.requireNonNull(verdict);
    }
}
