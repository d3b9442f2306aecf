package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Text;

/**
 * What is told of an item to whom it concerns. It names nobody.
 *
 * @param confirmed whether its booking ever was
 */
public record BookedItem(
        UUID booking,
        int item,
        String reference,
        String operator,
        ListingId listing,
        String option,
        LocalDate date,
        @Nullable LocalTime startTime,
        int persons,
        BookingStatus status,
        boolean confirmed,
        Text title,
        Text optionTitle) {

    static BookedItem of(Booking booking, BookingItem item) {
        return new BookedItem(
                booking.id(),
                item.item(),
                booking.reference(),
                item.operator(),
                item.listing(),
                item.option(),
                item.startDate(),
                item.startTime().orElse(null),
                item.persons(),
                item.status(),
                booking.confirmedAt().isPresent(),
                item.content().title(),
                item.content().optionTitle());
    }
}
