package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listing that the bureau has taken down, and what its operator has said against it the last time. */
public record Takedown(
        String code,
        String operator,
        String title,
        String reason,
        @Nullable Appeal appeal) {
    /** All that are down. */
    public record All(List<Takedown> items) {}

    /** An appeal; it is over once the listing was put on sale again. */
    public record Appeal(
            String id,
            String reason,
            String words,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant overAt) {
        /** Whether the bureau is to answer. */
        public boolean isWaiting() {
            return answeredAt == null && overAt == null;
        }
    }

    /** All of a listing, the latest first. */
    public record Appeals(List<Appeal> items) {}

    /** What the bureau answers. */
    public record Answer(@Nullable String answer) {}

    /** What the operator says. */
    public record New(@Nullable String words) {}
}
