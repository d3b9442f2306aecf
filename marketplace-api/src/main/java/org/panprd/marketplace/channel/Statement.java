package org.panprd.marketplace.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.panprd.marketplace.booking.ResellerSales.Line;
import org.panprd.marketplace.kernel.Money;

/**
 * What a reseller owes for a month, in one currency: the price of what was confirmed in it, less what was given back in it,
 * less its commission. Each booking is rounded as a whole, as its reseller was told, and only on what is left of it: so the
 * months of a booking add up to what it comes to in the end, to the minor unit.
 *
 * @param confirmed so many bookings were confirmed in the month
 * @param cancelled so many were cancelled as a whole
 * @param commission what the reseller keeps: price less refunded less net; below nothing, where more was given back
 */
record Statement(int confirmed, int cancelled, Money price, Money refunded, Money commission, Money net) {
    private static final int WHOLE = 100;

    /** In the order of the currencies. */
    static List<Statement> of(Collection<Line> lines, Map<UUID, Integer> percents) {
        Map<String, Statement> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.currency(), of(line, percents), Statement::plus));
        return List.copyOf(sums.values());
    }

    private static Statement of(Line line, Map<UUID, Integer> percents) {
        Integer percent = percents.get(line.booking());
        if (percent == null) {
            throw new IllegalStateException("No commission is known of booking " + line.booking());
        }
        long change = Math.subtractExact(line.priceMinor(), line.refundedMinor());
        long keptAfter = Math.addExact(line.keptBeforeMinor(), change);
        long net = Money.percent(keptAfter, WHOLE - percent) - Money.percent(line.keptBeforeMinor(), WHOLE - percent);
        String currency = line.currency();
        return new Statement(
                line.confirmed() ? 1 : 0,
                line.cancelled() ? 1 : 0,
                new Money(currency, line.priceMinor()),
                new Money(currency, line.refundedMinor()),
                new Money(currency, Math.subtractExact(change, net)),
                new Money(currency, net));
    }

    private Statement plus(Statement other) {
        return new Statement(
                confirmed + other.confirmed,
                cancelled + other.cancelled,
                price.plus(other.price),
                refunded.plus(other.refunded),
                commission.plus(other.commission),
                net.plus(other.net));
    }
}
