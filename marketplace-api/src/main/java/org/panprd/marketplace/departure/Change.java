package org.panprd.marketplace.departure;

import java.util.List;

/**
 * What differs between a list and the one before it. It names fields, never what they say.
 *
 * @param participant their {@link org.panprd.marketplace.booking.ParticipantKey}, as text
 * @param fields that say something else now; {@code leader} is one
 */
record Change(Kind kind, String participant, List<String> fields) {
    /** What became of somebody. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
