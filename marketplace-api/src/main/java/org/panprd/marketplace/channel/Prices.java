package org.panprd.marketplace.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.octo.Octo.Pricing;

/** Amounts as OCTO writes them: what a traveller pays is the retail price, less the commission it is the net one. */
final class Prices {
    /** All our currencies have hundredths. */
    private static final int PRECISION = 2;

    private static final int WHOLE = 100;

    private Prices() {}

    static Pricing of(Money price, Contract contract) {
        return of(price, net(price, contract));
    }

    private static Pricing of(Money price, Money net) {
        return new Pricing(
                price.amountMinor(), price.amountMinor(), net.amountMinor(), price.currency(), PRECISION, List.of());
    }

    /** What the reseller owes, rounded half up to the minor unit. */
    static Money net(Money price, Contract contract) {
        return price.percent(WHOLE - contract.commissionPercent());
    }

    /** A price over persons by what each would pay alone; their shares are whole, and sum up to it, net as well as retail. */
    static List<Pricing> split(Money price, List<Long> weights, Contract contract) {
        List<Money> retail = split(price, weights);
        List<Money> net = split(net(price, contract), weights);
        return IntStream.range(0, weights.size())
                .mapToObj(i -> of(retail.get(i), net.get(i)))
                .toList();
    }

    /** The largest remainders get what rounding down has left. */
    static List<Money> split(Money amount, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> even = sum == 0 ? weights.stream().map(one -> 1L).toList() : weights;
        long whole = sum == 0 ? weights.size() : sum;
        long[] shares = new long[even.size()];
        long left = amount.amountMinor();
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.multiplyExact(amount.amountMinor(), even.get(i)) / whole;
            left -= shares[i];
            byRemainder.add(i);
        }
        byRemainder.sort(
                Comparator.comparingLong(i -> -(Math.multiplyExact(amount.amountMinor(), even.get(i)) % whole)));
        for (int i = 0; i < left; i++) {
            shares[byRemainder.get(i)]++;
        }
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Money(amount.currency(), shares[i]))
                .toList();
    }
}
