/**
 * Keeps what travellers say about themselves and those they travel with. A <em>companion</em> is a person on a traveller's
 * list, with the <em>documents</em> that person travels on; a <em>consent</em> is the traveller's word that something may
 * be done with such data. Everything is sealed by a key of its traveller's own, which a master key wraps: erasing a person
 * is throwing that key away (Personal Information Protection Law of the PRC, PIPL, art. 47 and 51).
 */
@NullMarked
package org.panprd.marketplace.traveller;

import org.jspecify.annotations.NullMarked;
