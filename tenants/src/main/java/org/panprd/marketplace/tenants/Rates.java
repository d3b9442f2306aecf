package org.panprd.marketplace.tenants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * {@code region/rates.yaml}: what one unit of a currency is worth in the base currency, to compare and to sort prices
 * by, never to charge.
 */
public record Rates(String base, LocalDate asOf, Text note, Map<String, BigDecimal> rates) {
    public Rates {
        rates = Map.copyOf(rates);
    }

    /** In the base currency; 1 for itself. */
    public BigDecimal of(String currency) {
        BigDecimal rate = currency.equals(base) ? BigDecimal.ONE : rates.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("No rate of " + currency);
        }
        return rate;
    }
}
