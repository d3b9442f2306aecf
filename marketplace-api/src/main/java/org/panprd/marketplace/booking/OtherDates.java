package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Claim;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.kernel.Money;

/**
 * What an item is on other dates.
 *
 * @param claims all that it takes then, what it has bought already as well
 */
record OtherDates(
        LocalDate date,
        LocalDate endDate,
        Instant startsAt,
        int nights,
        Money price,
        List<Deadline> cancellation,
        List<Claim> claims,
        @Nullable List<Discount> discounts) {

    OtherDates {
        cancellation = List.copyOf(cancellation);
        claims = List.copyOf(claims);
    }

    boolean areThoseOf(BookingItem item) {
        return date.equals(item.startDate()) && endDate.equals(item.endDate());
    }

    /** What they cost more than was paid for the item; less, if negative. */
    Money moreThan(BookingItem item) {
        return price.plus(item.price().times(-1));
    }
}
