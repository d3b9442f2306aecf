/**
 * Owns bookings. A <em>booking</em> is a traveller's order over any number of tenants; its <em>items</em> are one option
 * on one date in one tenant each, and what that tenant's operator sees of it. It is held whole, in one short
 * transaction, or not at all; it is confirmed once, by a payment; it is cancelled under the policy that stood when it
 * was made.
 */
@NullMarked
package org.panprd.marketplace.booking;

import org.jspecify.annotations.NullMarked;
