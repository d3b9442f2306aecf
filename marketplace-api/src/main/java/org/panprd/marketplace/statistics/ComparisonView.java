package org.panprd.marketplace.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.statistics.StatisticsView.PeriodView;

/**
 * An indicator of several regions.
 *
 * @param periods that the values of each region are about, in order
 * @param regions one's own first, then those that share it, by their names
 */
public record ComparisonView(
        String indicator,
        String by,
        @Nullable String key,
        String step,
        LocalDate from,
        LocalDate to,
        List<PeriodView> periods,
        List<RegionView> regions) {

    /**
     * A region.
     *
     * @param currency of money, which is in minor units; null, if it is no money
     * @param values one for each period; null where it may not be told
     * @param sum of all days from the first period's to the last one's
     */
    public record RegionView(
            String tenant,
            String title,
            boolean own,
            @Nullable String currency,
            List<@Nullable Long> values,
            @Nullable Long sum) {}
}
