package org.panprd.marketplace.traveller;

/** A traveller agrees no more: who keeps something on that consent takes it away in the same transaction. */
public record ConsentWithdrawn(String traveller, Purpose purpose) {}
