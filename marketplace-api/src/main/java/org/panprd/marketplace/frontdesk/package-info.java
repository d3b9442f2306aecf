/**
 * An operator's desk: what was booked of it, who comes, and its gate. It owns the operator's <em>notes</em>, which are
 * sealed with what they are about, its <em>check-ins</em>: who was let in, once for each item, and the <em>views</em> that
 * persons of its staff have saved of their list. Items belong to the room
 * of bookings, which does with them what the operator decides.
 */
@NullMarked
package org.panprd.marketplace.frontdesk;

import org.jspecify.annotations.NullMarked;
