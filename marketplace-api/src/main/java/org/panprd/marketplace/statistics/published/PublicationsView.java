package org.panprd.marketplace.statistics.published;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The months that a bureau has published, the latest first. */
public record PublicationsView(List<MonthView> items) {
    /** A month and its revisions, from the first on. */
    public record MonthView(String month, List<RevisionView> revisions) {}

    /**
     * A revision.
     *
     * @param changes how many figures differ from the revision before
     * @param differences some of them
     */
    public record RevisionView(int revision, Instant publishedAt, int changes, List<DifferenceView> differences) {}

    /**
     * What a figure was and is; null where it is not told.
     *
     * @param decimals of both values: they are in minor units
     */
    public record DifferenceView(
            String indicator,
            String breakdown,
            String category,
            String title,
            int decimals,
            @Nullable Long before,
            @Nullable Long now) {}
}
