/**
 * An operator's figures: who comes on the days ahead, what was sold, how long before, how much of it was cancelled, and how
 * full its days are. It keeps nothing: it counts what bookings and stock hold, in the operator's scope and on the days of
 * its tenant's time zone. It names nobody.
 */
@NullMarked
package org.panprd.marketplace.figures;

import org.jspecify.annotations.NullMarked;
