package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Logger;
import org.panprd.marketplace.platform.Sql.SqlFailure;
import org.panprd.marketplace.statistics.Rollups.Note;

/** Keeps the figures by day up to date. Any number of nodes may do so; one of them at a time does. */
@ApplicationScoped
public class CountBookings {
    private static final Logger LOG = Logger.getLogger(CountBookings.class.getName());
    private static final int BATCH = 500;
    private static final int HOUR = 3;

    /** All regions are in one zone by their clocks. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    CountChanges changes;

    @Inject
    Clock clock;

    /**
     * Counts the bookings that have changed, some of them in one transaction; if one of them cannot be counted, each in its
     * own, and those that cannot are set aside. To be called in the platform's scope.
     *
     * @return how many it has counted; 0 if there is none, or another node is at it
     */
    public int countChanged() {
        List<Note> some = changes.first(BATCH);
        try {
            return changes.count(some);
        } catch (SqlFailure failure) {
            refuseUnlessAboutValues(failure);
            return some.stream().mapToInt(this::countOne).sum();
        }
    }

    private int countOne(Note note) {
        try {
            return changes.count(List.of(note));
        } catch (SqlFailure failure) {
            refuseUnlessAboutValues(failure);
            changes.setAside(note);
            return 0;
        }
    }

    /** What may go well another time sets nothing aside. */
    private static void refuseUnlessAboutValues(SqlFailure failure) {
        if (!failure.isAboutValues()) {
            throw failure;
        }
    }

    /**
     * Compares the figures with the bookings once a night, and mends them; a difference is an incident. What was set aside is
     * tried again after it; if a booking refuses the check that nobody has set aside, all are counted again, which finds it.
     * To be called in the platform's scope, again and again; it does nothing before {@value #HOUR} o'clock in the regions.
     */
    public void checkAtNight() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
        if (now.getHour() < HOUR) {
            return;
        }
        try {
            changes.check(now.toLocalDate());
        } catch (SqlFailure failure) {
            refuseUnlessAboutValues(failure);
            LOG.severe("Figures could not be compared with their bookings, which are all counted again");
            changes.countAllAgain(now.toLocalDate());
        }
    }
}
