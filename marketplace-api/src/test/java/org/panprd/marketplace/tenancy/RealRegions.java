package org.panprd.marketplace.tenancy;

import java.nio.file.Path;
import org.panprd.marketplace.tenants.Catalogue;

/** The eleven regions as they are shipped, read once for all tests. */
public final class RealRegions {
    private static final Regions REGIONS = load();

    private RealRegions() {}

    public static Regions get() {
        return REGIONS;
    }

    /** Those of another folder of the same shape. */
    public static Regions in(Path folder) {
        var regions = new Regions();
        regions.load(Catalogue.load(folder));
        return regions;
    }

    private static Regions load() {
        var regions = new Regions();
        regions.load();
        return regions;
    }
}
