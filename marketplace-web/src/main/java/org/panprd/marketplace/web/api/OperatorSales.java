package org.panprd.marketplace.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators of a region have sold for the days from one to another; what may not be shown is absent. */
public record OperatorSales(LocalDate from, LocalDate to, List<Row> rows) {
    /** An operator's. */
    public record Row(String key, Sum sum) {}

    /** Of all these days. */
    public record Sum(
            @Nullable Long visitors,
            @Nullable Money revenue,
            @Nullable Long items,
            @Nullable Long cancelledItems,
            @Nullable BigDecimal cancelledPercent) {}
}
