package org.panprd.marketplace.tenants;

import org.jspecify.annotations.Nullable;

/** What a room costs for longer than some nights. */
public record LongStayRates(Monthly monthly) {
    /** So many nights are a month, in whatever month they are. */
    public static final int NIGHTS = 30;

    /** Minor units of the tenant's currency for {@value #NIGHTS} nights; {@code peak} if the first is in that season. */
    public record Monthly(long base, @Nullable Long peak) {}
}
