package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.catalog.StayPrices;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.wellness.EstimateSettlement;

/** Price, availability and problems of a wish. Nothing is held by it, so it may be overtaken. */
public record QuoteView(boolean bookable, List<ItemView> items, List<Money> totals) {

    /**
     * A wished item.
     *
     * @param sessions a plan of them, empty if there is none; absent for what has no sessions
     */
    public record ItemView(
            String listingId,
            String optionId,
            String title,
            String optionTitle,
            LocalDate date,
            LocalDate endDate,
            @Nullable LocalTime startTime,
            @Nullable Integer nights,
            Map<Unit, Integer> units,
            boolean available,
            List<Money> price,
            List<Deadline> cancellation,
            EstimateSettlement.@Nullable Estimate settlement,
            List<Map<String, Object>> problems,
            List<PartView> parts,
            @Nullable List<Session> sessions) {}

    /**
     * What it comes down to: itself, or the legs of a route.
     *
     * @param screening whether each participant answers its questionnaire
     */
    public record PartView(
            Named tenant,
            String listingId,
            String optionId,
            String title,
            String optionTitle,
            LocalDate date,
            LocalDate endDate,
            @Nullable LocalTime startTime,
            @Nullable Integer nights,
            Money price,
            List<LineView> lines,
            List<DiscountView> discounts,
            boolean screening) {}

    /** Some nights in a row of a stay, and what they cost for all rooms. */
    public record LineView(StayPrices.Rate rate, LocalDate from, int nights, Money amount) {}
}
