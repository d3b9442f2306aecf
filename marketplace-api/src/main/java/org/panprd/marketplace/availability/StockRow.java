package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Text;

/**
 * What is counted for an option at one start.
 *
 * @param daily as many as its document says
 * @param lastDay on which it may be sold, if the licence that it stands on ends
 */
record StockRow(
        ListingId listing,
        Text title,
        String option,
        Text optionTitle,
        LocalTime at,
        int daily,
        Set<Integer> closedWeekdays,
        @Nullable LocalDate lastDay) {

    /** In the order of the allotments' keys. */
    static final Comparator<StockRow> IN_KEY_ORDER =
            Comparator.comparing(StockRow::resource).thenComparing(StockRow::at);

    StockRow {
        closedWeekdays = Set.copyOf(closedWeekdays);
    }

    /** All of a listing; a route counts nothing of its own. */
    static Stream<StockRow> of(ListingId id, ListingFile listing) {
        if (listing.isRoute()) {
            return Stream.empty();
        }
        return listing.options().stream().flatMap(option -> of(id, listing, option));
    }

    private static Stream<StockRow> of(ListingId id, ListingFile listing, OptionFile option) {
        Stream<LocalTime> starts =
                option.startTimes().isEmpty() ? Stream.of(LocalTime.MIDNIGHT) : option.startTimes().stream();
        return starts.map(at -> new StockRow(
                id,
                listing.title(),
                option.code(),
                option.title(),
                at,
                option.stock(),
                Set.copyOf(listing.closedWeekdays()),
                listing.lastDay().orElse(null)));
    }

    String resource() {
        return Draw.stock(listing.code(), option);
    }

    @Nullable
    LocalTime startTime() {
        return at.equals(LocalTime.MIDNIGHT) ? null : at;
    }

    /** As many as there are on a day for which nothing was set. */
    int dailyOn(LocalDate day) {
        boolean isOver = lastDay != null && day.isAfter(lastDay);
        return isOver || closedWeekdays.contains(day.getDayOfWeek().getValue()) ? 0 : daily;
    }
}
