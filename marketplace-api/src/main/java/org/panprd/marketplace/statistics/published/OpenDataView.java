package org.panprd.marketplace.statistics.published;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's published months as open data.
 *
 * @param area of ISO 3166
 * @param currency of all money, which is in major units
 * @param license address of the licence
 * @param modified when the last of it was published
 */
public record OpenDataView(
        String region,
        String area,
        String title,
        String publisher,
        String license,
        String currency,
        @Nullable Instant modified,
        List<FigureView> figures) {

    /**
     * A figure.
     *
     * @param value null if it is suppressed
     * @param suppressed because fewer than five persons could be told by it
     */
    public record FigureView(
            String month,
            String indicator,
            String breakdown,
            String category,
            @Nullable BigDecimal value,
            boolean suppressed) {}
}
