package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of several regions by periods.
 *
 * @param regions one's own first, then those that share it
 */
public record Comparison(
        String indicator,
        String step,
        LocalDate from,
        LocalDate to,
        List<RegionStatistics.Period> periods,
        List<OfRegion> regions) {

    /**
     * A region; a number that is missing may not be shown.
     *
     * @param currency of money, which is in minor units; null, if it is no money
     * @param values one for each period
     * @param sum of all of them
     */
    public record OfRegion(
            String tenant,
            String title,
            boolean own,
            @Nullable String currency,
            List<@Nullable Long> values,
            @Nullable Long sum) {}
}
