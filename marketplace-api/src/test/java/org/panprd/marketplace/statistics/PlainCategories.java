package org.panprd.marketplace.statistics;

import org.panprd.marketplace.tenancy.RealRegions;

/** The categories without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainCategories {
    private PlainCategories() {}

    public static Categories get() {
        Names names = new Names();
        names.regions = RealRegions.get();
        Categories categories = new Categories();
        categories.names = names;
        categories.name();
        return categories;
    }
}
