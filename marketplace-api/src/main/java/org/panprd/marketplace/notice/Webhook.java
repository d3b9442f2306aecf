package org.panprd.marketplace.notice;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/**
 * Where an operator's own system is told.
 *
 * @param pausedAt since when it is not, because nobody answered
 */
record Webhook(
        String tenant,
        UUID id,
        String operator,
        URI url,
        List<NoticeKind> kinds,
        Sealed secret,
        Instant createdAt,
        @Nullable Instant pausedAt) {
    Webhook {
        kinds = List.copyOf(kinds);
    }
}
