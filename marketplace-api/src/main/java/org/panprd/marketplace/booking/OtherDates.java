package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Claim;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Changes;
import org.panprd.marketplace.tenants.Text;

/**
 * What an item is on other dates, at another time or in another option of its listing.
 *
 * @param claims all that it takes then, what it has bought already as well
 * @param chosen absent in what was kept when nothing but dates could change
 */
record OtherDates(
        LocalDate date,
        LocalDate endDate,
        Instant startsAt,
        int nights,
        Money price,
        List<Deadline> cancellation,
        List<Claim> claims,
        @Nullable List<Discount> discounts,
        @Nullable Chosen chosen) {

    OtherDates {
        cancellation = List.copyOf(cancellation);
        claims = List.copyOf(claims);
    }

    /** An option, and when it starts. */
    record Chosen(
            String option,
            Text title,
            @Nullable LocalTime startTime,
            @Nullable Integer rooms,
            @Nullable Integer durationMinutes,
            @Nullable Changes changes) {
        static Chosen of(Part part) {
            return new Chosen(
                    part.option().code(),
                    part.option().title(),
                    part.startTime(),
                    part.rooms().orElse(null),
                    part.durationMinutes().orElse(null),
                    part.option().changes());
        }

        boolean isThatOf(BookingItem item) {
            return option.equals(item.option())
                    && Objects.equals(startTime, item.startTime().orElse(null));
        }
    }

    boolean areThoseOf(BookingItem item) {
        return date.equals(item.startDate())
                && endDate.equals(item.endDate())
                && (chosen == null || chosen.isThatOf(item));
    }

    /** Whether these are the same as others. */
    boolean areLike(OtherDates other) {
        return date.equals(other.date) && endDate.equals(other.endDate) && Objects.equals(chosen, other.chosen);
    }

    /** What they cost more than was paid for the item; less, if negative. */
    Money moreThan(BookingItem item) {
        return price.plus(item.price().times(-1));
    }

    /** The same at the price of the item as it is. */
    OtherDates atThePriceOf(BookingItem item) {
        return new OtherDates(
                date,
                endDate,
                startsAt,
                nights,
                item.price(),
                cancellation,
                claims,
                item.content().discounts(),
                chosen);
    }
}
