package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;

/** No price is nothing or less, and none is absurd: more than 100,000 of the base currency, by the reference rates. */
@ApplicationScoped
class PriceBounds {
    static final int LEAST_PERCENT = 10;
    static final int MOST_PERCENT = 500;
    static final int MOST_OFF = 90;
    private static final long MOST_MINOR = 100_000_00;

    @Inject
    Regions regions;

    /** In minor units of the tenant's currency. */
    long most(String tenant) {
        BigDecimal rate = regions.shared().rates().of(regions.get(tenant).currency());
        return BigDecimal.valueOf(MOST_MINOR)
                .divide(rate, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    void read(@Nullable Map<String, @Nullable Long> sent, Map<Unit, Long> into, OptionFile option, At at) {
        if (sent == null) {
            return;
        }
        sent.forEach((name, price) -> {
            String field = at.field() + "." + name;
            boolean known =
                    option.units().stream().anyMatch(unit -> unit.unit().name().equals(name));
            if (at.faults().require(known, field, "unknown-unit", name)
                    && at.faults()
                            .require(price != null && price >= 1 && price <= at.most(), field, "between", 1, at.most())
                    && price != null) {
                into.put(Unit.valueOf(name), price);
            }
        });
    }

    /** Where prices stand in a request, and the highest that is taken there. */
    record At(String field, long most, Faults faults) {}
}
