package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.NewSession;
import org.panprd.marketplace.booking.NewBooking.NewSessions;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.wellness.SessionWish;

/** Reads when sessions suit; what is wrong with it is a fault of its field. */
final class SessionReader {
    private static final int MAX_TIMES = 12;
    private static final int MAX_SESSIONS = 60;

    private final String at;
    private final Faults faults;

    SessionReader(String at, Faults faults) {
        this.at = at;
        this.faults = faults;
    }

    /**
     * A plan that was shown may be of another day or option by now: whether it can still be had is
     * not asked here.
     */
    SessionWish read(@Nullable NewSessions asked, @Nullable Sessions terms) {
        if (asked == null) {
            return SessionWish.NONE;
        }
        if (terms == null) {
            faults.add(at.substring(0, at.length() - 1), "no-sessions");
            return SessionWish.NONE;
        }
        return new SessionWish(
                asked.firstDay(),
                asked.preferredTime() == null
                        ? null
                        : time(asked.preferredTime(), "preferredTime").orElse(null),
                days(asked.notDays()),
                times(asked.notTimes()),
                plan(asked.plan()));
    }

    /** Where one session is to be. */
    Optional<Session> session(@Nullable NewSession asked) {
        LocalDate date = asked == null ? null : asked.date();
        String time = asked == null ? null : asked.time();
        faults.require(date != null, at + "date", "required");
        faults.require(time != null, at + "time", "required");
        return date == null || time == null
                ? Optional.empty()
                : time(time, "time").map(parsed -> new Session(date, parsed));
    }

    private Set<LocalDate> days(@Nullable List<@Nullable LocalDate> asked) {
        var days = new HashSet<LocalDate>();
        if (asked != null && faults.size(asked, at + "notDays", 0, OptionRules.MAX_NIGHTS)) {
            for (LocalDate day : asked) {
                if (day != null) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private Set<LocalTime> times(@Nullable List<@Nullable String> asked) {
        var times = new HashSet<LocalTime>();
        if (asked != null && faults.size(asked, at + "notTimes", 0, MAX_TIMES)) {
            for (String time : asked) {
                time(time, "notTimes").ifPresent(times::add);
            }
        }
        return times;
    }

    private List<Session> plan(@Nullable List<@Nullable NewSession> asked) {
        var plan = new ArrayList<Session>();
        if (asked != null && faults.size(asked, at + "plan", 0, MAX_SESSIONS)) {
            for (int i = 0; i < asked.size(); i++) {
                new SessionReader(at + "plan[" + i + "].", faults)
                        .session(asked.get(i))
                        .ifPresent(plan::add);
            }
        }
        return plan;
    }

    private Optional<LocalTime> time(@Nullable String text, String field) {
        try {
            return Optional.of(LocalTime.parse(text == null ? "" : text));
        } catch (DateTimeParseException e) {
            faults.add(at + field, "time");
            return Optional.empty();
        }
    }
}
