package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.AvailabilityStatus;
import org.panprd.marketplace.availability.AvailabilityView.DayView;
import org.panprd.marketplace.availability.ShowAvailability;
import org.panprd.marketplace.availability.ShowAvailability.Question;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.Octo.CalendarDay;
import org.panprd.marketplace.octo.Octo.Hours;
import org.panprd.marketplace.octo.SlotId;

/** The slots of an option, and its calendar; also of rooms all is told in persons, as OCTO books them. */
@ApplicationScoped
class ShowSlots {
    private static final int MAX_DAYS = 400;
    private static final int LAST_YEAR = 9999;
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
    private record Start(SlotId id, AvailabilityStatus status, int vacancies, int capacity) {
        static Start closed(SlotId id) {
            return new Start(id, AvailabilityStatus.CLOSED, 0, 0);
        }
    }

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

    /** The calendar, a line a day. */
    @Transactional
    List<CalendarDay> calendar(Wanted wanted) {
        Map<ListingId, Offer> offers = offers(wanted);
        SlotPrices prices = new SlotPrices(trips, wanted, offers);
        return days(wanted, offers).stream()
                .map(day -> day(day, wanted, prices))
                .toList();
    }

    /**
     * The slots.
     *
     * @param only those, if it is not empty
     */
    @Transactional
    List<Octo.Slot> slots(Wanted wanted, Set<SlotId> only) {
        Map<ListingId, Offer> offers = offers(wanted);
        SlotPrices prices = new SlotPrices(trips, wanted, offers);
        return starts(wanted, offers)
                .filter(start -> only.isEmpty() || only.contains(start.id()))
                .map(start -> slot(start, wanted, prices))
                .toList();
    }

    /** These slots as they are now; what cannot be had any more is closed. */
    @Transactional
    Map<SlotId, Octo.Slot> slots(Sellable product, OptionView option, Set<SlotId> ids) {
        LocalDate from =
                ids.stream().map(SlotId::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = ids.stream().map(SlotId::date).max(LocalDate::compareTo).orElseThrow();
        Wanted wanted = new Wanted(product, option, from, to, null);
        Map<ListingId, Offer> offers = product.isForSale(option) ? offers(wanted) : Map.of();
        SlotPrices prices = new SlotPrices(trips, wanted, offers);
        Map<SlotId, Octo.Slot> slots = new HashMap<>();
        if (!offers.isEmpty()) {
            starts(wanted, offers)
                    .filter(start -> ids.contains(start.id()))
                    .forEach(start -> slots.put(start.id(), slot(start, wanted, prices)));
        }
        ids.forEach(id -> slots.computeIfAbsent(id, gone -> slot(Start.closed(gone), wanted, prices)));
        return slots;
    }

    private Stream<Start> starts(Wanted wanted, Map<ListingId, Offer> offers) {
        return days(wanted, offers).stream().flatMap(day -> startsOf(day).stream());
    }

    private Map<ListingId, Offer> offers(Wanted wanted) {
        return catalog.offers(
                List.of(wanted.product().id()), wanted.from(), wanted.to().plusDays(OptionRules.MAX_NIGHTS));
    }

    private List<DayView> days(Wanted wanted, Map<ListingId, Offer> offers) {
        ListingId id = wanted.product().id();
        Offer offer = Optional.ofNullable(offers.get(id)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        int sleeps = Objects.requireNonNullElse(wanted.option().sleeps(), 1);
        List<DayView> days = showAvailability
                .days(new Question(id, wanted.option().id(), wanted.from(), wanted.to(), wanted.party(), null), offer)
                .stream()
                .map(day -> day.inPersons(sleeps))
                .toList();
        Reseller.Contract contract = wanted.product().contract();
        if (!contract.isLimited()) {
            return days;
        }
        Map<LocalDate, Integer> taken = rows.taken(contract.reseller(), id.toString(), wanted.from(), wanted.to());
        Party party = wanted.party();
        int wish = party == null ? 1 : party.persons();
        return days.stream()
                .map(day -> day.atMost(contract.mostPerDay() - taken.getOrDefault(day.date(), 0), wish))
                .toList();
    }

    private static List<Start> startsOf(DayView day) {
        return day.slots().isEmpty()
                ? List.of(new Start(new SlotId(day.date(), null), day.status(), day.vacancies(), day.capacity()))
                : day.slots().stream()
                        .map(slot -> new Start(
                                new SlotId(day.date(), slot.startTime()),
                                slot.status(),
                                slot.vacancies(),
                                slot.capacity()))
                        .toList();
    }

    private static CalendarDay day(DayView day, Wanted wanted, SlotPrices prices) {
        return new CalendarDay(
                day.date(),
                day.available(),
                day.status().name(),
                day.vacancies(),
                day.capacity(),
                hours(wanted, day.date()),
                prices.units(day.date()),
                prices.total(day.date()));
    }

    private static Octo.Slot slot(Start start, Wanted wanted, SlotPrices prices) {
        Sellable product = wanted.product();
        LocalDate date = start.id().date();
        LocalTime time = start.id().startTime();
        boolean content = product.reader().wants(Capability.CONTENT);
        return new Octo.Slot(
                start.id().text(product.zone()),
                SlotId.local(date, time == null ? LocalTime.MIDNIGHT : time, product.zone()),
                end(start.id(), product),
                time == null,
                start.status().isAvailable(),
                start.status().name(),
                start.vacancies(),
                start.capacity(),
                WriteProducts.restrictions(wanted.option()).maxUnits(),
                prices.closesAt(date, time).truncatedTo(ChronoUnit.SECONDS).toString(),
                hours(wanted, date),
                prices.units(date),
                prices.total(date),
                content ? wanted.option().title() : null,
                content ? product.listing().title() : null);
    }

    private static String end(SlotId slot, Sellable product) {
        LocalTime time = slot.startTime();
        Integer minutes = product.listing().durationMinutes();
        LocalDateTime end = time == null
                ? slot.date().plusDays(1).atStartOfDay()
                : slot.date().atTime(time).plusMinutes(minutes == null ? 0 : minutes);
        return SlotId.local(end.toLocalDate(), end.toLocalTime(), product.zone());
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

    /** Refuses a range that is reversed or too long, or in years that nobody writes. */
    static void checkRange(LocalDate from, LocalDate to) {
        if (to.getYear() > LAST_YEAR) {
            throw Refusal.invalid("localDateEnd", "date");
        }
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > MAX_DAYS) {
            throw Refusal.invalid("localDateEnd", "between", 0, MAX_DAYS);
        }
    }
}
