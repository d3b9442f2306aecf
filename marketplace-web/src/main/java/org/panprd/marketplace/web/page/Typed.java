package org.panprd.marketplace.web.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what people type as numbers. What is none is sent as -1, so that the API says what it must be. */
public final class Typed {
    private static final int MINOR_DIGITS = 2;

    private Typed() {}

    /** Null if nothing was typed. */
    public static @Nullable Integer number(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : -1;
    }

    /** An amount in whole units of a currency, in its minor ones; null if nothing was typed. */
    public static @Nullable Long amount(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return typed.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                ? new BigDecimal(typed).movePointRight(MINOR_DIGITS).longValueExact()
                : -1;
    }

    /** As it would be typed. */
    public static String ofAmount(long minor) {
        BigDecimal amount = BigDecimal.valueOf(minor, MINOR_DIGITS);
        return amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
    }
}
