package org.panprd.marketplace.booking;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Primary key of {@link BookingItem}: the tenant comes first. */
public class BookingItemKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String tenant;
    private @Nullable UUID booking;
    private int item;

    public BookingItemKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BookingItemKey key
                && item == key.item
                && Objects.equals(tenant, key.tenant)
                && Objects.equals(booking, key.booking);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, booking, item);
    }
}
