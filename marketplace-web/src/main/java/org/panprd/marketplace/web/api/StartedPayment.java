package org.panprd.marketplace.web.api;

/** Where to pay. */
public record StartedPayment(String paymentId, String status, String redirectUrl) {}
