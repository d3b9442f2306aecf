package org.panprd.marketplace.notice;

import java.time.Instant;
import java.util.UUID;

/** Something that an operator is told, or a bureau. */
record Notice(String tenant, UUID id, String operator, NoticeKind kind, About about, Instant at) {}
