package org.panprd.marketplace.kernel;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An amount in whole minor units of an ISO 4217 currency; amounts of different currencies are never added up. */
public record Money(String currency, long amountMinor) implements Comparable<Money> {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("Not an ISO 4217 code: " + currency);
        }
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(currency, Math.addExact(amountMinor, other.amountMinor));
    }

    public Money times(long factor) {
        return new Money(currency, Math.multiplyExact(amountMinor, factor));
    }

    /** So many hundredths of it, rounded half up to the minor unit. */
    public Money percent(int percent) {
        return new Money(currency, percent(amountMinor, percent));
    }

    /** The same of an amount whose currency is known elsewhere. */
    public static long percent(long amountMinor, int percent) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(amountMinor, (long) percent), 50L), 100L);
    }

    public boolean isZero() {
        return amountMinor == 0;
    }

    /** One sum for each currency, in the order of their codes. */
    public static List<Money> totals(Collection<Money> amounts) {
        var sums = new TreeMap<String, Money>();
        amounts.forEach(amount -> sums.merge(amount.currency, amount, Money::plus));
        return List.copyOf(sums.values());
    }

    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.compareTo(other.currency);
        return byCurrency != 0 ? byCurrency : Long.compare(amountMinor, other.amountMinor);
    }
}
