package org.panprd.marketplace.booking;

import java.util.UUID;

/**
 * A booking has been paid for and confirmed.
 *
 * @param isOnTheWeb whether its traveller booked it here, and hears of it from us; a reseller tells its own
 */
public record BookingConfirmed(UUID bookingId, boolean isOnTheWeb) {}
