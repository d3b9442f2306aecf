package org.panprd.marketplace.channel;

import java.time.YearMonth;
import java.util.List;
import org.panprd.marketplace.kernel.Money;

/**
 * What a reseller owes for a month: {@code net} is price less refunded less commission.
 *
 * @param month such as {@code 2026-11}, by the time of Shanghai
 * @param items one for each currency, in their order
 */
public record StatementView(String reseller, String month, List<Sum> items) {
    /** In one currency. */
    public record Sum(
            String currency, int confirmed, int cancelled, Money price, Money refunded, Money commission, Money net) {}

    static StatementView of(String reseller, YearMonth month, List<Statement> statements) {
        return new StatementView(
                reseller,
                month.toString(),
                statements.stream()
                        .map(one -> new Sum(
                                one.price().currency(),
                                one.confirmed(),
                                one.cancelled(),
                                one.price(),
                                one.refunded(),
                                one.commission(),
                                one.net()))
                        .toList());
    }
}
