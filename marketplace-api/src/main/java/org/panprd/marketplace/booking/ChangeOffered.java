package org.panprd.marketplace.booking;

import java.util.UUID;

/** An operator offers what costs more for an item of its own; it is held until the traveller has paid for it. */
public record ChangeOffered(UUID bookingId, int item) {}
