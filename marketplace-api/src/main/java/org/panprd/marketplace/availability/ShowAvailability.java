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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.AvailabilityView.DayView;
import org.panprd.marketplace.availability.AvailabilityView.SlotView;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** A listing's calendar: what it offers a party, and for how much, on each day. */
@ApplicationScoped
class ShowAvailability {
    private static final int MAX_NIGHTS = 180;

    @Inject
    Catalog catalog;

    @Inject
    Trips trips;

    @Inject
    Availability availability;

    /** What is asked for; the first option and its least number of nights where that is left open. */
    record Question(
            ListingId listing,
            @Nullable String option,
            LocalDate from,
            LocalDate to,
            Party party,
            @Nullable Integer nights) {}

    @Transactional
    AvailabilityView show(Question question) {
        Map<ListingId, ListingFile> listings = catalog.findWithLegs(List.of(question.listing()));
        ListingFile listing = Optional.ofNullable(listings.get(question.listing()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Optional<OptionFile> option = listing.isRoute() ? Optional.empty() : Optional.of(option(listing, question));
        String code = option.map(OptionFile::code).orElse(Trips.ROUTE_OPTION);
        int nights = option.filter(OptionFile::isByRoom)
                .map(room -> nights(room, question.nights()))
                .orElse(0);
        boolean byRoom = nights > 0;
        Wish first = new Wish(question.listing(), code, question.from(), null, nights, question.party());
        var days = new TreeMap<LocalDate, List<Slot>>();
        for (Slot slot : availability.slots(first, byRoom, question.to())) {
            days.computeIfAbsent(slot.date(), date -> new ArrayList<>()).add(slot);
        }
        boolean timed = option.map(found -> !found.startTimes().isEmpty()).orElse(false);
        List<DayView> views = days.entrySet().stream()
                .map(day -> day(day.getValue(), price(first, day.getKey(), listings), timed))
                .toList();
        return new AvailabilityView(
                question.listing().toString(), code, question.party().units(), byRoom ? nights : null, views);
    }

    private List<Money> price(Wish wish, LocalDate date, Map<ListingId, ListingFile> listings) {
        Wish that = new Wish(wish.listing(), wish.option(), date, LocalTime.MIDNIGHT, wish.nights(), wish.party());
        return trips.parts(that, listings)
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
                                slot.startTime(), slot.status(), slot.status().isAvailable(), slot.vacancies()))
                        .toList()
                : List.of();
        return new DayView(best.date(), best.status(), best.status().isAvailable(), best.vacancies(), price, views);
    }

    private static OptionFile option(ListingFile listing, Question question) {
        return listing.options().stream()
                .filter(candidate ->
                        question.option() == null || candidate.code().equals(question.option()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("option", "unknown-option"));
    }

    private static int nights(OptionFile option, @Nullable Integer wished) {
        int least = Objects.requireNonNullElse(option.minNights(), 1);
        int most = Objects.requireNonNullElse(option.maxNights(), MAX_NIGHTS);
        int nights = Objects.requireNonNullElse(wished, least);
        if (nights < least || nights > most) {
            throw Refusal.invalid("nights", "between", least, most);
        }
        return nights;
    }
}
