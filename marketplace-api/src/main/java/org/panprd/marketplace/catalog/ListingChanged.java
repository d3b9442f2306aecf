package org.panprd.marketplace.catalog;

import org.panprd.marketplace.kernel.ListingId;

/** A listing, or a listing that a route contains, was published, changed or taken from sale. */
public record ListingChanged(ListingId id) {}
