package org.panprd.marketplace.tenancy;

/** The eleven regions as they are shipped, read once for all tests. */
public final class RealRegions {
    private static final Regions REGIONS = load();

    private RealRegions() {}

    public static Regions get() {
        return REGIONS;
    }

    private static Regions load() {
        var regions = new Regions();
        regions.load();
        return regions;
    }
}
