/**
 * What operators sell within each other's routes. An operator opens a listing to partners on <em>terms</em>: the net rate
 * that it grants, and the notice that it gives. Another one, of any tenant, asks; where the first accepts, there is a
 * <em>partnership</em>, with or without an allotment for each day, until one of them ends it. Bookings that were made stand.
 */
@NullMarked
package org.panprd.marketplace.partner;

import org.jspecify.annotations.NullMarked;
