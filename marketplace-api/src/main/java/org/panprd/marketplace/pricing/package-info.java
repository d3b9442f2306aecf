/**
 * Owns what operators set for prices beside their listings: <em>plans</em> with seasons, rules and reductions, prices and limits
 * of single days, and the codes of <em>promotions</em>. What all of that comes to is reckoned in one place, {@code
 * catalog.Trips}, for quotes, bookings, calendars and the tester alike.
 */
@NullMarked
package org.panprd.marketplace.pricing;

import org.jspecify.annotations.NullMarked;
