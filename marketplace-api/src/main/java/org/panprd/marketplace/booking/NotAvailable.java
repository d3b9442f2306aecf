package org.panprd.marketplace.booking;

import java.util.Set;
import java.util.TreeSet;

/** Some wishes cannot be had; rolls the attempt back. The numbers are those of the request's items, from 0. */
final class NotAvailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<Integer> wishes;
    private final boolean overtaken;

    NotAvailable(Set<Integer> wishes) {
        this(wishes, false);
    }

    /** @param overtaken whether another plan of sessions may still be possible */
    NotAvailable(Set<Integer> wishes, boolean overtaken) {
        super("Not available: items " + wishes);
        this.wishes = new TreeSet<>(wishes);
        this.overtaken = overtaken;
    }

    boolean isOvertaken() {
        return overtaken;
    }

    Set<Integer> wishes() {
        return wishes;
    }
}
