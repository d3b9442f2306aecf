package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.notice.BureauReport;
import org.panprd.marketplace.notice.TellBureaus;

/** What is written down while reports are made, each in a transaction of its own; in the platform's scope. */
@ApplicationScoped
class MakingRecords {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Period KEPT = Period.ofYears(3);
    private static final int BATCH = 100;

    @Inject
    OrderedReports reports;

    @Inject
    ReportOrders orders;

    @Inject
    TellBureaus tellBureaus;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A report that is to be made, and its order as it is now. */
    record Work(Report report, ReportOrder order) {}

    /** The next one, which no other node gets before the lease is over. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Work> take() {
        Instant now = now();
        Optional<Report> taken = reports.take(now, now.plus(LEASE));
        Optional<Work> work = taken.flatMap(
                report -> orders.find(report.tenant(), report.order()).map(order -> new Work(report, order)));
        if (work.isEmpty()) {
            // Its order was stopped while it was wanted.
            taken.ifPresent(reports::remove);
        }
        return work;
    }

    /** It is made, and who wants to know is told; nothing happens, and false is answered, if it was made meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean settle(Work work, String fileKey) {
        Report report = work.report();
        String tenant = report.tenant();
        if (!reports.settle(report, fileKey, now())) {
            return false;
        }
        BureauReport told = new BureauReport(
                report.id(),
                report.name(),
                report.period().id(),
                report.language().tag());
        orders.readers(tenant, report.order()).forEach(person -> tellBureaus.report(tenant, person, told));
        if (work.order().content().tellsDirectors()) {
            tellBureaus.reportToDirectors(tenant, told);
        }
        trail.done("report.made", List.of(tenant), "report", report.id());
        return true;
    }

    /** It is due again after a while; the first time is an incident. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Report report, String fault) {
        Instant now = now();
        if (report.attempts() == 1) {
            reports.incident(report, fault, now);
        }
        reports.again(report, now.plus(report.pause()));
    }

    /** Some of those that are too old. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Report> old() {
        return reports.madeBefore(now().atZone(ZoneOffset.UTC).minus(KEPT).toInstant(), BATCH);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(Report report) {
        reports.remove(report);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
