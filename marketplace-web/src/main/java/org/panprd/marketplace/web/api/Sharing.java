package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bureau shares of its figures and has shared, the latest setting first. */
public record Sharing(long version, List<Setting> settings) {
    /** A setting, from its day on. */
    public record Setting(LocalDate effectiveFrom, Instant setAt, String state, Terms bureaus, Terms everybody) {}

    /** Which groups of indicators, and by what they are told apart. */
    public record Terms(List<String> groups, List<String> breakdowns) {
        public static final Terms NOTHING = new Terms(List.of(), List.of());
    }

    /** What is to be set. */
    public record Wanted(@Nullable String effectiveFrom, Terms bureaus, Terms everybody) {}
}
