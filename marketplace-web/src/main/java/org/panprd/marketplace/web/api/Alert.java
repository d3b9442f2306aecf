package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule by which a bureau is told of something. */
public record Alert(
        String id,
        String kind,
        @Nullable String thing,
        @Nullable String title,
        @Nullable Integer percent,
        Instant setAt) {
    /** All of a bureau, and the places and ports that new ones may be about. */
    public record All(List<Alert> rules, List<Thing> places, List<Thing> ports) {}

    /** A place or a port. */
    public record Thing(String code, String title) {}

    /** A rule as it is set. */
    public record New(
            @Nullable String kind,
            @Nullable String thing,
            @Nullable Integer percent) {}
}
