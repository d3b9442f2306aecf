/**
 * Owns what is sold: <em>listings</em> with their options, units, prices, policy and legs, the <em>places</em> where it
 * happens and the <em>operators</em> who sell it. A listing is one document, read and written whole. Whoever changes
 * some fires {@link org.panprd.marketplace.catalog.CatalogueChanged} in the same transaction.
 */
@NullMarked
package org.panprd.marketplace.catalog;

import org.jspecify.annotations.NullMarked;
