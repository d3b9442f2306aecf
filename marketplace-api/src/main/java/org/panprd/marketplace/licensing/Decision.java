package org.panprd.marketplace.licensing;

import org.jspecify.annotations.Nullable;

/**
 * What a bureau says.
 *
 * @param decision {@code APPROVE}, {@code RETURN} (of an application only) or {@code REFUSE}
 * @param reason for whoever applied, in their language; needed for all but an approval
 */
public record Decision(@Nullable Verdict decision, @Nullable String reason) {
    /** Of a bureau. */
    public enum Verdict {
        APPROVE,
        RETURN,
        REFUSE
    }
}
