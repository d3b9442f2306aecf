package org.panprd.marketplace.wellness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Session;

/**
 * All sessions in their order, or why they could not be laid out.
 *
 * @param obstacle null if they are
 */
public record Laid(List<Session> sessions, @Nullable Obstacle obstacle) {
    /** For what has none. */
    static final Laid NOTHING = new Laid(List.of(), null);

    /** Why it cannot be done. */
    public enum Obstacle {
        /** What the guest says leaves too few days, however free they are. */
        TOO_TIGHT,
        /** Too little is free. */
        NOT_FREE
    }

    static Laid not(Obstacle obstacle) {
        return new Laid(List.of(), obstacle);
    }

    public boolean isPossible() {
        return obstacle == null;
    }
}
