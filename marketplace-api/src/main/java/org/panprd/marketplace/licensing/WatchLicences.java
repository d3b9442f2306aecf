package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.licensing.Licence.Status;
import org.panprd.marketplace.platform.Outbox;

/**
 * Warns of licences that end in {@link #WARNINGS 60, 30 and 7 days}, and takes from sale what needs one that has ended.
 * Each warning is sent once, also when a node was away on that day.
 */
@ApplicationScoped
public class WatchLicences {
    /** Days before the end, nearest first. */
    static final List<Integer> WARNINGS = List.of(7, 30, 60);

    private static final int BATCH = 100;

    @Inject
    Licences licences;

    @Inject
    ReadApplication readApplication;

    @Inject
    Outbox outbox;

    @Inject
    Event<LicenceEnding> ending;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** To be called in the platform's scope, until there are none; the number of licences. */
    @Transactional
    public int run() {
        LocalDate today = readApplication.today();
        List<Licence> over = licences.over(today, BATCH);
        over.forEach(this::end);
        int done = over.size();
        for (int days : WARNINGS) {
            List<Licence> near = licences.ending(today, today.plusDays(days), days, BATCH);
            near.forEach(licence -> warn(licence, days));
            done += near.size();
        }
        return done;
    }

    private void warn(Licence licence, int days) {
        licences.warned(licence, days);
        outbox.publish(
                LicensingLetters.HANDLER,
                new LicensingLetters.Task(licence.tenant(), licence.id(), LicensingLetters.Occasion.LICENCE_ENDING));
        tell(licence, days);
    }

    private void end(Licence licence) {
        licences.setStatus(licence, Status.EXPIRED, null, clock.instant());
        trail.done("licence.expired", List.of(licence.tenant()), "licence", licence.id());
        outbox.publish(
                EnforceLicences.HANDLER,
                new EnforceLicences.Task(licence.tenant(), Objects.requireNonNull(licence.operator())));
        outbox.publish(
                LicensingLetters.HANDLER,
                new LicensingLetters.Task(licence.tenant(), licence.id(), LicensingLetters.Occasion.LICENCE_EXPIRED));
        tell(licence, 0);
    }

    private void tell(Licence licence, int days) {
        Licence.Details details = licence.details();
        ending.fire(new LicenceEnding(
                licence.tenant(),
                Objects.requireNonNull(licence.operator()),
                licence.id(),
                details.kind(),
                details.validUntil(),
                days));
    }
}
