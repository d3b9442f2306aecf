package org.panprd.marketplace.web.api;

/** An amount in whole minor units of an ISO 4217 currency. */
public record Money(String currency, long amountMinor) {}
