package org.panprd.marketplace.booking;

import java.util.UUID;

/** An item was taken out of a confirmed booking, and what was paid for it goes back. */
public record ItemWithdrawn(UUID bookingId, int item) {}
