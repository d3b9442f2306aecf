package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.RuleSet;

/** A rule set with all its versions, the newest first, each as it was published: in all languages. */
public record RuleSetView(String code, List<RuleSet> versions) {

    /** The newest versions of all rule sets. */
    public record RuleSetList(List<Entry> items) {}

    /** A rule set in one language. */
    public record Entry(
            String code,
            int version,
            String title,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            String source,
            LocalDate asOf) {}

    /** What was published. */
    public record Published(String code, int version, LocalDate effectiveFrom) {}
}
