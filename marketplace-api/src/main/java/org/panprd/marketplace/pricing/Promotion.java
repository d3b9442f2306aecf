package org.panprd.marketplace.pricing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Cost;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.PriceRule;

/** What a code takes off, when and from what. */
record Promotion(Key key, Terms terms, int mostUses, int uses, long version) {

    /** Codes are each operator's own. */
    record Key(String tenant, String operator, String code) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (tenant + "/" + operator + "/" + code)
                    .compareTo(other.tenant + "/" + other.operator + "/" + other.code);
        }
    }

    /**
     * As it is kept.
     *
     * @param percent or else {@code amountMinor}, once for a booking
     * @param listings that it is for; empty for all
     * @param bookFrom the first day on which it may be booked, and so on; both ends counted in, open if absent
     * @param travelFrom the first day on which it may begin, and so on
     */
    record Terms(
            @Nullable Integer percent,
            @Nullable Long amountMinor,
            List<String> listings,
            @Nullable LocalDate bookFrom,
            @Nullable LocalDate bookUntil,
            @Nullable LocalDate travelFrom,
            @Nullable LocalDate travelUntil) {
        Terms {
            listings = List.copyOf(listings);
        }
    }

    boolean isLeft() {
        return uses < mostUses;
    }

    boolean isFor(Part part, LocalDate bookedOn) {
        return part.listing().tenant().equals(key.tenant())
                && part.document().operator().equals(key.operator())
                && (terms.listings().isEmpty()
                        || terms.listings().contains(part.listing().code()))
                && isWithin(bookedOn, terms.bookFrom(), terms.bookUntil())
                && isWithin(part.date(), terms.travelFrom(), terms.travelUntil())
                && !part.price().isZero();
    }

    /** The cost of a part with it, where so much of its amount is left. */
    Cost of(Part part, long amountLeft) {
        Integer percent = terms.percent();
        return percent == null
                ? part.cost().lessAmount(PriceRule.PROMOTION, amountLeft, key.code())
                : part.cost().lessPercent(PriceRule.PROMOTION, percent, key.code());
    }

    private static boolean isWithin(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
