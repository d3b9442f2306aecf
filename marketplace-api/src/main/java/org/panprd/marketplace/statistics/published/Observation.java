package org.panprd.marketplace.statistics.published;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.statistics.Breakdown;
import org.panprd.marketplace.statistics.Indicator;

/**
 * A published figure.
 *
 * @param value in minor units if it is money; null, if it may not be told
 * @param publishedAt when it was said
 */
record Observation(
        String tenant, YearMonth month, Topic key, @Nullable Long value, Instant publishedAt) {
    /** Decimals of all currencies of the regions. */
    static final int MONEY_DECIMALS = 2;

    /** What a figure of a month is about. */
    record Topic(Indicator indicator, Breakdown breakdown, String category) {}

    /** In major units if it is money. */
    @Nullable
    BigDecimal amount() {
        return value == null ? null : BigDecimal.valueOf(value, decimals(key.indicator()));
    }

    static int decimals(Indicator indicator) {
        return indicator.isMoney() ? MONEY_DECIMALS : 0;
    }
}
