package org.panprd.marketplace.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is taken off a price, and why; the amount is less than nothing. */
public record Discount(
        String rule, @Nullable Integer percent, @Nullable String code, Money amount) {

    /** Those of one kind and currency as one, in the order in which they came. */
    static List<Discount> together(List<Discount> all) {
        Map<String, Discount> sums = new LinkedHashMap<>();
        all.forEach(one -> sums.merge(
                one.rule() + " " + one.percent() + " " + one.code() + " "
                        + one.amount().currency(),
                one,
                (sum, next) -> new Discount(
                        sum.rule(),
                        sum.percent(),
                        sum.code(),
                        new Money(
                                sum.amount().currency(),
                                sum.amount().amountMinor() + next.amount().amountMinor()))));
        return List.copyOf(sums.values());
    }
}
