package org.panprd.marketplace.web.api;

/** Asks for a payment; the gateway sends the traveller back to the address given. */
public record NewPayment(String returnUrl) {}
