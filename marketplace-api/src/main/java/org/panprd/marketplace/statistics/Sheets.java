package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.statistics.Sheet.Entries;

/** Reads sheets, in a scope that sees the tenant's figures; the only way from these to somebody's eyes. */
@ApplicationScoped
class Sheets {
    /** So many keys and days are read at the most. */
    static final int MAX_CELLS = 400_000;

    @Inject
    DayFigures days;

    @Inject
    Names names;

    /**
     * The sheet of at least these days: what may be shown of one depends on the others of its year.
     *
     * @throws Refusal {@code invalid-request} if there are more cells than can be read at once
     */
    @Transactional(TxType.MANDATORY)
    Sheet of(String tenant, Dimension dimension, LocalDate from, LocalDate to) {
        LocalDate first = from.withDayOfYear(1);
        LocalDate last = to.withDayOfYear(to.lengthOfYear());
        List<DayFigures.Entry> total = days.of(tenant, Dimension.ALL, first, last);
        if (dimension == Dimension.ALL) {
            return Sheet.ofTotal(total);
        }
        refuseTooMany(tenant, dimension, first, last);
        return Sheet.of(new Entries(
                total,
                dimension
                        .above()
                        .map(above -> days.of(tenant, above, first, last))
                        .orElse(List.of()),
                names.above(tenant, dimension),
                days.of(tenant, dimension, first, last)));
    }

    private void refuseTooMany(String tenant, Dimension dimension, LocalDate first, LocalDate last) {
        Faults faults = new Faults();
        boolean isReadable = days.cells(tenant, dimension, first, last, MAX_CELLS + 1) <= MAX_CELLS;
        faults.require(isReadable, "from", "too-many-cells", MAX_CELLS);
        faults.refuse();
    }
}
