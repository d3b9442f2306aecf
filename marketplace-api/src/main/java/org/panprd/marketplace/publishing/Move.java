package org.panprd.marketplace.publishing;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;

/**
 * Something was decided in a tenant that concerns all: what is on sale changes, and routes of any may contain it. Its
 * observer lets {@link CarryOut} do it in the scope of all tenants; a refusal of it comes back to who has decided.
 *
 * @param operator whose listing it is
 * @param seen the version of the draft that is published
 */
public record Move(
        ListingId id,
        String operator,
        Act act,
        int seen,
        @Nullable String reason) {
    /** What is done. */
    public enum Act {
        PUBLISH,
        PAUSE,
        RESUME,
        TAKE_DOWN,
        RESTORE
    }
}
