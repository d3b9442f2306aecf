package org.panprd.marketplace.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.StockOfBooking.Day;
import org.panprd.marketplace.booking.BookedItem;
import org.panprd.marketplace.licensing.LicenceEnding;
import org.panprd.marketplace.tenants.Text;

/** What a notice is about, of which there is one: references and numbers, and nothing of persons. */
record About(
        @Nullable Booked booking,
        @Nullable Stock stock,
        @Nullable Licence licence,
        @Nullable UUID messageId,
        @Nullable UUID webhookId,
        @Nullable BureauAlert alert,
        @Nullable BureauReport report) {

    /** An item of a booking; {@code listingId} begins with its tenant. */
    record Booked(
            UUID bookingId,
            int item,
            String reference,
            String listingId,
            String optionId,
            Text title,
            Text optionTitle,
            LocalDate date,
            @Nullable LocalTime startTime,
            int persons) {}

    /** Days of an option's stock, and how it is on that one of them on which the least is left. */
    record Stock(
            String listingId,
            String optionId,
            Text title,
            Text optionTitle,
            LocalDate date,
            LocalDate untilDate,
            @Nullable LocalTime startTime,
            int capacity,
            int sold) {}

    /** A licence, and its last day. */
    record Licence(UUID licenceId, String kind, @Nullable LocalDate validUntil) {}

    static About item(BookedItem item) {
        return new About(
                new Booked(
                        item.booking(),
                        item.item(),
                        item.reference(),
                        item.listing().toString(),
                        item.option(),
                        item.title(),
                        item.optionTitle(),
                        item.date(),
                        item.startTime(),
                        item.persons()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Days on which little is left.
     *
     * @param days of one option at one start, in order; at least one
     * @param item that draws on them
     */
    static About stock(List<Day> days, BookedItem item) {
        Day first = days.get(0);
        Day least = days.stream()
                .min((one, other) -> Integer.compare(one.capacity() - one.sold(), other.capacity() - other.sold()))
                .orElse(first);
        return new About(
                null,
                new Stock(
                        first.listing().toString(),
                        first.option(),
                        item.title(),
                        item.optionTitle(),
                        first.day(),
                        days.get(days.size() - 1).day(),
                        first.at().equals(LocalTime.MIDNIGHT) ? null : first.at(),
                        least.capacity(),
                        least.sold()),
                null,
                null,
                null,
                null,
                null);
    }

    static About licence(LicenceEnding ending) {
        return new About(
                null, null, new Licence(ending.licence(), ending.kind(), ending.validUntil()), null, null, null, null);
    }

    static About message(UUID id) {
        return new About(null, null, null, id, null, null, null);
    }

    static About webhook(UUID id) {
        return new About(null, null, null, null, id, null, null);
    }

    static About alert(BureauAlert alert) {
        return new About(null, null, null, null, null, alert, null);
    }

    static About report(BureauReport report) {
        return new About(null, null, null, null, null, null, report);
    }
}
