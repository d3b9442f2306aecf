package org.panprd.marketplace.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.booking.OperatorQuery.Flag;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;

/**
 * A page of items.
 *
 * @param asOf the moment since which to count what is new
 */
public record DeskView(List<Row> items, @Nullable String nextCursor, Instant asOf) {
    /** An item in one line, which names nobody. */
    public record Row(
            UUID bookingId,
            int item,
            String reference,
            String listingId,
            String title,
            String optionId,
            String optionTitle,
            LocalDate date,
            LocalDate endDate,
            @Nullable LocalTime startTime,
            Map<Unit, Integer> units,
            int persons,
            @Nullable Integer rooms,
            Money price,
            BookingStatus status,
            Instant bookedAt,
            List<Flag> flags) {

        static Row of(OperatorItem item, Language language) {
            List<Flag> flags = new ArrayList<>();
            if (item.affected()) {
                flags.add(Flag.AFFECTED);
            }
            if (item.suspended()) {
                flags.add(Flag.SUSPENDED);
            }
            return new Row(
                    item.booking(),
                    item.item(),
                    item.reference(),
                    item.tenant() + "." + item.listing(),
                    item.title().in(language),
                    item.option(),
                    item.optionTitle().in(language),
                    item.date(),
                    item.endDate(),
                    item.startTime(),
                    item.units(),
                    item.persons(),
                    item.rooms(),
                    item.price(),
                    item.status(),
                    item.bookedAt(),
                    flags);
        }
    }

    /** How many; as many as are counted, if there are more. */
    public record Count(int bookings) {}
}
