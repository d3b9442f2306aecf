package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month that a bureau has published, and what was said of it from when on. */
public record Publication(String month, List<Revision> revisions) {
    /** All of a bureau, the latest first. */
    public record All(List<Publication> items) {}

    /** What is to be published. */
    public record New(@Nullable String month) {}

    /** A revision, and some of what differs from the one before. */
    public record Revision(int revision, Instant publishedAt, int changes, List<Difference> differences) {}

    /** What a figure was and is; null where it is not told. */
    public record Difference(
            String title,
            int decimals,
            @Nullable Long before,
            @Nullable Long now) {}
}
