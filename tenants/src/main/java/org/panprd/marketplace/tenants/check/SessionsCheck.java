package org.panprd.marketplace.tenants.check;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Sessions;

/**
 * The sessions of an option: they fit into its days wherever in the week it begins, do not overlap, and no party that the
 * option takes is larger than what is there at a time. All options of a listing share one grid of times, therapists and
 * rooms.
 */
final class SessionsCheck {
    private static final int WEEK = 7;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MOST_PERSONS = 100;

    private final Source source;
    private final Field field;
    private final OptionFile option;
    private final Sessions sessions;

    SessionsCheck(Source source, Field field, OptionFile option, Sessions sessions) {
        this.source = source;
        this.field = field;
        this.option = option;
        this.sessions = sessions;
    }

    void check(ListingFile listing) {
        int days = option.isByRoom()
                ? Objects.requireNonNullElse(option.minNights(), 1)
                : Objects.requireNonNullElse(listing.durationDays(), 1);
        if (IntStream.rangeClosed(1, WEEK).anyMatch(weekday -> isTooShort(days, weekday, listing))) {
            source.report(field, FaultText.of("sessions-fit", sessions.count(), days));
        }
        checkTimes();
        checkParty();
        if (option.changes() != null) {
            source.report(field, FaultText.of("sessions-changes"));
        }
        listing.options().stream()
                .map(OptionFile::sessions)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(first -> !sessions.isOnGridOf(first))
                .ifPresent(first -> source.report(field, FaultText.of("sessions-grid")));
    }

    private void checkTimes() {
        List<LocalTime> times = sessions.times();
        for (int i = 0; i < times.size(); i++) {
            long left = i + 1 < times.size()
                    ? ChronoUnit.MINUTES.between(times.get(i), times.get(i + 1))
                    : MINUTES_A_DAY - ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, times.get(i));
            if (left < sessions.minutes()) {
                source.report(field.and("times"), FaultText.of("sessions-overlap", times.get(i), sessions.minutes()));
            }
        }
    }

    private void checkParty() {
        int most = Objects.requireNonNullElse(option.maxUnits(), MOST_PERSONS)
                * Objects.requireNonNullElse(option.sleeps(), 1);
        int there = Math.min(sessions.therapists(), sessions.rooms());
        if (most > there) {
            source.report(field, FaultText.of("sessions-party", most, there));
        }
    }

    /** As early as they can be, one after the other, is the shortest way to lay them out. */
    private boolean isTooShort(int days, int startWeekday, ListingFile listing) {
        if (listing.closedWeekdays().contains(startWeekday)) {
            return false;
        }
        List<Integer> laid = new ArrayList<>();
        for (int day = firstDay(); day < days && laid.size() < sessions.count(); day++) {
            int weekday = (startWeekday - 1 + day) % WEEK + 1;
            int before = laid.size();
            boolean rested = before == 0 || day - laid.get(before - 1) >= sessions.leastGap();
            boolean spread = before < sessions.perWeek() || day - laid.get(before - sessions.perWeek()) >= WEEK;
            if (rested && spread && !listing.closedWeekdays().contains(weekday)) {
                laid.add(day);
            }
        }
        return laid.size() < sessions.count();
    }

    /** The day after the first where it begins too late for any. */
    private int firstDay() {
        LocalTime last = sessions.times().get(sessions.times().size() - 1);
        return option.startTimes().stream().anyMatch(start -> start.isAfter(last)) ? 1 : 0;
    }
}
