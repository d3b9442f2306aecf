/** Tells travellers what has become of their bookings, by mail. Nobody depends on this room. */
@NullMarked
package org.panprd.marketplace.notification;

import org.jspecify.annotations.NullMarked;
