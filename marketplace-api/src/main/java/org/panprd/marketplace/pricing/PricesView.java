package org.panprd.marketplace.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Unit;

/**
 * What an operator's options cost by the day, before what depends on the party and on when it is booked.
 *
 * @param version of the last change of what is set for any day of the operator's; what a change builds on
 */
public record PricesView(LocalDate from, LocalDate until, long version, String currency, List<RowView> items) {

    /**
     * An option.
     *
     * @param prices in minor units, by kind of guest, one for each day from the first on
     * @param days for which something is set
     */
    public record RowView(
            String listing,
            String title,
            String option,
            String optionTitle,
            boolean byRoom,
            Map<Unit, List<Long>> prices,
            List<SetView> days) {}

    /** What is set for a day. */
    public record SetView(
            LocalDate date,
            Set<Unit> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes) {}

    /** What somebody else has set for a day meanwhile; nothing, if it was taken back. */
    public record ChangedView(
            String listing,
            String option,
            LocalDate date,
            Map<Unit, Money> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes) {}
}
