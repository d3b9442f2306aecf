package org.panprd.marketplace.booking;

import java.util.UUID;
import org.panprd.marketplace.catalog.Session;

/** An operator has moved a session of a booking that is paid for. */
public record SessionMoved(UUID bookingId, int item, Session from, Session to) {}
