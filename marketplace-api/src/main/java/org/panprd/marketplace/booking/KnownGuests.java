package org.panprd.marketplace.booking;

import org.panprd.marketplace.traveller.PersonalCipher;

/** Who comes on an item, and the key under which all that is known of them is sealed. */
public record KnownGuests(Guests guests, PersonalCipher key) {}
