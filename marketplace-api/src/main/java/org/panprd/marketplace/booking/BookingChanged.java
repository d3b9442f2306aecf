package org.panprd.marketplace.booking;

import java.util.UUID;

/** A paid booking has other dates, or somebody else comes. */
public record BookingChanged(UUID bookingId) {}
