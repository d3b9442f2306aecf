package org.panprd.marketplace.channel;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.ListingView.UnitView;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.SlotId;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;

/** Reads what a reseller says of an option: units and slots. */
final class OptionTerms {
    private OptionTerms() {}

    /** What is sold as a room is sold for its least nights. */
    static int nights(OptionView option) {
        return option.sleeps() == null ? 0 : Objects.requireNonNullElse(option.minNights(), 1);
    }

    /** What an option was that there is no more, as far as a booking of it tells. */
    static OptionView gone(String option, List<String> unitIds, Language language) {
        List<UnitView> units =
                unitIds.stream().distinct().map(id -> goneUnit(id, language)).toList();
        return new OptionView(option, option, List.of(), null, null, null, 1, Party.MAX_PERSONS, 0, null, null, units);
    }

    /** What a kind of guests was to whom an option is not sold any more. */
    static UnitView goneUnit(String unitId, Language language) {
        return Stream.of(Unit.values())
                .filter(unit -> Octo.unitId(unit).equals(unitId))
                .findFirst()
                .map(unit -> new UnitView(unit, Texts.text(language, "unit." + unit.name()), null, null, null, null))
                .orElseThrow();
    }

    /** The kinds of guests that it is sold to; whoever sleeps in a room is an adult. */
    static List<Unit> kinds(OptionView option) {
        return option.sleeps() == null
                ? option.units().stream().map(UnitView::id).toList()
                : List.of(Unit.ADULT);
    }

    /**
     * A party of these units.
     *
     * @throws Refusal {@code octo-unknown-unit}
     */
    static Optional<Party> party(OptionView option, List<String> unitIds) {
        Map<Unit, Integer> counted = new EnumMap<>(Unit.class);
        for (String id : unitIds) {
            Unit unit = kinds(option).stream()
                    .filter(kind -> Octo.unitId(kind).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ChannelProblem.UNKNOWN_UNIT, Map.of("unitId", id)));
            counted.merge(unit, 1, Integer::sum);
        }
        int persons = counted.values().stream().mapToInt(Integer::intValue).sum();
        if (persons > Party.MAX_PERSONS) {
            throw Refusal.invalid("unitItems", "between", 1, Party.MAX_PERSONS);
        }
        return persons == 0 ? Optional.empty() : Optional.of(new Party(counted));
    }

    /** The slots that these ids name. */
    static Set<SlotId> ids(Sellable product, OptionView option, List<String> texts) {
        return texts.stream()
                .map(text -> slotId(product, option, text))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(Comparator.comparing(slot -> slot.text(product.zone())))));
    }

    /**
     * The slot that an id names.
     *
     * @throws Refusal {@code octo-unknown-availability} for one that the option cannot have
     */
    static SlotId slotId(Sellable product, OptionView option, @Nullable String text) {
        return SlotId.parse(String.valueOf(text), product.zone())
                .filter(slot -> slot.startTime() == null
                        ? option.startTimes().isEmpty()
                        : option.startTimes().contains(slot.startTime()))
                .orElseThrow(() -> new Refusal(
                        ChannelProblem.UNKNOWN_AVAILABILITY, Map.of("availabilityId", String.valueOf(text))));
    }
}
