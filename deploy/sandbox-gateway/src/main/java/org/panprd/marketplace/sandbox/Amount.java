package org.panprd.marketplace.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Money in whole minor units of an ISO 4217 currency. */
record Amount(String currency, long amountMinor) {

    /** Whether each is money and no currency comes twice. */
    static boolean areSound(List<Amount> amounts) {
        return !amounts.isEmpty()
                && amounts.stream().allMatch(amount -> amount.currency.matches("[A-Z]{3}") && amount.amountMinor >= 0)
                && amounts.stream().map(Amount::currency).distinct().count() == amounts.size();
    }

    static Map<String, Long> sum(List<Amount> amounts) {
        return amounts.stream().collect(Collectors.toMap(Amount::currency, Amount::amountMinor, Math::addExact));
    }
}
