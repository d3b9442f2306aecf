package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingView.ItemView;
import org.panprd.marketplace.supply.Ticket;

/**
 * What a gate has to know of a confirmed item; nobody's name.
 *
 * @param reference of its booking
 * @param item its number in it, from 1
 * @param date on which it begins, local to its tenant; {@code endDate} is its last day, for a stay that of departure
 * @param ticket what opens the door of a supplier's; ours does otherwise
 */
public record Admission(
        String reference,
        int item,
        String listing,
        String option,
        LocalDate date,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        int persons,
        @Nullable Ticket ticket) {

    /** As its traveller sees it. */
    public static Admission of(BookingView booking, ItemView item) {
        return new Admission(
                booking.reference(),
                item.item(),
                item.listingId(),
                item.optionId(),
                item.date(),
                item.endDate(),
                item.startTime(),
                item.persons(),
                item.ticket());
    }

    static Admission of(Booking booking, BookingItem item) {
        return new Admission(
                booking.reference(),
                item.item(),
                item.listing().toString(),
                item.option(),
                item.startDate(),
                item.endDate(),
                item.startTime().orElse(null),
                item.persons(),
                item.content().ticket());
    }
}
