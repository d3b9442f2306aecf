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

    /** A number within a thing; what is none, or has more than four digits, is nothing: {@code not-found}. */
    public static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }
}
