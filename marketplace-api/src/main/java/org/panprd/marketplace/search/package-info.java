/**
 * Finds listings over all tenants, by words, place, price and dates. It keeps one row for each published listing,
 * written in the transaction that changes it; nobody depends on this room.
 */
@NullMarked
package org.panprd.marketplace.search;

import org.jspecify.annotations.NullMarked;
