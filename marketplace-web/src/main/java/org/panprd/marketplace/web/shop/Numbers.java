package org.panprd.marketplace.web.shop;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads numbers and dates that anybody may have typed into an address. */
final class Numbers {
    private static final int LONGEST = 20;

    private Numbers() {}

    static int within(@Nullable String text, int least, int most, int otherwise) {
        if (text == null || !text.matches("[0-9]{1,6}")) {
            return otherwise;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(text)));
    }

    static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    /** An amount in yuan as whole fen. */
    static Optional<Long> fen(@Nullable String yuan) {
        if (yuan == null || !yuan.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }
}
