package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.AvailabilityStatus;
import org.panprd.marketplace.availability.AvailabilityView.DayView;
import org.panprd.marketplace.availability.ShowAvailability;
import org.panprd.marketplace.availability.ShowAvailability.Question;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.Octo.CalendarDay;
import org.panprd.marketplace.octo.Octo.Hours;
import org.panprd.marketplace.octo.Octo.Pricing;
import org.panprd.marketplace.octo.Octo.PricingUnit;
import org.panprd.marketplace.octo.SlotId;

/** The slots of an option, and its calendar. */
@ApplicationScoped
class ShowSlots {
    private static final int MAX_DAYS = 400;
    private static final LocalTime NEARLY_MIDNIGHT = LocalTime.of(23, 59);

    @Inject
    ShowAvailability showAvailability;

    @Inject
    Catalog catalog;

    @Inject
    Trips trips;

    @Inject
    ChannelBookings rows;

    @Inject
    Clock clock;

    /** A slot of a day; the day itself where it has no start. */
    private record Start(
            LocalDate date, @Nullable LocalTime time, AvailabilityStatus status, int vacancies, int capacity) {}

    /**
     * What is asked about.
     *
     * @param party nobody in particular, if null: then there is no total
     */
    record Wanted(
            Sellable product,
            OptionView option,
            LocalDate from,
            LocalDate to,
            @Nullable Party party) {
        boolean wantsPrices() {
            return product.reader().wants(Capability.PRICING);
        }
    }

    /** The prices of some days. */
    private final class Calculation {
        private final Wanted wanted;
        private final Map<ListingId, Offer> offers;

        Calculation(Wanted wanted) {
            this.wanted = wanted;
            offers = catalog.offers(
                    List.of(wanted.product().id()), wanted.from(), wanted.to().plusDays(OptionRules.MAX_NIGHTS));
        }

        private List<Part> parts(Start slot, Party party) {
            OptionView option = wanted.option();
            return trips.parts(
                            new Wish(
                                    wanted.product().id(),
                                    option.id(),
                                    slot.date(),
                                    slot.time(),
                                    OptionTerms.nights(option),
                                    party),
                            offers)
                    .orElse(List.of());
        }

        Optional<Pricing> price(Start slot, Party party) {
            return Money.totals(parts(slot, party).stream().map(Part::price).toList()).stream()
                    .findFirst()
                    .map(total -> Prices.of(total, wanted.product().contract()));
        }

        List<PricingUnit> units(Start slot) {
            return OptionTerms.kinds(wanted.option()).stream()
                    .flatMap(kind ->
                            price(slot, new Party(Map.of(kind, 1))).map(price -> PricingUnit.of(kind, price)).stream())
                    .toList();
        }

        Instant closesAt(Start slot) {
            Party party = Objects.requireNonNullElseGet(
                    wanted.party(),
                    () -> new Party(Map.of(OptionTerms.kinds(wanted.option()).get(0), 1)));
            return parts(slot, party).stream()
                    .map(part -> SalesClock.closesAt(part, wanted.product().zone()))
                    .min(Instant::compareTo)
                    .orElseGet(() ->
                            slot.date().atStartOfDay(wanted.product().zone()).toInstant());
        }
    }

    /** The calendar, a line a day. */
    @Transactional
    List<CalendarDay> calendar(Wanted wanted) {
        Calculation calculation = new Calculation(wanted);
        return days(wanted).stream().map(day -> day(day, calculation)).toList();
    }

    /**
     * The slots.
     *
     * @param only those, if it is not empty
     */
    @Transactional
    List<Octo.Slot> slots(Wanted wanted, Set<SlotId> only) {
        Calculation calculation = new Calculation(wanted);
        List<Octo.Slot> slots = new ArrayList<>();
        for (DayView day : days(wanted)) {
            for (Start slot : slotsOf(day)) {
                if (only.isEmpty() || only.contains(new SlotId(slot.date(), slot.time()))) {
                    slots.add(availability(slot, calculation));
                }
            }
        }
        return slots;
    }

    /** One slot as it is now, whether it can be had or not. */
    @Transactional
    Optional<Octo.Slot> slot(Sellable product, OptionView option, SlotId id, @Nullable Party party) {
        return slots(new Wanted(product, option, id.date(), id.date(), party), Set.of(id)).stream()
                .findFirst();
    }

