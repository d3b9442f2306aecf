package org.panprd.marketplace.booking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ItemContent.RuleVersion;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Provider;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** Writes the items of a booking that is held. */
final class WriteItems {
    private WriteItems() {}

    /** One item for each part, as it is said now; later changes of a listing do not reach it. */
    static void add(
            Booking booking,
            Wishes wishes,
            Map<ListingId, Provider> providers,
            Map<ListingId, List<RuleVersion>> rules,
            Regions regions) {
        int number = 0;
        for (Wishes.Entry entry : wishes.entries()) {
            for (Part part : entry.parts()) {
                number++;
                Provider provider = Objects.requireNonNull(providers.get(part.listing()));
                ItemContent content = content(
                        entry, part, provider, rules.get(part.listing()), Facets.of(part, provider.place(), regions));
                BookingItem item = new BookingItem(booking, number, part, entry.startOf(part), content);
                if (entry.isRoute()) {
                    item.partOf(entry.wish().listing());
                }
                booking.add(item);
            }
        }
    }

    private static ItemContent content(
            Wishes.Entry entry, Part part, Provider provider, @Nullable List<RuleVersion> rules, Facets facets) {
        OperatorFile operator = provider.operator();
        PlaceFile place = provider.place();
        return new ItemContent(
                part.document().title(),
                part.option().title(),
                operator.name(),
                operator.telephone(),
                place.name(),
                place.city(),
                place.latitude(),
                place.longitude(),
                part.party().units(),
                part.nights(),
                part.durationMinutes().orElse(null),
                entry.isRoute() ? entry.listing().title() : null,
                part.routeDay(),
                entry.deadlines(),
                rules,
                entry.isRoute() ? null : part.option().changes(),
                BookedSessions.of(part, entry.sessions()).orElse(null),
                part.cost().discounts(),
                part.share().orElse(null),
                facets,
                null,
                null);
    }
}
