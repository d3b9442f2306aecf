package org.panprd.marketplace.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long what is told together lasts. */
public enum Step {
    DAY,
    /** From Monday on, of ISO 8601. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** The public holidays of the tenant's calendar, each from its first day to its last. */
    HOLIDAY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Step> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
