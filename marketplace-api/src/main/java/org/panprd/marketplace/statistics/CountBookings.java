package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the figures by day up to date. Any number of nodes may do so; one of them at a time does. */
@ApplicationScoped
public class CountBookings {
    private static final Logger LOG = Logger.getLogger(CountBookings.class.getName());
    private static final int BATCH = 500;
    private static final int HOUR = 3;

    /** All regions are in one zone by their clocks. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    Rollups rollups;

    @Inject
    Clock clock;

    /**
     * Counts the bookings that have changed, some of them in one transaction: what a node that dies had taken, another one
     * finds again. To be called in the platform's scope.
     *
     * @return how many bookings it has counted; 0 if there is none, or another node is at it
     */
    @Transactional
    public int countChanged() {
        if (!rollups.isMine()) {
            return 0;
        }
        List<UUID> changed = rollups.takeChanged(BATCH);
        if (!changed.isEmpty()) {
            rollups.count(changed);
        }
        return changed.size();
    }

    /**
     * Compares the figures with the bookings once a night, and mends them; a difference is an incident. To be called in the
     * platform's scope, again and again; it does nothing before {@value #HOUR} o'clock in the regions.
     */
    @Transactional
    public void checkAtNight() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
        if (now.getHour() < HOUR || !rollups.isMine() || !rollups.isFirstOf(now.toLocalDate())) {
            return;
        }
        int tenants = rollups.mend(clock.instant());
        if (tenants > 0) {
            LOG.log(Level.SEVERE, "Figures of {0} tenants differed from their bookings, and were mended", tenants);
        }
    }
}
