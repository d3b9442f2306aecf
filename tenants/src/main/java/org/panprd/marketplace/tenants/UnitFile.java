package org.panprd.marketplace.tenants;

import org.jspecify.annotations.Nullable;

/** What a kind of guest pays; both ages are included, on the day of travel. */
public record UnitFile(
        Unit unit,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        Price price,
        @Nullable LongStayRates rates) {}
