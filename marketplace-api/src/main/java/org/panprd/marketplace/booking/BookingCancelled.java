package org.panprd.marketplace.booking;

import java.util.UUID;

/** A confirmed booking was cancelled, or a payment came too late and goes back. */
public record BookingCancelled(UUID bookingId) {}
