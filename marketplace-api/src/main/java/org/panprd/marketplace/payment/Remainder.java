package org.panprd.marketplace.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.kernel.Money;

/** What can still be given back of a payment, by currency. */
record Remainder(Map<String, Long> minorByCurrency) {
    static Remainder of(List<Money> paid, List<Money> refunded) {
        Map<String, Long> left = new TreeMap<>();
        paid.forEach(amount -> left.merge(amount.currency(), amount.amountMinor(), Math::addExact));
        refunded.forEach(amount -> left.merge(amount.currency(), -amount.amountMinor(), Math::addExact));
        return new Remainder(left);
    }

    /**
     * Takes amounts from payments, the first one first: one part for each, and the parts sum to the amounts.
     *
     * @throws IllegalStateException if there is not so much left; not if there are no payments at all
     */
    static List<List<Money>> split(List<Money> amounts, List<Remainder> payments) {
        Map<String, Long> open = of(amounts, List.of()).minorByCurrency();
        List<List<Money>> parts = new ArrayList<>();
        for (Remainder payment : payments) {
            List<Money> part = new ArrayList<>();
            open.replaceAll((currency, minor) -> {
                long taken = Math.min(minor, payment.minorByCurrency().getOrDefault(currency, 0L));
                part.add(new Money(currency, taken));
                return minor - taken;
            });
            parts.add(part);
        }
        if (!payments.isEmpty() && open.values().stream().anyMatch(minor -> minor > 0)) {
            throw new IllegalStateException("More is to be given back than was paid: " + open);
        }
        return parts;
    }
}
