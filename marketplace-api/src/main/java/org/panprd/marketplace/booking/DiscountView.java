package org.panprd.marketplace.booking;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.catalog.PriceRule;
import org.panprd.marketplace.kernel.Money;

/**
 * What is taken off, and why.
 *
 * @param percent absent for a fixed amount
 * @param code of a promotion
 * @param amount what it takes off, as less than nothing
 */
public record DiscountView(
        PriceRule rule, @Nullable Integer percent, @Nullable String code, Money amount) {

    static List<DiscountView> of(@Nullable List<Discount> discounts, String currency) {
        return Stream.ofNullable(discounts)
                .flatMap(List::stream)
                .map(one -> new DiscountView(
                        one.rule(), one.percent(), one.code(), new Money(currency, -one.amountMinor())))
                .toList();
    }
}
