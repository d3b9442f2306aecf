package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;

/** Checks what is wished for against the catalogue, and takes it apart; names every field at fault at once. */
@ApplicationScoped
class ReadWishes {
    private static final int MAX_ITEMS = 20;

    @Inject
    Catalog catalog;

    @Inject
    Trips trips;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    Wishes read(NewBooking request) {
        Faults faults = new Faults();
        List<@Nullable NewItem> items = request.items() == null ? List.of() : request.items();
        faults.size(items, "items", 1, MAX_ITEMS);
        faults.refuse();
        var ids = new TreeSet<ListingId>();
        items.forEach(item -> ItemReader.idOf(item).ifPresent(ids::add));
        Map<ListingId, Offer> offers = offers(ids, items);
        var entries = new ArrayList<Wishes.Entry>();
        for (int i = 0; i < items.size(); i++) {
            readItem(new ItemReader(items.get(i), "items[" + i + "].", faults), offers)
                    .ifPresent(entries::add);
        }
        faults.refuse();
        return new Wishes(List.copyOf(entries));
    }

    /** One item, whose fields stand at the top of the request. */
    Wishes.Entry readOne(NewItem item) {
        Faults faults = new Faults();
        Map<ListingId, Offer> offers = offers(ItemReader.idOf(item).stream().toList(), List.of(item));
        Optional<Wishes.Entry> entry = readItem(new ItemReader(item, "", faults), offers);
        faults.refuse();
        return entry.orElseThrow();
    }

    /** With what is set for the days of these items, as long as they may be. */
    private Map<ListingId, Offer> offers(Collection<ListingId> ids, List<? extends @Nullable NewItem> items) {
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        LocalDate last = today.plusDays(ItemReader.MAX_DAYS_AHEAD);
        List<LocalDate> dates = items.stream()
                .flatMap(item -> Stream.ofNullable(item == null ? null : item.date()))
                .filter(date -> !date.isBefore(today) && !date.isAfter(last))
                .sorted()
                .toList();
        return dates.isEmpty()
                ? catalog.offers(ids, today, today)
                : catalog.offers(ids, dates.get(0), dates.get(dates.size() - 1).plusDays(OptionRules.MAX_NIGHTS));
    }

    private Optional<Wishes.Entry> readItem(ItemReader item, Map<ListingId, Offer> offers) {
        Optional<ListingId> id = item.listing(offers.keySet());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Offer offer = Objects.requireNonNull(offers.get(id.get()));
        ListingFile listing = offer.document();
        ZoneId zone = ZoneId.of(regions.get(id.get().tenant()).timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return item.wish(id.get(), offer, today).flatMap(wish -> item.forSale(trips.parts(wish, offers))
                .map(parts -> new Wishes.Entry(wish, listing, parts, zone, item.sessions(wish, listing))));
    }
}
