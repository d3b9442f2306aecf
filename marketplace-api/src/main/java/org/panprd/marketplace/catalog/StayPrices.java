package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.DayPrices.Asked;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.LongStayRates;
import org.panprd.marketplace.tenants.UnitFile;

/**
 * What a room costs, line by line. Where there is a monthly rate, the nights are taken 30 at a time, the last time as many
 * as remain, and each time cost the rate of the season in which they begin, or what they cost one by one if that is less.
 * So a longer stay never costs less than a shorter one, and a month never more than its nights.
 */
@ApplicationScoped
public class StayPrices {
    @Inject
    DayPrices dayPrices;

    /** Why some nights in a row cost what they do. */
    public enum Rate {
        /** Each the same. */
        NIGHTLY,
        /** Up to 30 nights together. */
        MONTHLY
    }

    /** Some nights in a row from a date on; the amount is for all of them and one room. */
    public record Line(Rate rate, LocalDate from, int nights, long amountMinor) {}

    List<Line> lines(Asked rooms, LocalDate start, int nights, Consumer<PriceStep> told) {
        LongStayRates rates = rooms.unit().rates();
        if (rates == null) {
            return nightly(rooms, start, nights, told);
        }
        ListingFile listing = rooms.offer().document();
        var lines = new ArrayList<Line>();
        for (int night = 0; night < nights; night += LongStayRates.NIGHTS) {
            LocalDate from = start.plusDays(night);
            int together = Math.min(LongStayRates.NIGHTS, nights - night);
            List<Line> oneByOne = nightly(rooms, from, together, told);
            long sum = total(oneByOne);
            long month = month(rates, listing, from);
            if (month < sum) {
                told.accept(
                        new PriceStep(PriceRule.MONTH, null, from, rooms.unit().unit(), null, sum, month));
                lines.add(new Line(Rate.MONTHLY, from, together, month));
            } else {
                lines.addAll(oneByOne);
            }
        }
        return List.copyOf(lines);
    }

    static long total(List<Line> lines) {
        return lines.stream().mapToLong(Line::amountMinor).reduce(0, Math::addExact);
    }

    /** The lowest that a night comes to, alone or in a month, rounded up. */
    static long lowestNight(UnitFile room, long nightly) {
        LongStayRates rates = room.rates();
        if (rates == null) {
            return nightly;
        }
        long month = Math.min(
                rates.monthly().base(),
                Objects.requireNonNullElse(
                        rates.monthly().peak(), rates.monthly().base()));
        return Math.min(nightly, -Math.floorDiv(-month, (long) LongStayRates.NIGHTS));
    }

    private static long month(LongStayRates rates, ListingFile listing, LocalDate from) {
        @Nullable Long peak = rates.monthly().peak();
        return peak != null && Seasons.isPeak(listing, from)
                ? peak
                : rates.monthly().base();
    }

    /** Nights in a row of one price are one line. */
    private List<Line> nightly(Asked rooms, LocalDate start, int nights, Consumer<PriceStep> told) {
        var lines = new ArrayList<Line>();
        long before = -1;
        for (int night = 0; night < nights; night++) {
            LocalDate date = start.plusDays(night);
            long price = dayPrices.of(rooms, date, told);
            if (price == before) {
                Line line = lines.remove(lines.size() - 1);
                lines.add(new Line(
                        line.rate(), line.from(), line.nights() + 1, Math.addExact(line.amountMinor(), price)));
            } else {
                lines.add(new Line(Rate.NIGHTLY, date, 1, price));
            }
            before = price;
        }
        return lines;
    }
}
