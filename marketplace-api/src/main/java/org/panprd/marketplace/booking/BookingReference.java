package org.panprd.marketplace.booking;

import java.security.SecureRandom;

/** Makes a booking's name for people: eight characters that cannot be mistaken for one another when read aloud. */
final class BookingReference {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private BookingReference() {}

    static String next() {
        var text = new StringBuilder("PPR-");
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.toString();
    }
}
