package org.panprd.marketplace.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.kernel.Money;

/**
 * An operator's figures.
 *
 * @param by {@code listing}, {@code channel} or {@code day}: by what sales are told apart
 * @param leadFrom the first day of each span of lead times; the last one has no end
 * @param ahead today and the next seven days
 * @param sales what was paid for from {@code from} to {@code to}
 * @param occupancy of the days from {@code from} to {@code to}
 */
public record FiguresView(
        LocalDate from,
        LocalDate to,
        String by,
        LocalDate today,
        List<Integer> leadFrom,
        List<Ahead> ahead,
        List<Sold> sales,
        List<Filled> occupancy) {

    /** Who comes on a day, and how full it is. */
    public record Ahead(LocalDate date, int items, int guests, long sold, long capacity) {}

    /**
     * What was paid for.
     *
     * @param gross before anything was given back
     * @param cancelled how many of the items were cancelled since, or not approved of
     * @param lead items by the time from paying to beginning, for each span of {@code leadFrom}
     */
    public record Sold(
            String key, String title, int items, int guests, Money gross, int cancelled, List<Integer> lead) {
        BigDecimal cancelledPercent() {
            return percent(cancelled, items);
        }
    }

    /** How full a listing was in a week, which begins on a Monday. */
    public record Filled(String listing, String title, LocalDate week, long sold, long capacity) {}

    /** With one digit behind the point; nothing of nothing is none. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
