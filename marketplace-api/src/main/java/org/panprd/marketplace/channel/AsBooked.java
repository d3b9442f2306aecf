package org.panprd.marketplace.channel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.octo.Octo.OctoUnit;
import org.panprd.marketplace.octo.Octo.Option;
import org.panprd.marketplace.octo.Octo.Pricing;

/** Options and units inside a booking: with what they cost there in place of what they cost at the least. */
final class AsBooked {
    private AsBooked() {}

    /**
     * @param price null, if the reader does not want prices
     * @param units what a guest of a kind costs, as far as there are any
     */
    static Option option(Option one, @Nullable Pricing price, Map<String, Pricing> units) {
        return new Option(
                one.id(),
                one.isDefault(),
                one.internalName(),
                one.reference(),
                one.availabilityLocalStartTimes(),
                one.cancellationCutoff(),
                one.cancellationCutoffAmount(),
                one.cancellationCutoffUnit(),
                one.requiredContactFields(),
                one.restrictions(),
                one.units().stream()
                        .map(unit -> with(unit, price == null ? null : listed(units.get(unit.id()))))
                        .toList(),
                one.title(),
                one.shortDescription(),
                null,
                price == null ? null : List.of(price));
    }

    /** @param price null, if the reader does not want prices */
    static OctoUnit unit(OctoUnit one, @Nullable Pricing price) {
        return with(one, price == null ? null : List.of(price));
    }

    private static List<Pricing> listed(@Nullable Pricing price) {
        return price == null ? List.of() : List.of(price);
    }

    private static OctoUnit with(OctoUnit one, @Nullable List<Pricing> pricing) {
        return new OctoUnit(
                one.id(),
                one.internalName(),
                one.reference(),
                one.type(),
                one.requiredContactFields(),
                one.restrictions(),
                one.title(),
                one.shortDescription(),
                null,
                pricing);
    }
}
