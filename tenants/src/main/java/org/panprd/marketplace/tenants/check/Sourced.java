package org.panprd.marketplace.tenants.check;

import java.util.ArrayList;
import java.util.Optional;

/** What a file holds, and the file to report its faults in. */
record Sourced<T>(Source source, T value) {
    /** What was read before; nobody reports a fault in it. */
    static <T> Optional<Sourced<T>> known(T value) {
        return Optional.of(new Sourced<>(Source.of("known", "{}", new ArrayList<>()), value));
    }
}
