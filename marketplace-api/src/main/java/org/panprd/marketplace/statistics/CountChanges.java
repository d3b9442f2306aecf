package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.statistics.Rollups.Note;

/** The transactions of counting: what a node that dies had taken, another one finds again. */
@ApplicationScoped
class CountChanges {
    private static final Logger LOG = Logger.getLogger(CountChanges.class.getName());

    @Inject
    Rollups rollups;

    @Inject
    Clock clock;

    /** The changes that came first, at the most so many. */
    @Transactional
    List<Note> first(int most) {
        return rollups.firstNotes(most);
    }

    /** How many bookings it has counted; none while another node counts. */
    @Transactional
    int count(List<Note> notes) {
        if (notes.isEmpty() || !rollups.isMine()) {
            return 0;
        }
        List<UUID> bookings = rollups.take(notes);
        rollups.count(bookings);
        return bookings.size();
    }

    /** Goes on without a booking that cannot be counted; says so once. */
    @Transactional
    void setAside(Note note) {
        if (rollups.isMine()
                && !rollups.take(List.of(note)).isEmpty()
                && rollups.setAside(note.booking(), clock.instant())) {
            LOG.log(Level.SEVERE, "Booking {0} cannot be counted, and was set aside", note.booking());
        }
    }

    /** Compares the figures with the bookings and mends them, the first time in a night. */
    @Transactional
    void check(LocalDate night) {
        if (!rollups.isMine() || !rollups.isFirstOf(night)) {
            return;
        }
        rollups.tryAsideAgain();
        int tenants = rollups.mend(clock.instant());
        if (tenants > 0) {
            LOG.log(Level.SEVERE, "Figures of {0} tenants differed from their bookings, and were mended", tenants);
        }
    }

    /** Instead of that, the first time in a night. */
    @Transactional
    void countAllAgain(LocalDate night) {
        if (rollups.isFirstOf(night)) {
            rollups.noteAll();
        }
    }
}
