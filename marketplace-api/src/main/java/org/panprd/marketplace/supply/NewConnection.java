package org.panprd.marketplace.supply;

import org.jspecify.annotations.Nullable;

/** A supplier of whom an operator wants to resell: how it calls it, where it answers OCTO, and the key that it was given. */
public record NewConnection(
        @Nullable String name,
        @Nullable String url,
        @Nullable String key) {
    /** A key is told nobody, by mistake neither. */
    @Override
    public String toString() {
        return "NewConnection[" + name + ", " + url + "]";
    }
}
