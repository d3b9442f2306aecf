package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.Named;
import org.panprd.marketplace.web.api.Refundable;
import org.panprd.marketplace.web.session.Language;

/** What stands of what a traveller chose as one thing, a route or a single item, with the one policy that it is cancelled by. */
record BookedThing(
        String title,
        LocalDate date,
        List<Named> regions,
        List<Money> price,
        List<Money> refundNow,
        List<String> policy) {

    private record Chosen(String title, List<Refundable> policy) {}

    static List<BookedThing> of(Booking booking, Language language) {
        Map<Chosen, List<Booking.Item>> things = new LinkedHashMap<>();
        List<Booking.Item> live = booking.items().stream()
                .filter(item -> !item.status().equals("CANCELLED"))
                .toList();
        for (Booking.Item item : live) {
            List<Refundable> policy = item.cancellation() == null ? List.of() : item.cancellation();
            things.computeIfAbsent(new Chosen(item.sold(), policy), chosen -> new ArrayList<>())
                    .add(item);
        }
        return things.entrySet().stream()
                .map(thing -> of(thing.getKey(), thing.getValue(), language))
                .toList();
    }

    private static BookedThing of(Chosen chosen, List<Booking.Item> items, Language language) {
        return new BookedThing(
                chosen.title(),
                items.stream().map(Booking.Item::date).min(LocalDate::compareTo).orElseThrow(),
                items.stream().map(Booking.Item::tenant).distinct().toList(),
                sums(items.stream().flatMap(item -> Stream.ofNullable(item.price()))),
                sums(items.stream().flatMap(item -> Stream.ofNullable(item.refundIfCancelledNow()))),
                CancellationWords.ofMoments(chosen.policy(), language));
    }

    /** One sum for each currency, in the order of their codes; currencies with nothing are left out. */
    private static List<Money> sums(Stream<Money> amounts) {
        Map<String, Long> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency(), amount.amountMinor(), Math::addExact));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Money(sum.getKey(), sum.getValue()))
                .toList();
    }
}
