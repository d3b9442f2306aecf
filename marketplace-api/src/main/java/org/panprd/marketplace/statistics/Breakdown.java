package org.panprd.marketplace.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By what figures are told apart that are handed on; its name is that of its {@link Dimension} in the database. */
public enum Breakdown {
    ALL(Dimension.ALL),
    ORIGIN(Dimension.ORIGIN),
    RESIDENCE(Dimension.RESIDENCE),
    FAMILY(Dimension.FAMILY),
    AGE(Dimension.AGE);

    /** The category of all that is not told apart, as SDMX writes a total. */
    public static final String TOTAL = "_T";

    public static final List<String> NAMES =
            Arrays.stream(values()).map(Breakdown::name).toList();

    private final Dimension dimension;

    Breakdown(Dimension dimension) {
        this.dimension = dimension;
    }

    public static Optional<Breakdown> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    Dimension dimension() {
        return dimension;
    }

    /** The code of a key, and that of everything. */
    String category(String key) {
        return this == ALL ? TOTAL : key;
    }
}
