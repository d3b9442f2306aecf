package org.panprd.marketplace.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what figures are told apart; its name is that in the database. Two are never crossed: see {@code docs/statistics-privacy.md}. */
enum Dimension {
    /** The whole tenant. */
    ALL(true),
    CITY(true),
    PLACE(true),
    THEME(true),
    /** The kind of offer. */
    FAMILY(true),
    OPERATOR(true),
    LISTING(true),
    /** Through whom it was booked. */
    CHANNEL(true),
    /** A province of mainland China, or a country or territory. */
    ORIGIN(true),
    /** The country or territory in which they live. */
    RESIDENCE(true),
    /** The kind of guest, by which the age is told. */
    AGE(false),
    /** A port and the direction in which it is crossed, {@code hekou:OUT}; tours cross it there and back. */
    PORT(false),
    /** The same and the hour in which the tour starts, {@code hekou:OUT:09}. */
    PORT_HOUR(false),
    /** Where visitors on a route go next. */
    FLOW_TO(false),
    /** Where visitors on a route come from. */
    FLOW_FROM(false);

    private final boolean hasMoney;

    Dimension(boolean hasMoney) {
        this.hasMoney = hasMoney;
    }

    /** By whose keys its own are kept apart: what is hidden there is hidden here too. */
    Optional<Dimension> above() {
        return switch (this) {
            case PLACE -> Optional.of(CITY);
            case LISTING -> Optional.of(OPERATOR);
            case ORIGIN -> Optional.of(RESIDENCE);
            case PORT_HOUR -> Optional.of(PORT);
            default -> Optional.empty();
        };
    }

    /** Whether money, and with it items, can be told apart by it. */
    boolean hasMoney() {
        return hasMoney;
    }

    /** Whether it is known of them who stays overnight: on the way from one place to another nobody does. */
    boolean hasStays() {
        return this != FLOW_TO && this != FLOW_FROM;
    }

    /** As requests and answers write it: {@code flow-to}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Dimension> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
