package org.panprd.marketplace.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a tenant by one dimension and by periods. What is told of a period is told of all of its days.
 *
 * @param by the dimension
 * @param within what is called so is all that rows are of: a city, of places; an operator, of listings
 * @param step how long the periods are
 * @param currency of all money in it
 * @param periods that the cells of each row are about, in order
 * @param total of the whole tenant, whatever the dimension
 * @param rows of the keys, the one with the most visitors first; none for the whole tenant
 * @param hasHidden whether something is not shown because fewer than five persons could be told by it
 */
public record StatisticsView(
        String tenant,
        String by,
        @Nullable String within,
        String step,
        LocalDate from,
        LocalDate to,
        String currency,
        List<PeriodView> periods,
        RowView total,
        List<RowView> rows,
        boolean hasHidden) {

    /** A period. */
    public record PeriodView(String id, String title, LocalDate from, LocalDate to) {}

    /**
     * A key.
     *
     * @param cells one for each period
     * @param sum of all days from the first period's to the last one's
     * @param before of as many months right before, where they are whole ones, else of as many days
     * @param yearBefore of the same months or dates a year before
     * @param sharePercent its visitors of those of the whole tenant, one decimal
     */
    public record RowView(
            String key,
            String title,
            List<Indicators> cells,
            Indicators sum,
            Indicators before,
            Indicators yearBefore,
            @Nullable BigDecimal sharePercent) {}
}
