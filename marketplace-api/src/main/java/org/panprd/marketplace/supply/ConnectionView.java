package org.panprd.marketplace.supply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as its operator sees it.
 *
 * @param answeredAt when its supplier last answered
 * @param silentSince since when it does not; null while it does
 */
public record ConnectionView(
        UUID id,
        String name,
        String url,
        String status,
        Instant createdAt,
        @Nullable Instant answeredAt,
        @Nullable Instant silentSince) {

    /** All of an operator's. */
    public record ConnectionList(List<ConnectionView> items) {
        public ConnectionList {
            items = List.copyOf(items);
        }
    }

    static ConnectionView of(Connection connection) {
        return new ConnectionView(
                connection.id(),
                connection.name(),
                connection.url().toString(),
                connection.state().name(),
                connection.createdAt(),
                connection.answeredAt(),
                connection.silentSince());
    }
}
