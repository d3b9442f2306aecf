package org.panprd.marketplace.booking;

import java.util.UUID;

/** The port that an item of a confirmed booking crosses was closed for its day. */
public record ItemAffected(UUID bookingId, int item) {}