    private List<DayView> days(Wanted wanted) {
        List<DayView> days = showAvailability
                .show(new Question(
                        wanted.product().id(), wanted.option().id(), wanted.from(), wanted.to(), wanted.party(), null))
                .days();
        Reseller.Contract contract = wanted.product().contract();
        if (!contract.isLimited()) {
            return days;
        }
        Map<LocalDate, Integer> taken =
                rows.taken(contract.reseller(), wanted.product().id().toString(), wanted.from(), wanted.to());
        Party party = wanted.party();
        int wish = party == null ? 1 : party.persons();
        return days.stream()
                .map(day -> day.atMost(contract.mostPerDay() - taken.getOrDefault(day.date(), 0), wish))
                .toList();
    }

    private static List<Start> slotsOf(DayView day) {
        return day.slots().isEmpty()
                ? List.of(new Start(day.date(), null, day.status(), day.vacancies(), day.capacity()))
                : day.slots().stream()
                        .map(slot -> new Start(
                                day.date(), slot.startTime(), slot.status(), slot.vacancies(), slot.capacity()))
                        .toList();
    }

    private CalendarDay day(DayView day, Calculation calculation) {
        Wanted wanted = calculation.wanted;
        Start best = slotsOf(day).get(0);
        Party party = wanted.party();
        return new CalendarDay(
                day.date(),
                day.available(),
                day.status().name(),
                day.vacancies(),
                day.capacity(),
                hours(wanted, day.date()),
                wanted.wantsPrices() ? calculation.units(best) : null,
                wanted.wantsPrices() && party != null
                        ? calculation.price(best, party).orElse(null)
                        : null);
    }

    private Octo.Slot availability(Start slot, Calculation calculation) {
        Wanted wanted = calculation.wanted;
        Sellable product = wanted.product();
        LocalTime time = slot.time();
        Party party = wanted.party();
        return new Octo.Slot(
                new SlotId(slot.date(), time).text(product.zone()),
                SlotId.local(slot.date(), time == null ? LocalTime.MIDNIGHT : time, product.zone()),
                end(slot, product),
                time == null,
                slot.status().isAvailable(),
                slot.status().name(),
                slot.vacancies(),
                slot.capacity(),
                wanted.option().maxUnits(),
                calculation.closesAt(slot).truncatedTo(ChronoUnit.SECONDS).toString(),
                hours(wanted, slot.date()),
                wanted.wantsPrices() ? calculation.units(slot) : null,
                wanted.wantsPrices() && party != null
                        ? calculation.price(slot, party).orElse(null)
                        : null);
    }

    private static String end(Start slot, Sellable product) {
        LocalTime time = slot.time();
        Integer minutes = product.listing().durationMinutes();
        return time == null
                ? SlotId.local(slot.date().plusDays(1), LocalTime.MIDNIGHT, product.zone())
                : SlotId.local(
                        slot.date()
                                .atTime(time)
                                .plusMinutes(minutes == null ? 0 : minutes)
                                .toLocalDate(),
                        time.plusMinutes(minutes == null ? 0 : minutes),
                        product.zone());
    }

    /** What has no hours is open all day. */
    private static List<Hours> hours(Wanted wanted, LocalDate date) {
        List<Hours> hours = wanted.product().listing().openingHours().stream()
                .filter(one -> one.isIn(date.getMonthValue()))
                .map(one -> new Hours(one.from(), one.to()))
                .toList();
        boolean isAllDay = WriteProducts.typeOf(wanted.product().listing()).equals(WriteProducts.OPENING_HOURS);
        return hours.isEmpty() && isAllDay ? List.of(new Hours(LocalTime.MIDNIGHT, NEARLY_MIDNIGHT)) : hours;
    }

    /** From today on: what is past cannot be had. */
    LocalDate notPast(Sellable product, LocalDate date) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), product.zone());
        return date.isBefore(today) ? today : date;
    }

    /** Refuses a range that is reversed or too long. */
    static void checkRange(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > MAX_DAYS) {
            throw Refusal.invalid("localDateEnd", "between", 0, MAX_DAYS);
        }
    }
}
