package org.panprd.marketplace.catalog;

import java.util.Set;
import org.panprd.marketplace.kernel.ListingId;

/**
 * Something that shows in these listings was published, changed or taken from sale: they themselves, their operator or
 * their places, a listing that a route of them contains, or what all share. All that is derived from them follows, in the
 * same transaction; a listing that {@link Catalog} no longer gives is no longer for sale.
 */
public record CatalogueChanged(Set<ListingId> listings) {}
