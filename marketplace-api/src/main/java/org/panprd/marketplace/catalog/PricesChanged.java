package org.panprd.marketplace.catalog;

import java.util.Set;
import org.panprd.marketplace.kernel.ListingId;

/** These listings may cost something else than before; all that shows what they cost follows, in the same transaction. */
public record PricesChanged(Set<ListingId> listings) {}
