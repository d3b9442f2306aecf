package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A code of an operator, and how often it has been used. */
public record Promotion(
        String code,
        @Nullable Integer percent,
        @Nullable Money amount,
        List<String> listings,
        @Nullable LocalDate bookFrom,
        @Nullable LocalDate bookUntil,
        @Nullable LocalDate travelFrom,
        @Nullable LocalDate travelUntil,
        int mostUses,
        int uses,
        long version) {

    /** All of an operator. */
    public record All(List<Promotion> items) {}

    /** What a code is to take off. */
    public record Terms(
            @Nullable Integer percent,
            @Nullable Long amountMinor,
            List<String> listings,
            @Nullable String bookFrom,
            @Nullable String bookUntil,
            @Nullable String travelFrom,
            @Nullable String travelUntil,
            @Nullable Integer mostUses) {}
}
