package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a home insurance is likely to settle; {@code nothing} says why nothing, and then the amounts are absent. */
public record Estimate(
        Named scheme,
        @Nullable String nothing,
        @Nullable Money medicalPart,
        @Nullable Money settledLeast,
        @Nullable Money settledMost,
        @Nullable Money paidLeast,
        @Nullable Money paidMost,
        @Nullable String scope,
        @Nullable String before,
        @Nullable String source,
        @Nullable LocalDate asOf,
        String caution) {}
