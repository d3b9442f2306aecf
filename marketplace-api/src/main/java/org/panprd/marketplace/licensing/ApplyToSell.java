package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.licensing.Application.Private;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.licensing.Application.Status;
import org.panprd.marketplace.licensing.ApplicationView.ApplicationList;
import org.panprd.marketplace.licensing.ReadApplication.Read;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** What the applicant does: writes, shows licences, and hands it in. */
@ApplicationScoped
class ApplyToSell {
    /** One for each region. */
    private static final int MOST_OPEN = 11;

    private static final String OBJECT = "operator-application";

    @Inject
    ReadApplication readApplication;

    @Inject
    Applications applications;

    @Inject
    Licences licences;

    @Inject
    ApplicationSecrets secrets;

    @Inject
    Recognise recognise;

    @Inject
    ViewApplication view;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    ApplicationView begin(Caller caller, NewApplication request, Language language) {
        Read read = readApplication.read(request, Optional.empty());
        String tenant = String.valueOf(request.tenant());
        long open = applications.ofApplicant(caller.subject()).stream()
                .filter(one -> one.status() != Status.APPROVED && one.status() != Status.REFUSED)
                .count();
        if (open >= MOST_OPEN) {
            throw new Refusal(LicensingProblem.APPLICATIONS_FULL);
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Private secret = new Private(read.contact(), java.util.Objects.requireNonNull(read.bankAccount()));
        Application application = new Application(
                tenant,
                id,
                caller.subject(),
                Status.DRAFT,
                read.content(),
                secrets.seal(id, secret),
                List.of(),
                null,
                null,
                new Application.Times(now, null, null));
        applications.add(application);
        licences.replace(application, read.licences(), now);
        trail.done("application.begun", List.of(tenant), OBJECT, id);
        return shown(id, caller, language);
    }

    /** Only while it is the applicant's turn. */
    @Transactional
    ApplicationView change(Caller caller, UUID id, NewApplication request, Language language) {
        Application before = findForUpdate(id).requireOpen();
        Read read = readApplication.read(request, regions.find(before.tenant()));
        Private secret = new Private(
                read.contact(), Optional.ofNullable(read.bankAccount()).orElseGet(() -> secrets.open(before)
                        .bankAccount()));
        applications.change(before, read.content(), secrets.seal(id, secret));
        licences.replace(before, read.licences(), clock.instant());
        trail.done("application.changed", List.of(before.tenant()), OBJECT, id);
        return shown(id, caller, language);
    }

    /** Puts a file in the place of the one before; the application names that kind of licence. */
    @Transactional
    void attach(UUID id, String kind, SentFile file) {
        Application application = findForUpdate(id).requireOpen();
        licences.attach(licence(application, kind), file);
        trail.done("application.attached", List.of(application.tenant()), OBJECT, id);
    }

    @Transactional
    SentFile file(UUID id, String kind) {
        return licences.file(licence(find(id), kind)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Refused while something is missing, and to whom nobody could ever write. */
    @Transactional
    ApplicationView submit(Caller caller, UUID id, Language language) {
        if (caller.email() == null) {
            throw new Refusal(LicensingProblem.EMAIL_NOT_PROVEN);
        }
        Application application = findForUpdate(id).requireOpen();
        List<Recognised> recognised = recognisedFor(caller, application);
        List<Needed> needed = Needed.of(
                regions.shared().licences(),
                application.content(),
                licences.ofApplication(application),
                recognised,
                readApplication.today());
        List<String> missing = needed.stream()
                .filter(one -> !one.state().isEnough())
                .map(one -> one.kind().code())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(LicensingProblem.APPLICATION_INCOMPLETE, java.util.Map.of("licences", missing));
        }
        List<Recognised> used = needed.stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.recognised()))
                .toList();
        applications.submit(application, used, clock.instant());
        trail.done("application.submitted", List.of(application.tenant()), OBJECT, id);
        return shown(id, caller, language);
    }

    /** Takes it back; what was decided stays. */
    @Transactional
    void withdraw(UUID id) {
        Application application = findForUpdate(id);
        if (application.status() == Status.APPROVED || application.status() == Status.REFUSED) {
            throw new Refusal(LicensingProblem.APPLICATION_CLOSED);
        }
        applications.remove(application);
        trail.done("application.withdrawn", List.of(application.tenant()), OBJECT, id);
    }

    @Transactional
    ApplicationView show(Caller caller, UUID id, Language language) {
        return shown(id, caller, language);
    }

    @Transactional
    ApplicationList list(Caller caller) {
        return new ApplicationList(applications.ofApplicant(caller.subject()).stream()
                .map(ViewApplication::summary)
                .toList());
    }

    private ApplicationView shown(UUID id, Caller caller, Language language) {
        Application application = find(id);
        return view.of(application, recognisedFor(caller, application), language);
    }

    /** What would count now, until it was handed in. */
    private List<Recognised> recognisedFor(Caller caller, Application application) {
        boolean isOpen = application.status() == Status.DRAFT || application.status() == Status.RETURNED;
        return isOpen
                ? recognise.find(
                        caller,
                        application.tenant(),
                        application.content().registrationNumber(),
                        readApplication.today())
                : application.recognised();
    }

    private Application find(UUID id) {
        return applications.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Application findForUpdate(UUID id) {
        return applications.findForUpdate(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Licence licence(Application application, String kind) {
        return licences.ofApplication(application).stream()
                .filter(one -> one.details().kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
