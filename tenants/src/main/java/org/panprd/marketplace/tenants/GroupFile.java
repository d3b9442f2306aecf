package org.panprd.marketplace.tenants;

import java.util.List;

/**
 * The group that an option of a border tour travels in.
 *
 * @param least so few travellers, or the departure is called off
 * @param decideHours before the start, when that is decided
 * @param below what becomes of those who have booked a departure that is called off
 * @param with the other options that travel in the same group, are counted with it and share its fate
 */
public record GroupFile(int least, int decideHours, Below below, List<String> with) {
    public GroupFile {
        with = Lists.copy(with);
    }

    /** What becomes of them. */
    public enum Below {
        /** They get everything back. */
        REFUND,
        /** They go on the next departure, or get everything back where there is none. */
        MOVE
    }
}
