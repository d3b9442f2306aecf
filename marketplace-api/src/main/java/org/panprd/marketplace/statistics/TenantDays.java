package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.panprd.marketplace.tenancy.Regions;

/** Days of a whole tenant, and what may be shown of them. */
@ApplicationScoped
class TenantDays {
    private static final String ALL = "*";

    @Inject
    Sheets sheets;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    LocalDate today(String tenant) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(tenant).timeZone()));
    }

    /** At least of these days: what may be shown of one depends on the others of its year. */
    @Transactional(TxType.MANDATORY)
    Sheet sheet(String tenant, LocalDate from, LocalDate to) {
        return sheets.of(tenant, Dimension.ALL, from, to);
    }

    /** Nothing, if they may not be shown. */
    static Optional<Long> visitors(Sheet sheet, LocalDate day) {
        return sheet.shown(ALL, period(day)).contains(Group.VISITS)
                ? Optional.of(sheet.sum(ALL, period(day)).visitors())
                : Optional.empty();
    }

    /** Of a hundred that were booked for that day; nothing, if there are none or either number may not be shown. */
    static Optional<Integer> cancelledPercent(Sheet sheet, LocalDate day) {
        Figures figures = sheet.sum(ALL, period(day));
        return figures.items() > 0 && sheet.shown(ALL, period(day)).containsAll(Set.of(Group.LOSSES, Group.MONEY))
                ? Optional.of(Math.toIntExact(figures.cancelledItems() * 100 / figures.items()))
                : Optional.empty();
    }

    private static Period period(LocalDate day) {
        return Period.between(day, day);
    }
}
