package org.panprd.marketplace.supply;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/** To a supplier of whom an operator resells. */
record Connection(
        String tenant,
        UUID id,
        String operator,
        String name,
        URI url,
        Sealed key,
        State state,
        Instant createdAt,
        @Nullable Instant answeredAt,
        @Nullable Instant silentSince) {

    /** What is closed is asked for nothing new. */
    enum State {
        ACTIVE,
        CLOSED
    }

    /** Where its key is kept. */
    static String place(UUID id) {
        return "supplier_connection.sealed/" + id;
    }
}
