package org.panprd.marketplace.web.api;

import java.time.Instant;

/** Until that moment a cancellation gives so much back. */
public record Refundable(Instant until, int refundPercent) {}
