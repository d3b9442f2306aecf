package org.panprd.marketplace.supply;

import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.tenants.Unit;

/**
 * What an option of ours is at its supplier.
 *
 * @param units how the supplier calls our kinds of guests; adults are always among them
 */
public record ConnectedOption(
        OptionKey key, UUID connection, String productId, String optionId, Map<Unit, String> units) {
    public ConnectedOption {
        units = Map.copyOf(units);
    }

    /** A guest of a kind that it does not know comes as an adult, as with us. */
    String unitId(Unit unit) {
        String adult = units.getOrDefault(Unit.ADULT, "");
        return units.getOrDefault(unit, adult);
    }
}
