package org.panprd.marketplace.tenants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a file leaves out reaches the record as null; no record keeps one. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
