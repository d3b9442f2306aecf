package org.panprd.marketplace.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator is told, or a bureau.
 *
 * @param addressedTo the one of its staff who is told, or {@link NoticeKind#DIRECTORS}; all of it, if null
 */
record Notice(
        String tenant,
        UUID id,
        String operator,
        NoticeKind kind,
        About about,
        Instant at,
        @Nullable String addressedTo) {}
