package org.panprd.marketplace.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who booked an item, how to reach them, and who comes. */
public record Guests(
        @Nullable String contactName,
        @Nullable String email,
        @Nullable String phone,
        List<Guest> guests) {
    public Guests {
        guests = List.copyOf(guests);
    }

    /** Somebody who comes, and as what. */
    public record Guest(String unit, String fullName) {
        /** Without the name: it might end up in a message. */
        @Override
        public String toString() {
            return "Guest[" + unit + "]";
        }
    }

    /** After whom the party is called: the first of them. */
    public String leadName() {
        return guests.isEmpty() ? String.valueOf(contactName) : guests.get(0).fullName();
    }

    /** Without anything that tells who it is: it might end up in a message. */
    @Override
    public String toString() {
        return "Guests[" + guests.size() + "]";
    }
}
