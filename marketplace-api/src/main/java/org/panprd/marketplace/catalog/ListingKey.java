package org.panprd.marketplace.catalog;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Primary key of {@link Listing}: the tenant comes first. */
public class ListingKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String tenant;
    private @Nullable String code;

    public ListingKey() {}

    ListingKey(String tenant, String code) {
        this.tenant = tenant;
        this.code = code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListingKey key && Objects.equals(tenant, key.tenant) && Objects.equals(code, key.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, code);
    }
}
