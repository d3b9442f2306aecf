package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Claims;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.catalog.Cost;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.PriceRule;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.Regions;

/** Finds out what an item would be otherwise, for the same party, by what is for sale today and at today's price. */
@ApplicationScoped
class PlanChange {
    @Inject
    ReadWishes readWishes;

    @Inject
    KnownClosures closures;

    @Inject
    Regions regions;

    /** An option of its listing, when, and how long; where the nights are left out, the least that the option takes. */
    record Wanted(
            String option,
            @Nullable LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable Integer nights) {}

    /**
     * An option that makes other rooms of the same party is no longer what was booked.
     *
     * @throws Refusal {@code invalid-request} for what is not offered, NOT_CHANGEABLE, NOT_AVAILABLE where a port is closed
     */
    PlannedChange plan(BookingItem item, Wanted wanted) {
        Map<String, Integer> units = item.content().units().entrySet().stream()
                .collect(Collectors.toMap(unit -> unit.getKey().name(), Map.Entry::getValue));
        LocalTime startTime = wanted.startTime();
        Wishes.Entry entry = readWishes.readOne(new NewItem(
                item.listing().toString(),
                wanted.option(),
                wanted.date(),
                startTime == null ? null : startTime.toString(),
                wanted.nights(),
                Map.copyOf(units),
                null));
        Part part = withCodes(item, entry.parts().get(0));
        if (wanted.option().equals(item.option()) && !part.rooms().equals(item.rooms())) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        if (!new Wishes(List.of(entry)).closedBy(closures::current).isEmpty()) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE);
        }
        OtherDates dates = new OtherDates(
                part.date(),
                part.endDate(),
                entry.startOf(part),
                part.nights(),
                part.price(),
                entry.deadlines(),
                Claims.of(item.item(), part, regions.shared().border()),
                part.cost().discounts(),
                OtherDates.Chosen.of(part));
        return new PlannedChange(
                item,
                dates,
                SalesClock.closesAt(part, entry.zone()),
                part.document().wellness() != null);
    }

    /** A code that was used stays with the item, and takes the same off. */
    private static Part withCodes(BookingItem item, Part part) {
        Part reduced = part;
        for (Discount one : Objects.requireNonNullElse(item.content().discounts(), List.<Discount>of())) {
            if (one.rule() == PriceRule.PROMOTION && one.code() != null) {
                Integer percent = one.percent();
                Cost cost = reduced.cost();
                reduced = reduced.at(
                        percent == null
                                ? cost.lessAmount(PriceRule.PROMOTION, one.amountMinor(), one.code())
                                : cost.lessPercent(PriceRule.PROMOTION, percent, one.code()));
            }
        }
        return reduced;
    }
}
