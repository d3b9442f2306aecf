package org.panprd.marketplace.booking;

import java.time.Clock;
import org.panprd.marketplace.platform.Sql;

/** Participants without a server, for tests of other rooms. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainParticipants {
    private PlainParticipants() {}

    /** What is forgotten by them; nothing can be opened. */
    public static TourParticipants of(Sql sql, Clock clock) {
        TourParticipants participants = new TourParticipants();
        participants.tours = new TourRecords();
        participants.tours.sql = sql;
        participants.guests = new GuestRecords();
        participants.guests.sql = sql;
        participants.clock = clock;
        return participants;
    }
}
