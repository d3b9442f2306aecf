package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** Why a booking is cancelled, if the traveller says so. */
public record Cancellation(@Nullable String reason) {}
