package org.panprd.marketplace.web.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.BookedScreening;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Eligibility;
import org.panprd.marketplace.web.api.Participant;
import org.panprd.marketplace.web.api.Refundable;
import org.panprd.marketplace.web.session.Language;

/** What the page of a booked trip shows. */
record BookedTripView(
        Booking booking,
        List<Day> days,
        List<Person> people,
        List<String> cancellation,
        @Nullable String notice,
        @Nullable String problem,
        String key,
        List<BookedScreening> screenings,
        Map<Integer, PlanCalendar> plans) {

    /** The items that begin on one date; the first day that is not over is the one to look at. */
    record Day(LocalDate date, List<Booking.Item> items, boolean isOpen) {}

    /** Who still has to get something before a tour of that date. */
    record Person(String name, LocalDate date, List<Eligibility.Reason> reasons) {}

    static BookedTripView of(
            Booking booking, @Nullable String notice, @Nullable String problem, LocalDate today, Language language) {
        return new BookedTripView(
                booking,
                days(booking.items(), today),
                people(booking),
                cancellation(booking, language),
                notice,
                problem,
                UUID.randomUUID().toString(),
                List.of(),
                Map.of());
    }

    /** The same with the sessions of its items, by their numbers. */
    BookedTripView planned(Instant now) {
        Map<Integer, PlanCalendar> plans = new TreeMap<>();
        for (Booking.Item item : booking.items()) {
            if (item.sessions() != null) {
                String moves = "/moves/" + booking.id() + "/" + item.item() + "/";
                plans.put(item.item(), PlanCalendar.of(item.sessions(), moves, now));
            }
        }
        return new BookedTripView(
                booking, days, people, cancellation, notice, problem, key, screenings, Map.copyOf(plans));
    }

    /** The same with what came out of the health questions. */
    BookedTripView with(List<BookedScreening> answered) {
        return new BookedTripView(booking, days, people, cancellation, notice, problem, key, answered, plans);
    }

    /** One policy for the whole booking, or else that of each thing that was chosen, by its name. */
    private static List<String> cancellation(Booking booking, Language language) {
        List<Refundable> common = booking.cancellation();
        if (common != null && !common.isEmpty()) {
            return CancellationWords.ofMoments(common, language);
        }
        return BookedThing.of(booking, language).stream()
                .flatMap(thing -> thing.policy().stream().map(sentence -> thing.title() + " · " + sentence))
                .toList();
    }

    /** Only while the booking stands. */
    private static List<Person> people(Booking booking) {
        List<Participant> participants = booking.participants();
        List<Booking.Condition> conditions = booking.conditions();
        if (participants == null || conditions == null || !booking.isCancellable()) {
            return List.of();
        }
        record Key(LocalDate date, int participant) {}
        Map<Key, List<Eligibility.Reason>> byPerson = new LinkedHashMap<>();
        conditions.forEach(condition -> byPerson.computeIfAbsent(
                        new Key(condition.date(), condition.participant()), any -> new ArrayList<>())
                .add(condition.reason()));
        return byPerson.entrySet().stream()
                .map(entry -> new Person(
                        String.valueOf(
                                participants.get(entry.getKey().participant()).fullName()),
                        entry.getKey().date(),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<Day> days(List<Booking.Item> items, LocalDate today) {
        TreeMap<LocalDate, List<Booking.Item>> byDate = new TreeMap<>();
        items.stream().sorted(Comparator.comparingInt(Booking.Item::item)).forEach(item -> byDate.computeIfAbsent(
                        item.date(), date -> new ArrayList<>())
                .add(item));
        LocalDate next = byDate.ceilingKey(today);
        return byDate.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(), List.copyOf(day.getValue()), day.getKey().equals(next)))
                .toList();
    }
}
