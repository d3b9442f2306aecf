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
import org.panprd.marketplace.licensing.LicensingLetters.Occasion;
import org.panprd.marketplace.licensing.RecognisedLicences.Renewed;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.tenancy.Regions;

/**
 * Warns of licences that end in {@link #WARNINGS 60, 30 and 7 days}, and takes from sale what needs one that has ended.
 * Each warning is sent once, also when a node was away on that day. What another tenant has checked follows its renewal
 * there, and is warned of only as long as there is none.
 */
@ApplicationScoped
public class WatchLicences {
    /** Days before the end, nearest first. */
    static final List<Integer> WARNINGS = List.of(7, 30, 60);

    private static final int BATCH = 100;

    @Inject
    Licences licences;

    @Inject
    RecognisedLicences recognisedLicences;

    @Inject
    Regions regions;

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
        int done = renew(today);
        List<Licence> over = licences.over(today, BATCH);
        over.forEach(this::end);
        done += over.size();
        for (int days : WARNINGS) {
            List<Licence> near = licences.ending(today, today.plusDays(days), days, BATCH);
            near.forEach(licence -> warn(licence, days));
            done += near.size();
        }
        return done;
    }

    /** By the agreements that are in force. */
    private int renew(LocalDate today) {
        List<Renewed> renewed = regions.shared().licences().recognition().stream()
                .filter(agreement -> agreement.isInForce(today))
                .flatMap(agreement -> recognisedLicences.renew(agreement, today, clock.instant(), BATCH).stream())
                .toList();
        for (Renewed one : renewed) {
            trail.done("licence.renewed-elsewhere", List.of(one.tenant()), "licence", one.id());
            outbox.publish(EnforceLicences.HANDLER, new EnforceLicences.Task(one.tenant(), one.operator()));
        }
        return renewed.size();
    }

    private void warn(Licence licence, int days) {
        licences.warned(licence, days);
        write(licence, Occasion.LICENCE_ENDING);
        tell(licence, days);
    }

    private void end(Licence licence) {
        licences.setStatus(licence, Status.EXPIRED, null, clock.instant());
        trail.done("licence.expired", List.of(licence.tenant()), "licence", licence.id());
        outbox.publish(
                EnforceLicences.HANDLER,
                new EnforceLicences.Task(licence.tenant(), Objects.requireNonNull(licence.operator())));
        write(licence, Occasion.LICENCE_EXPIRED);
        write(licence, Occasion.LICENCE_EXPIRED_TO_BUREAU);
        tell(licence, 0);
    }

    private void write(Licence licence, Occasion occasion) {
        outbox.publish(LicensingLetters.HANDLER, new LicensingLetters.Task(licence.tenant(), licence.id(), occasion));
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
