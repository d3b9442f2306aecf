package org.panprd.marketplace.partner;

import org.panprd.marketplace.kernel.ListingId;

/**
 * How much of a listing others may sell has changed: fired within the transaction that changes it. Its observer lets the
 * routes through that listing follow.
 */
public record PartnershipChanged(ListingId listing) {}
