package org.panprd.marketplace.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.GroupFile;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/**
 * One start of the group of a border tour.
 *
 * @param option the one that has the group; others may travel with it
 * @param at 00:00 for what takes all day
 */
record Departure(ListingId listing, OptionFile option, LocalDate day, LocalTime at, ZoneId zone) {
    static List<OptionFile> groupsOf(ListingFile listing) {
        return listing.options().stream()
                .filter(option -> option.group() != null)
                .toList();
    }

    GroupFile group() {
        return Objects.requireNonNull(option.group());
    }

    /** All options that travel in it. */
    List<String> options() {
        return option.travelTogether();
    }

    Instant startsAt() {
        return day.atTime(at).atZone(zone).toInstant();
    }

    Instant decidedAt() {
        return startsAt().minus(Duration.ofHours(group().decideHours()));
    }

    /** Its time to be decided has come, and it has not begun. */
    boolean isDue(Instant now) {
        return !now.isBefore(decidedAt()) && now.isBefore(startsAt());
    }

    /** Whether so many may come along: it is still sold, and has or can still have enough with them. */
    boolean takesIn(int persons, int sold, Instant now) {
        boolean onSale = now.isBefore(day.atStartOfDay(zone)
                .plusMinutes(
                        SalesClock.soldUntilMinutes(option, option.startTimes().isEmpty() ? null : at))
                .toInstant());
        return onSale && (now.isBefore(decidedAt()) || sold + persons >= group().least());
    }

    Departure later(int days) {
        return new Departure(listing, option, day.plusDays(days), at, zone);
    }

    /** As it stands in the audit trail. */
    @Override
    public String toString() {
        return Stream.of(listing, option.code(), day, at)
                .map(String::valueOf)
                .reduce((a, b) -> a + "/" + b)
                .orElseThrow();
    }
}
