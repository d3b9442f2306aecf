package org.panprd.marketplace.octo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who sells: we do, for all operators. */
public record OctoSupplier(
        String id,
        String name,
        String endpoint,
        Contact contact,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shortDescription) {

    /** How to reach us. */
    public record Contact(
            @Nullable String website,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String address) {}
}
