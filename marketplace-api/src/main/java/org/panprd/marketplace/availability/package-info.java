/**
 * Counts what can be counted: the only room that does. An <em>allotment</em> is a countable thing on one day or one
 * start time (seats of an option, its rooms, the daily carrying capacity of a place, the daily quota of a port) with its capacity and what of it is
 * held and sold. A <em>claim</em> is what a booking takes from an allotment; a <em>draw</em> says that an option takes
 * from it. Whatever happens, {@code 0 <= held}, {@code 0 <= sold} and {@code held + sold <= capacity}.
 */
@NullMarked
package org.panprd.marketplace.availability;

import org.jspecify.annotations.NullMarked;
