package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.wellness.Screenings.Row;
import org.panprd.marketplace.wellness.Screenings.State;

/**
 * What doctors still have to say about a booking. Whoever calls has locked the booking; a doctor's answer and what is
 * decided here meet at the screening's row, and whichever comes first counts.
 */
@ApplicationScoped
public class Approvals {
    /** How long answers are kept after the programme, or after a booking was turned down; the consent's text says so. */
    static final int DAYS_AFTER = 30;

    @Inject
    Screenings screenings;

    @Inject
    Programmes programmes;

    @Inject
    Clock clock;

    /** What the doctors say of a booking. */
    public enum Verdict {
        APPROVED,
        WAITING,
        /** One of them said no, nobody answered in time, or nobody can any more. */
        REFUSED
    }

    /**
     * Asks the doctors of a booking that has just been paid for.
     *
     * @param begins after which there is nothing to wait for
     * @return until when they may answer: the shortest time of its programmes; empty if nobody has to be asked
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> ask(UUID booking, Instant begins, LocalDate end) {
        List<Row> rows = screenings.lock(booking);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        screenings.keepUntil(booking, end.plusDays(DAYS_AFTER));
        Instant now = clock.instant();
        Optional<Instant> due = rows.stream()
                .filter(row -> row.state() != State.CLEAR)
                .map(row -> now.plus(Duration.ofHours(row.approvalHours())))
                .min(Instant::compareTo)
                .map(time -> time.isBefore(begins) ? time : begins);
        due.ifPresent(time -> screenings.ask(booking, time));
        return due;
    }

    /** Whether everybody of a booking was screened and that is still known, so many on items that ask something. */
    @Transactional(TxType.MANDATORY)
    public boolean areComplete(UUID booking, int persons) {
        return screenings.lock(booking).size() == persons;
    }

    /** Whether rules of that name are a questionnaire's. */
    public boolean isQuestionnaire(String code) {
        return programmes.isQuestionnaire(code);
    }

    /** Bookings about which something was said; which of them is to be confirmed, {@link #verdict} tells. */
    @Transactional
    public List<UUID> answered(int limit) {
        return screenings.unsettled(limit);
    }

    /** Nobody can answer any more once this has said so. */
    @Transactional(TxType.MANDATORY)
    public Verdict verdict(UUID booking) {
        List<Row> rows = screenings.lock(booking);
        Instant now = clock.instant();
        if (rows.isEmpty() || rows.stream().anyMatch(Approvals::isRefused)) {
            return Verdict.REFUSED;
        }
        if (rows.stream().anyMatch(row -> isOverdue(row, now))) {
            screenings.late(booking);
            return Verdict.REFUSED;
        }
        return rows.stream().anyMatch(row -> row.state() == State.OPEN) ? Verdict.WAITING : Verdict.APPROVED;
    }

    /** The booking was confirmed: nothing is asked any more. */
    @Transactional(TxType.MANDATORY)
    public void settle(UUID booking) {
        screenings.settle(booking, clock.instant());
    }

    /** The booking was turned down; its traveller may read why for a while. */
    @Transactional(TxType.MANDATORY)
    public void turnDown(UUID booking) {
        screenings.settle(booking, clock.instant());
        screenings.keepUntil(
                booking, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_AFTER));
    }

    /** It ends on another day, and so long after it all is kept. */
    @Transactional(TxType.MANDATORY)
    public void moved(UUID booking, LocalDate end) {
        screenings.keepUntil(booking, end.plusDays(DAYS_AFTER));
    }

    /** The booking is no more, and what was answered for it neither. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID booking) {
        screenings.remove(booking);
    }

    /** The same of one of its items. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID booking, int item) {
        screenings.removeItem(booking, item);
    }

    private static boolean isRefused(Row row) {
        return switch (row.state()) {
            case REFUSED, LATE, CLOSED -> true;
            case CLEAR, OPEN, APPROVED -> false;
        };
    }

    private static boolean isOverdue(Row row, Instant now) {
        Instant due = row.dueAt();
        return row.state() == State.OPEN && due != null && !now.isBefore(due);
    }
}
