package org.panprd.marketplace.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.StayPrices.Line;
import org.panprd.marketplace.kernel.Money;

/**
 * What a part costs and why. Each discount takes its percent off what those before it have left, and what is left is rounded
 * half up to the minor unit: so the total is always what was there before the discounts, less their amounts.
 *
 * @param lines of a stay that stands alone, for one room; empty for all else
 * @param discounts in the order in which they were taken off
 */
public record Cost(Money total, List<Line> lines, List<Discount> discounts) {
    public Cost {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
    }

    /** The same, if there is nothing to take off. */
    public Cost lessPercent(PriceRule rule, int percent, @Nullable String code) {
        return percent == 0
                ? this
                : less(new Discount(
                        rule,
                        percent,
                        code,
                        total.plus(total.percent(100 - percent).times(-1)).amountMinor()));
    }

    /** Less an amount, as far as there is something to pay. */
    public Cost lessAmount(PriceRule rule, long amountMinor, String code) {
        return less(new Discount(rule, null, code, Math.min(amountMinor, total.amountMinor())));
    }

    private Cost less(Discount discount) {
        List<Discount> all = new ArrayList<>(discounts);
        all.add(discount);
        return new Cost(total.plus(new Money(total.currency(), -discount.amountMinor())), lines, all);
    }

    Cost withoutLines() {
        return new Cost(total, List.of(), discounts);
    }
}
