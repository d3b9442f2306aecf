package org.panprd.marketplace.platform;

import java.util.UUID;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Reads ids in addresses. */
public final class PathId {
    private PathId() {}

    /** An id that is no UUID belongs to nothing: {@code not-found}. */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }
}
