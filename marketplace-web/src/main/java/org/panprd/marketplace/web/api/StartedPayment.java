package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** Where to pay. */
public record StartedPayment(
        String paymentId, String status, @Nullable String redirectUrl) {}
