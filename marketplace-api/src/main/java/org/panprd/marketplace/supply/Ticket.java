package org.panprd.marketplace.supply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What opens the door of something that is a supplier's.
 *
 * @param reference by which the supplier knows the booking
 * @param codes what its codes say, for all guests together or one for each; empty if it has not sent any that can be shown
 */
public record Ticket(@Nullable String reference, List<String> codes) {
    public Ticket {
        codes = List.copyOf(codes);
    }
}
