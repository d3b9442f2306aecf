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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.KeepParticipants.OnTour;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.border.CheckTour;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.traveller.Identity;
import org.panprd.marketplace.traveller.TravelPapers;

/** What a traveller's companions use their documents for on bookings that stand and are not over. */
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
    KeepParticipants participants;

    @Inject
    TravelPapers papers;

    @Inject
    Clock clock;

    /**
     * On all of them.
     *
     * @param except an item that is not counted
     */
    @Transactional(TxType.MANDATORY)
    Entries of(String traveller, @Nullable BookingItem except) {
        Entries entries = new Entries();
        Map<UUID, List<Identity>> documents = papers.identities(traveller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        for (Booking booking : bookings.ahead(traveller, today)) {
            List<BookingItem> crossings = booking.items().stream()
                    .filter(item -> item.status() == booking.status() && item != except)
                    .filter(item -> item.content().rules() != null)
                    .toList();
            if (!crossings.isEmpty()) {
                count(crossings, companions(booking), entries);
                crossings.forEach(item -> participants.on(booking, item).forEach(one -> use(one, documents, entries)));
            }
        }
        return entries;
    }

    /** A document that has since been taken from the list is none that could be used again. */
    private static void use(OnTour one, Map<UUID, List<Identity>> documents, Entries entries) {
        List<Identity> own = documents.getOrDefault(one.companion(), List.of());
        IntStream.range(0, own.size())
                .filter(i -> own.get(i).isSameDocument(one.identity()))
                .forEach(i -> entries.use(one.companion(), i));
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
                    .ifPresent(territory -> companions.forEach(companion -> entries.enter(companion, territory)));
        }
    }
}
