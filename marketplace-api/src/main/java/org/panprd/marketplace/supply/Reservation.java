package org.panprd.marketplace.supply;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we have reserved at a supplier for an item of a booking.
 *
 * @param id as the supplier knows it too, so that asking again is asking for the same
 * @param reservedUntil while it is held there; none if the supplier did not say
 */
public record Reservation(
        UUID id,
        String tenant,
        UUID booking,
        int item,
        UUID connection,
        State state,
        Wanted wanted,
        @Nullable Instant reservedUntil,
        int tries) {

    /** How far it has come at the supplier. */
    public enum State {
        /** It was asked for; what has become of it is not known. */
        ASKED,
        HELD,
        CONFIRMED,
        /** Given back. */
        RELEASED,
        /** The supplier has nothing for us. */
        REFUSED,
        /** The supplier does not take it back. */
        KEPT
    }

    /** What our booking needs of it. */
    public enum Wanted {
        HELD,
        CONFIRMED,
        RELEASED
    }
}
