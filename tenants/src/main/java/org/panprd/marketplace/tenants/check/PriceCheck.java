package org.panprd.marketplace.tenants.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Price;
import org.panprd.marketplace.tenants.UnitFile;

/** No unit costs more than anything does: a price with two digits too many is a slip. */
final class PriceCheck {
    /** In minor units, by currency: what no visit, night or person ever costs. */
    private static final Map<String, Long> MOST = Map.of("CNY", 20_000_000L, "HKD", 22_000_000L, "MOP", 22_000_000L);

    private final Source source;
    private final long most;

    PriceCheck(Source source, String currency) {
        this.source = source;
        this.most = Objects.requireNonNullElse(MOST.get(currency), Long.MAX_VALUE);
    }

    void check(ListingFile listing) {
        List<OptionFile> options = listing.options();
        for (int i = 0; i < options.size(); i++) {
            List<UnitFile> units = options.get(i).units();
            for (int j = 0; j < units.size(); j++) {
                Field at = Field.of("options", i, "units", j, "price");
                Price price = units.get(j).price();
                check(at.and("base"), price.base());
                check(at.and("weekend"), price.weekend());
                check(at.and("peak"), price.peak());
                check(at.and("holiday"), price.holiday());
            }
        }
    }

    private void check(Field at, @Nullable Long minor) {
        if (minor != null && minor > most) {
            source.report(at, FaultText.of("price-absurd", minor, most));
        }
    }
}
