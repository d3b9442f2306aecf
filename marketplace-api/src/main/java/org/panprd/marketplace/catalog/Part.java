package org.panprd.marketplace.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Share;

/**
 * One option on one date for a party, with its price: what a wish comes down to. A route comes down to one part for each
 * leg.
 *
 * @param date local to the tenant
 * @param nights 0 for what is not sold by the room
 * @param cutoffMinutes before its start; the longer of what the option asks for and what is set for the day
 * @param leg of the route that it belongs to; none outside a route
 * @param sessions the treatments that belong to it, once they are laid out
 */
public record Part(
        ListingId listing,
        ListingFile document,
        OptionFile option,
        LocalDate date,
        int nights,
        @Nullable LocalTime startTime,
        Party party,
        int cutoffMinutes,
        Cost cost,
        @Nullable Leg leg,
        List<Session> sessions) {

    public Money price() {
        return cost.total();
    }

    /** The day of the trip, from 1; 0 outside a route. */
    public int routeDay() {
        return leg == null ? 0 : leg.day();
    }

    /** By which partnership it is sold, if it is. */
    public Optional<Share> share() {
        return Optional.ofNullable(leg).map(Leg::share);
    }

    /** The same as a leg of a route, less the route's discount. */
    Part onRoute(Leg itsLeg, int discountPercent) {
        return with(cost.withoutLines().lessPercent(PriceRule.ROUTE, discountPercent, null), itsLeg, sessions);
    }

    /** The same with its treatments at these times. */
    public Part with(List<Session> laidOut) {
        return with(cost, leg, List.copyOf(laidOut));
    }

    /** The same for less. */
    public Part at(Cost other) {
        return with(other, leg, sessions);
    }

    /** The same at another time. */
    public Part startingAt(LocalTime time) {
        return new Part(listing, document, option, date, nights, time, party, cutoffMinutes, cost, leg, sessions);
    }

    private Part with(Cost otherCost, @Nullable Leg otherLeg, List<Session> otherSessions) {
        return new Part(
                listing,
                document,
                option,
                date,
                nights,
                startTime,
                party,
                cutoffMinutes,
                otherCost,
                otherLeg,
                otherSessions);
    }

    /** The day on which it ends; for a stay the day of departure. */
    public LocalDate endDate() {
        if (nights > 0) {
            return date.plusDays(nights);
        }
        Integer days = document.durationDays();
        return days == null ? date : date.plusDays(days - 1L);
    }

    /** From its start time on, but not beyond the closing hour; empty if nobody says how long it takes. */
    public Optional<Integer> durationMinutes() {
        Integer own = option.durationMinutes();
        Integer minutes = own == null ? document.durationMinutes() : own;
        LocalTime start = startTime;
        if (minutes == null || start == null) {
            return Optional.empty();
        }
        return document.openingHours().stream()
                .filter(hours -> hours.isIn(date.getMonthValue()) && hours.contain(start))
                .findFirst()
                .map(hours -> Math.min(minutes, hours.minutesLeft(start)))
                .or(() -> Optional.of(minutes));
    }

    /** Rooms, where it is sold by the room. */
    public Optional<Integer> rooms() {
        Integer sleeps = option.sleeps();
        return sleeps == null ? Optional.empty() : Optional.of(party.rooms(sleeps));
    }
}
