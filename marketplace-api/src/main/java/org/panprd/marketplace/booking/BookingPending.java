package org.panprd.marketplace.booking;

import java.util.UUID;

/** A booking was paid for and waits until somebody approves of it. */
public record BookingPending(UUID bookingId) {}
