package org.panprd.marketplace.tenants;

/**
 * What a guest who has paid for a stay may change.
 *
 * @param datesUntilHours before the start, until which dates and length can be changed
 * @param swaps whether somebody else may come instead of a guest
 */
public record Changes(int datesUntilHours, boolean swaps) {}
