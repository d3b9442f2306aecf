package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.panprd.marketplace.tenants.border.Countries;

/** Where travellers may come from. */
public final class Origins {
    /** The provinces of mainland China, of ISO 3166-2, in the order of GB/T 2260. */
    public static final List<String> PROVINCES = List.of(
            "CN-BJ", "CN-TJ", "CN-HE", "CN-SX", "CN-NM", "CN-LN", "CN-JL", "CN-HL", "CN-SH", "CN-JS", "CN-ZJ", "CN-AH",
            "CN-FJ", "CN-JX", "CN-SD", "CN-HA", "CN-HB", "CN-HN", "CN-GD", "CN-GX", "CN-HI", "CN-CQ", "CN-SC", "CN-GZ",
            "CN-YN", "CN-XZ", "CN-SN", "CN-GS", "CN-QH", "CN-NX", "CN-XJ");

    /** Those, and all countries and territories of ISO 3166-1; China without a province is one of them. */
    public static final Set<String> ALL = all();

    private Origins() {}

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(Countries.ALL);
        all.addAll(PROVINCES);
        return Set.copyOf(all);
    }
}
