package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.panprd.marketplace.statistics.Period;
import org.panprd.marketplace.statistics.Periods;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.tenancy.Regions;

/**
 * Finds out which periods of which orders are over. Each becomes due once, on whatever node and however late it is seen:
 * on the morning after its last day, when the figures have been compared with the bookings.
 */
@ApplicationScoped
class PlanReports {
    private static final int BATCH = 50;

    /** Of one order at a time; the rest follows. */
    private static final int MOST_PERIODS = 100;

    private static final LocalTime MORNING = LocalTime.of(5, 0);

    /** All regions are in one zone by their clocks. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    ReportOrders orders;

    @Inject
    OrderedReports reports;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** Of some orders, in the platform's scope; how many orders went on. */
    @Transactional(TxType.REQUIRES_NEW)
    int plan() {
        Instant now = now();
        int planned = 0;
        for (ReportOrder order : orders.overBefore(LocalDate.ofInstant(now, ZONE), BATCH)) {
            LocalDate next = planOne(order, now);
            if (next.isAfter(order.nextFrom())) {
                orders.goOn(order, next);
                planned++;
            }
        }
        return planned;
    }

    private LocalDate planOne(ReportOrder order, Instant now) {
        LocalDate today = today(order.tenant());
        Period period = Periods.around(order.content().every(), order.nextFrom());
        for (int i = 0; i < MOST_PERIODS && period.to().isBefore(today); i++) {
            reports.add(
                    report(order, period, now),
                    period.to()
                            .plusDays(1)
                            .atTime(MORNING)
                            .atZone(zone(order.tenant()))
                            .toInstant());
            period = Periods.around(order.content().every(), period.to().plusDays(1));
        }
        return period.from();
    }

    /** The report of the last period that is over, which is due at once if it is not made. */
    @Transactional(TxType.MANDATORY)
    Report now(ReportOrder order) {
        Step every = order.content().every();
        Period last =
                Periods.around(every, running(order.tenant(), every).from().minusDays(1));
        Instant now = now();
        reports.add(report(order, last, now), now);
        Report report = reports.find(order, last).orElseThrow();
        reports.hasten(report, now);
        return report;
    }

    /** The period that is not over yet. */
    Period running(String tenant, Step every) {
        return Periods.around(every, today(tenant));
    }

    private static Report report(ReportOrder order, Period period, Instant now) {
        return new Report(
                order.tenant(),
                UUID.randomUUID(),
                order.id(),
                order.content().name(),
                order.content().every(),
                order.content().language(),
                period,
                now,
                0,
                null,
                null);
    }

    private LocalDate today(String tenant) {
        return LocalDate.ofInstant(clock.instant(), zone(tenant));
    }

    private ZoneId zone(String tenant) {
        return ZoneId.of(regions.get(tenant).timeZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
