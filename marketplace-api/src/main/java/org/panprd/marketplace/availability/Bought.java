package org.panprd.marketplace.availability;

import java.util.UUID;

/** An item of a booking that has been paid for, with all that it has bought. */
public record Bought(UUID booking, int item) {}
