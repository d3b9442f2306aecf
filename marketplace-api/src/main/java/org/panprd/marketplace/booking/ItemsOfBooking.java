package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** What is in a booking, for who is told of it; in the platform's scope. */
@ApplicationScoped
public class ItemsOfBooking {
    @Inject
    Bookings bookings;

    @Transactional(TxType.MANDATORY)
    public List<BookedItem> of(UUID booking) {
        return bookings.find(booking).stream()
                .flatMap(found -> found.items().stream().map(item -> BookedItem.of(found, item)))
                .toList();
    }
}
