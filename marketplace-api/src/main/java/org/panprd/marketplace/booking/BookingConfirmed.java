package org.panprd.marketplace.booking;

import java.util.UUID;

/** A booking has been paid for and confirmed. */
public record BookingConfirmed(UUID bookingId) {}
