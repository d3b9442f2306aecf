package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.Licence.Status;
import org.panprd.marketplace.licensing.LicenceView.LicenceList;
import org.panprd.marketplace.licensing.NewApplication.NewLicence;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenants.Language;

/** What an operator does with its licences: looks at them, and shows a new one before the old one ends. */
@ApplicationScoped
class ShowLicences {
    private static final int MOST_WAITING = 20;
    private static final String OBJECT = "licence";

    @Inject
    Licences licences;

    @Inject
    ReadApplication readApplication;

    @Inject
    ViewApplication view;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    LicenceList list(String tenant, String operator, Language language) {
        return new LicenceList(licences.ofOperator(tenant, operator).stream()
                .map(one -> view.of(one, language))
                .toList());
    }

    /** Its file follows; it then goes to the bureau. One of its kind whose file never came, or was not taken, is gone. */
    @Transactional
    LicenceView add(String tenant, String operator, NewLicence request, Language language) {
        Licence.Details details = readApplication.read(request);
        licences.removeDrafts(tenant, operator, details.kind());
        long waiting = licences.ofOperator(tenant, operator).stream()
                .filter(one -> one.status() == Status.DRAFT || one.status() == Status.SUBMITTED)
                .count();
        if (waiting >= MOST_WAITING) {
            throw new Refusal(LicensingProblem.APPLICATIONS_FULL);
        }
        UUID id = UUID.randomUUID();
        licences.add(tenant, id, operator, details, clock.instant());
        trail.done("licence.added", List.of(tenant), OBJECT, id);
        return view.of(find(tenant, id), language);
    }

    /** Puts a file in the place of the one before, as long as nobody has decided. */
    @Transactional
    void attach(String tenant, UUID id, SentFile file) {
        find(tenant, id);
        // What has been decided about is seen by its operator, and locked for nobody but the bureau.
        Licence licence = licences.findForUpdate(tenant, id)
                .filter(one -> one.status() == Status.DRAFT || one.status() == Status.SUBMITTED)
                .orElseThrow(() -> new Refusal(LicensingProblem.LICENCE_CLOSED));
        licences.attach(licence, file);
        licences.setStatus(licence, Status.SUBMITTED, null, clock.instant());
        trail.done("licence.submitted", List.of(tenant), OBJECT, id);
    }

    @Transactional
    SentFile file(String tenant, UUID id) {
        return licences.file(find(tenant, id)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Licence find(String tenant, UUID id) {
        return licences.find(tenant, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
