package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.octo.Octo.Pricing;

/** A booking's price is the sum of its persons' prices, net as well as retail. */
class PricesPropertiesTest {
    @Property
    void shares_sum_up_to_the_price(
            @ForAll @LongRange(min = 0, max = 100_000_000) long amount,
            @ForAll @Size(min = 1, max = 100) List<@LongRange(min = 0, max = 1_000_000) Long> weights,
            @ForAll @IntRange(min = 0, max = 50) int commission) {
        Money price = new Money("CNY", amount);
        Contract contract = new Contract("any", true, commission, null, 1, Contract.UNLIMITED);

        List<Pricing> shares = Prices.split(price, weights, contract);

        assertThat(shares).hasSameSizeAs(weights);
        assertThat(shares.stream().mapToLong(Pricing::retail).sum()).isEqualTo(amount);
        assertThat(shares.stream()
                        .mapToLong(share -> Objects.requireNonNull(share.net()))
                        .sum())
                .isEqualTo(Prices.net(price, contract).amountMinor());
        assertThat(shares).allMatch(share -> share.retail() >= 0);
    }

    @Property
    void equal_persons_differ_by_a_minor_unit_at_the_most(
            @ForAll @LongRange(min = 0, max = 100_000_000) long amount,
            @ForAll @IntRange(min = 1, max = 100) int persons) {
        List<Money> shares = Prices.split(new Money("MOP", amount), Collections.nCopies(persons, 700L));

        long most = shares.stream().mapToLong(Money::amountMinor).max().orElseThrow();
        long least = shares.stream().mapToLong(Money::amountMinor).min().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
    }
}
