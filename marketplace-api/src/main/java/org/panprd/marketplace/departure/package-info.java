/**
 * Owns what an operator submits to a border inspection. A <em>departure</em> is an option of a border tour on one date and
 * start time; its <em>roll</em> is who travels on it now, in order. A <em>name list</em> (边境旅游团队名单表) is a roll as it
 * was submitted: complete, numbered and never changed; what differs since is shown, and goes into the next version, an
 * amendment. Persons on it stay sealed by the keys of the travellers who booked for them, so that whoever is erased is
 * erased here too.
 */
@NullMarked
package org.panprd.marketplace.departure;

import org.jspecify.annotations.NullMarked;
