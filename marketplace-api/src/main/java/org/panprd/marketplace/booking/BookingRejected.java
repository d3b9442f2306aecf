package org.panprd.marketplace.booking;

import java.util.UUID;

/** Nobody has approved of a booking that was paid for: all of it was given back. */
public record BookingRejected(UUID bookingId) {}
