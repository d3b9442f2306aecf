package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.AvailabilityView.DayView;
import org.panprd.marketplace.availability.AvailabilityView.SlotView;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Tariff.DaySetting;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.ListingFile;

/** A listing's calendar: what it offers a party, and for how much, on each day. */
@ApplicationScoped
public class ShowAvailability {
    @Inject
    Catalog catalog;

    @Inject
    Trips trips;

    @Inject
    Availability availability;

    @Inject
    Resources resources;

    /** What is asked for; where it is left open, the first option, its smallest party and its least nights. */
    public record Question(
            ListingId listing,
            @Nullable String option,
            LocalDate from,
            LocalDate to,
            @Nullable Party party,
            @Nullable Integer nights) {}

    @Transactional
    public AvailabilityView show(Question question) {
        Map<ListingId, Offer> offers = catalog.offers(
                List.of(question.listing()), question.from(), question.to().plusDays(OptionRules.MAX_NIGHTS));
        Offer offer = Optional.ofNullable(offers.get(question.listing()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        OptionRules rules = rules(offer.document(), question);
        Wish first = first(question, rules);
        return new AvailabilityView(
                question.listing().toString(),
                rules.option(),
                first.party().units(),
                rules.isByRoom() ? first.nights() : null,
                days(question, offer, date -> price(first, date, offers)));
    }

    /** The days alone, without a price, of what has been read already. */
    @Transactional
    public List<DayView> days(Question question, Offer offer) {
        return days(question, offer, date -> List.of());
    }

    private List<DayView> days(Question question, Offer offer, Function<LocalDate, List<Money>> prices) {
        OptionRules rules = rules(offer.document(), question);
        Wish first = first(question, rules);
        var days = new TreeMap<LocalDate, List<Slot>>();
        for (Slot slot : availability.slots(first, rules.isByRoom(), question.to())) {
            days.computeIfAbsent(slot.date(), date -> new ArrayList<>()).add(asSet(slot, first, offer));
        }
        boolean timed = !rules.startTimes().isEmpty();
        return days.entrySet().stream()
                .map(day -> day(day.getValue(), prices.apply(day.getKey()), timed))
                .toList();
    }

    /** What is wished on the first day. */
    private static Wish first(Question question, OptionRules rules) {
        int nights = rules.nights(question.nights());
        Party party = rules.party(question.party());
        Faults faults = new Faults();
        rules.takesNights(nights, "", faults);
        rules.takesParty(party, "", faults);
        faults.refuse();
        return new Wish(question.listing(), rules.option(), question.from(), null, nights, party);
    }

    /** Closed where what is set for the day asks for a longer stay, or for being earlier. */
    private Slot asSet(Slot slot, Wish wish, Offer offer) {
        DaySetting day = offer.tariff().on(wish.option(), slot.date());
        Integer least = day.minNights();
        Integer cutoff = day.cutoffMinutes();
        boolean isTooShort = least != null && wish.nights() > 0 && wish.nights() < least;
        boolean isTooLate = cutoff != null
                && !resources
                        .now()
                        .isBefore(slot.date().atTime(slot.startTime()).minusMinutes(cutoff));
        return isTooShort || isTooLate ? slot.closed() : slot;
    }

    private List<Money> price(Wish wish, LocalDate date, Map<ListingId, Offer> offers) {
        Wish that = new Wish(wish.listing(), wish.option(), date, LocalTime.MIDNIGHT, wish.nights(), wish.party());
        return trips.parts(that, offers)
                .map(parts ->
                        Money.totals(parts.stream().map(part -> part.price()).toList()))
                .orElse(List.of());
    }

    private static DayView day(List<Slot> slots, List<Money> price, boolean timed) {
        Slot best = slots.stream()
                .min(Comparator.comparing(Slot::status)
                        .thenComparing(Comparator.comparingInt(Slot::vacancies).reversed()))
                .orElseThrow();
        List<SlotView> views = timed
                ? slots.stream()
                        .map(slot -> new SlotView(
                                slot.startTime(),
                                slot.status(),
                                slot.status().isAvailable(),
                                slot.vacancies(),
                                slot.capacity()))
                        .toList()
                : List.of();
        return new DayView(
                best.date(),
                best.status(),
                best.status().isAvailable(),
                best.vacancies(),
                best.capacity(),
                price,
                views);
    }

    private static OptionRules rules(ListingFile listing, Question question) {
        return OptionRules.of(listing).stream()
                .filter(rules -> question.option() == null || rules.option().equals(question.option()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("option", "unknown-option"));
    }
}
