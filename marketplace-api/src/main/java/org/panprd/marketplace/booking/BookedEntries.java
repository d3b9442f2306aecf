package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.border.CheckTour;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;

/** The entries that a traveller's companions are going to make on bookings that stand and are not over. */
@ApplicationScoped
class BookedEntries {
    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    Catalog catalog;

    @Inject
    CheckTour tours;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    Entries of(String traveller) {
        Entries entries = new Entries();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        for (Booking booking : bookings.ahead(traveller, today)) {
            List<BookingItem> crossings = booking.items().stream()
                    .filter(item -> item.status() == booking.status())
                    .filter(item -> item.content().rules() != null)
                    .toList();
            if (!crossings.isEmpty()) {
                count(crossings, companions(booking), entries);
            }
        }
        return entries;
    }

    private List<UUID> companions(Booking booking) {
        return parties.find(booking).stream()
                .flatMap(party -> party.travellers().participants().stream())
                .map(Participant::companionId)
                .filter(Objects::nonNull)
                .toList();
    }

    private void count(List<BookingItem> crossings, List<UUID> companions, Entries entries) {
        List<ListingId> ids = crossings.stream().map(BookingItem::listing).toList();
        Map<ListingId, ListingFile> listings = catalog.findWithLegs(ids);
        for (ListingId id : ids) {
            Optional.ofNullable(listings.get(id))
                    .flatMap(tour -> tours.entered(id, tour))
                    .ifPresent(territory -> companions.forEach(companion -> entries.add(companion, territory)));
        }
    }
}
