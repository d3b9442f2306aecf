package org.panprd.marketplace.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier sells, as an operator chooses from it.
 *
 * @param hindrance why it cannot be sold here, and {@code reason} the same in words; null if it can
 * @param listing the listing that it has become
 */
public record ProductView(
        String id,
        String title,
        @Nullable String hindrance,
        @Nullable String reason,
        @Nullable String listing) {

    /** All of a supplier's. */
    public record ProductList(List<ProductView> items) {
        public ProductList {
            items = List.copyOf(items);
        }
    }
}
