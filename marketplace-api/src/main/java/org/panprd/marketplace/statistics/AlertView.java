package org.panprd.marketplace.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a bureau.
 *
 * @param thing the place or port that it is about, with its {@code title}; all of them, if absent
 * @param percent from where on the bureau is told; absent, where the kind has none
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        @Nullable String thing,
        @Nullable String title,
        @Nullable Integer percent,
        Instant setAt) {

    /** A place or port that a rule may be about. */
    public record Thing(String code, String title) {}

    /** All of a bureau, in the order in which they were set, and what new ones may be about. */
    public record AlertList(List<AlertView> rules, List<Thing> places, List<Thing> ports) {}
}
