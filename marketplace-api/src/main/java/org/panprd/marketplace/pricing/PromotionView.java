package org.panprd.marketplace.pricing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/** A code of an operator, and how often it has been used. */
public record PromotionView(
        String code,
        @Nullable Integer percent,
        @Nullable Money amount,
        List<String> listings,
        @Nullable LocalDate bookFrom,
        @Nullable LocalDate bookUntil,
        @Nullable LocalDate travelFrom,
        @Nullable LocalDate travelUntil,
        int mostUses,
        int uses,
        long version) {

    static PromotionView of(Promotion promotion, String currency) {
        Promotion.Terms terms = promotion.terms();
        Long amount = terms.amountMinor();
        return new PromotionView(
                promotion.key().code(),
                terms.percent(),
                amount == null ? null : new Money(currency, amount),
                terms.listings(),
                terms.bookFrom(),
                terms.bookUntil(),
                terms.travelFrom(),
                terms.travelUntil(),
                promotion.mostUses(),
                promotion.uses(),
                promotion.version());
    }

    /** All of an operator. */
    public record PromotionsView(List<PromotionView> items) {}
}
