package org.panprd.marketplace.booking;

import java.util.UUID;

/** An item of a confirmed booking starts on another day than the one for which it was booked. */
public record ItemMoved(UUID bookingId, int item) {}
