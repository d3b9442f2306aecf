package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;

/**
 * An operator's figures.
 *
 * @param by what sales are told apart by: {@code listing}, {@code channel} or {@code day}
 * @param leadFrom the first day of each span of lead times; the last one has no end
 */
public record OperatorFigures(
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

    /** What was paid for; {@code lead} are the items of each span. */
    public record Sold(
            String key, String title, int items, int guests, Money gross, int cancelled, List<Integer> lead) {}

    /** How full a listing was in a week. */
    public record Filled(String listing, String title, LocalDate week, long sold, long capacity) {}
}
