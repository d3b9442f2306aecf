package org.panprd.marketplace.tenants;

/** Whoever cancels at least {@code hoursBefore} the start gets {@code refundPercent} back. */
public record CancellationTier(int hoursBefore, int refundPercent) {}
