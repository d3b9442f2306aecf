package org.panprd.marketplace.statistics;

/** Indicators that are shown or not shown together, by the same counts of persons; the finest that can be told from them. */
enum Group {
    /** How many come. */
    VISITS(1),
    /** Who stays overnight and who does not, and for how long; only where visitors are shown. */
    STAYS(2),
    /** Revenue, items and lead time: of all who paid, as money may be kept of those who cancelled; only where visitors are shown. */
    MONEY(1),
    /** Who cancelled or did not come. */
    LOSSES(2);

    private final int size;

    Group(int size) {
        this.size = size;
    }

    /** How many counts it has. */
    int size() {
        return size;
    }

    /** The persons whom its indicators are about. */
    long[] counts(Figures figures) {
        return switch (this) {
            case VISITS -> new long[] {figures.visitors()};
            case STAYS -> new long[] {figures.overnight(), figures.visitors() - figures.overnight()};
            case MONEY -> new long[] {figures.visitors() + figures.cancelled()};
            case LOSSES -> new long[] {figures.cancelled(), figures.noShows()};
        };
    }
}
