package org.panprd.marketplace.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bureau shares and has shared.
 *
 * @param version of the last setting; 0, if there is none
 * @param settings the latest first
 */
public record SharingView(long version, List<SettingView> settings) {
    /**
     * A setting.
     *
     * @param state {@code COMING}, {@code IN_FORCE} or {@code PAST}
     */
    public record SettingView(
            long version,
            LocalDate effectiveFrom,
            Instant setAt,
            String state,
            TermsView bureaus,
            TermsView everybody) {}

    /** What is shared with somebody. */
    public record TermsView(List<String> groups, List<String> breakdowns) {}
}
