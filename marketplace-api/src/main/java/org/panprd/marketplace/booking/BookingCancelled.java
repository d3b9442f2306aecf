package org.panprd.marketplace.booking;

import java.util.UUID;

/**
 * A confirmed booking was cancelled, or a payment came too late and goes back.
 *
 * @param isOnTheWeb whether its traveller booked it here, and hears of it from us; a reseller tells its own
 */
public record BookingCancelled(UUID bookingId, boolean isOnTheWeb) {}
