package org.panprd.marketplace.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/**
 * What a supplier does not take back of what we have given up.
 *
 * @param id by which the supplier knows it too
 * @param supplier as its operator calls it
 * @param supplierReference none, if the supplier has told none
 * @param listingId what of ours it was for, as {@code optionId} and {@code date}; none, where that was not noted yet
 * @param said why, in the supplier's words
 * @param price what it costs there; none, if the supplier has not told
 */
public record KeptView(
        UUID id,
        String supplier,
        @Nullable String supplierReference,
        UUID bookingId,
        int item,
        @Nullable String listingId,
        @Nullable String title,
        @Nullable String optionId,
        @Nullable LocalDate date,
        String said,
        Instant since,
        @Nullable Money price) {

    /** The latest of an operator's. */
    public record KeptList(List<KeptView> items) {
        public KeptList {
            items = List.copyOf(items);
        }
    }
}
