package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.panprd.marketplace.border.ClosureBook;
import org.panprd.marketplace.border.PortClosure;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.wellness.SessionWish;

/** A checked request: each wish with its listing and the parts that it comes down to. */
record Wishes(List<Entry> entries) {

    record Entry(Wish wish, ListingFile listing, List<Part> parts, ZoneId zone, SessionWish sessions) {
        Entry with(List<Part> others) {
            return new Entry(wish, listing, List.copyOf(others), zone, sessions);
        }

        /** When it begins: the start of its first part, which cancellation counts from. */
        Instant startsAt() {
            return startOf(parts.get(0));
        }

        Instant startOf(Part part) {
            LocalTime time = part.startTime() == null ? LocalTime.MIDNIGHT : part.startTime();
            return part.date().atTime(time).atZone(zone).toInstant();
        }

        /** From when on the first of its parts is sold no more. */
        Instant soldUntil() {
            return parts.stream()
                    .map(part -> SalesClock.closesAt(part, zone))
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        /** The policy of what is sold: a route's own for all its legs. */
        List<Deadline> deadlines() {
            return listing.cancellation().stream()
                    .map(tier ->
                            new Deadline(startsAt().minusSeconds(tier.hoursBefore() * 3600L), tier.refundPercent()))
                    .toList();
        }

        boolean isRoute() {
            return listing.isRoute();
        }

        boolean isByRoom() {
            return !isRoute() && parts.get(0).option().isByRoom();
        }
    }

    /** From when on the first of it is sold no more. */
    Instant soldUntil() {
        return entries.stream().map(Entry::soldUntil).min(Instant::compareTo).orElseThrow();
    }

    /** All parts, in the order of the wishes: the items of the booking. */
    List<Part> parts() {
        return entries.stream().flatMap(entry -> entry.parts().stream()).toList();
    }

    /** The same with other parts, as many and in the same order. */
    Wishes with(List<Part> others) {
        Iterator<Part> next = others.iterator();
        return new Wishes(entries.stream()
                .map(entry -> entry.with(
                        entry.parts().stream().map(part -> next.next()).toList()))
                .toList());
    }

    /** The entry that an item, counted from 1 over all parts, belongs to. */
    int entryOf(int item) {
        int last = 0;
        for (int entry = 0; entry < entries.size(); entry++) {
            last += entries.get(entry).parts().size();
            if (item <= last) {
                return entry;
            }
        }
        throw new IllegalArgumentException("No item " + item);
    }

    /**
     * The wishes that cross a port while it is closed, by their number, and the closure.
     *
     * @param known all closures, which are asked for only if a port is crossed
     */
    Map<Integer, PortClosure> closedBy(Supplier<ClosureBook> known) {
        var closed = new TreeMap<Integer, PortClosure>();
        if (parts().stream().allMatch(part -> part.document().port() == null)) {
            return closed;
        }
        ClosureBook closures = known.get();
        for (int i = 0; i < entries.size(); i++) {
            for (Part part : entries.get(i).parts()) {
                Optional<PortClosure> found = Optional.ofNullable(
                                part.document().port())
                        .flatMap(port -> closures.on(port, part.date()).or(() -> closures.on(port, part.endDate())));
                if (found.isPresent()) {
                    closed.putIfAbsent(i, found.get());
                }
            }
        }
        return closed;
    }

    List<ListingId> listings() {
        var ids = new ArrayList<ListingId>();
        entries.forEach(entry -> {
            ids.add(entry.wish().listing());
            entry.parts().forEach(part -> ids.add(part.listing()));
        });
        return ids.stream().distinct().toList();
    }

    /** The largest parties over all items: who travels is one of these. More than one if kinds differ by item. */
    List<Party> largestParties() {
        List<Party> parties =
                entries.stream().map(entry -> entry.wish().party()).toList();
        int persons = parties.stream().mapToInt(Party::persons).max().orElseThrow();
        return parties.stream()
                .filter(party -> party.persons() == persons)
                .distinct()
                .toList();
    }

    boolean haveSessions() {
        return parts().stream().anyMatch(part -> !part.sessions().isEmpty());
    }

    LocalDate startDate() {
        return parts().stream().map(Part::date).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate endDate() {
        return parts().stream().map(Part::endDate).max(LocalDate::compareTo).orElseThrow();
    }
}
