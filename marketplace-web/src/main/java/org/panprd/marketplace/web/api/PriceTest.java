package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something costs what it costs, line by line; {@code rooms} is 0 where it is sold by the person. */
public record PriceTest(int rooms, List<Line> lines, Money total) {
    /** One step to the price. */
    public record Line(
            String rule,
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable String unit,
            @Nullable Integer percent,
            long before,
            long after) {}
}
