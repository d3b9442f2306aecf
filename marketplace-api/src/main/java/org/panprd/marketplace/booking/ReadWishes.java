package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.Catalog;
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
        Map<ListingId, ListingFile> listings = catalog.findWithLegs(ids);
        var entries = new ArrayList<Wishes.Entry>();
        for (int i = 0; i < items.size(); i++) {
            readItem(new ItemReader(items.get(i), "items[" + i + "].", faults), listings)
                    .ifPresent(entries::add);
        }
        faults.refuse();
        return new Wishes(List.copyOf(entries));
    }

    /** One item, whose fields stand at the top of the request. */
    Wishes.Entry readOne(NewItem item) {
        Faults faults = new Faults();
        Map<ListingId, ListingFile> listings =
                catalog.findWithLegs(ItemReader.idOf(item).stream().toList());
        Optional<Wishes.Entry> entry = readItem(new ItemReader(item, "", faults), listings);
        faults.refuse();
        return entry.orElseThrow();
    }

    private Optional<Wishes.Entry> readItem(ItemReader item, Map<ListingId, ListingFile> listings) {
        Optional<ListingId> id = item.listing(listings.keySet());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        ListingFile listing = listings.get(id.get());
        ZoneId zone = ZoneId.of(regions.get(id.get().tenant()).timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return item.wish(id.get(), Objects.requireNonNull(listing), today)
                .flatMap(wish -> item.forSale(trips.parts(wish, listings))
                        .map(parts -> new Wishes.Entry(wish, listing, parts, zone, item.sessions(wish, listing))));
    }
}
