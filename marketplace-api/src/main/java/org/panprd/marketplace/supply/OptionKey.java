package org.panprd.marketplace.supply;

import org.panprd.marketplace.kernel.ListingId;

/** An option of one of our listings. */
public record OptionKey(ListingId listing, String option) {}
