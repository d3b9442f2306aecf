package org.panprd.marketplace.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's figures by one dimension and by periods. A number that is missing may not be shown, or there is none.
 *
 * @param within what is called so is all that the rows are of, if they are of one thing
 * @param rows of the keys, the one with the most visitors first
 */
public record RegionStatistics(
        String tenant,
        String by,
        @Nullable String within,
        String step,
        LocalDate from,
        LocalDate to,
        String currency,
        List<Period> periods,
        Row total,
        List<Row> rows,
        boolean hasHidden) {

    /** Some days that are told together. */
    public record Period(String id, String title, LocalDate from, LocalDate to) {}

    /**
     * A key.
     *
     * @param cells one for each period
     * @param before of as many months right before, where they are whole ones, else of as many days
     */
    public record Row(
            String key,
            String title,
            List<Indicators> cells,
            Indicators sum,
            Indicators before,
            Indicators yearBefore,
            @Nullable BigDecimal sharePercent) {}

    /** What is counted. */
    public record Indicators(
            @Nullable Long visitors,
            @Nullable Long overnight,
            @Nullable Long sameDay,
            @Nullable Long nights,
            @Nullable BigDecimal averageStay,
            @Nullable Money revenue,
            @Nullable Money averageSpending,
            @Nullable Long items,
            @Nullable Long cancelledItems,
            @Nullable BigDecimal cancelledPercent,
            @Nullable Long noShows,
            @Nullable BigDecimal leadDays) {}
}
