package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an operator's own system is told; its secret is there only when it was made. */
public record Webhook(
        String id,
        @Nullable String url,
        @Nullable List<String> kinds,
        @Nullable Instant createdAt,
        @Nullable Instant pausedAt,
        @Nullable String secret) {
    /** All of an operator. */
    public record All(List<Webhook> items) {}

    /** What is asked for. */
    public record New(@Nullable String url, List<String> kinds) {}

    /** Shown once. */
    public record Secret(String secret) {}

    /** What was and is to be brought there. */
    public record Log(List<Delivery> items, @Nullable String nextCursor) {}

    /** A notice on its way; {@code due} is when it is tried again. */
    public record Delivery(
            String id,
            String notice,
            String kind,
            Instant queuedAt,
            @Nullable Instant due,
            @Nullable Instant deliveredAt,
            List<Attempt> attempts) {
        /** Arrived, waiting or given up. */
        public String state() {
            return deliveredAt != null ? "ARRIVED" : due != null ? "WAITING" : "GIVEN_UP";
        }
    }

    /** How it went. */
    public record Attempt(
            int attempt,
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String fault) {}
}
