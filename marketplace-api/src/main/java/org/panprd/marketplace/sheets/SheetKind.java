package org.panprd.marketplace.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sheet is about. */
public enum SheetKind {
    STOCK,
    PRICES,
    LISTINGS;

    /** In addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SheetKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
