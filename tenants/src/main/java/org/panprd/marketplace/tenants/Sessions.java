package org.panprd.marketplace.tenants;

import java.time.LocalTime;
import java.util.List;

/**
 * The treatments that belong to an option. Each guest has one a day at the most, all guests of a booking at the same
 * time, and each guest takes a therapist and a room of those that the listing's options share.
 *
 * @param perWeek so many in any seven days, at the most
 * @param restDays so many days without one between two of them, at the least
 * @param times of day at which they begin
 * @param therapists there at each of the times, as {@code rooms}
 * @param moveNoticeHours before its start, until which one can be moved, and which a new time is ahead
 */
public record Sessions(
        int count,
        int perWeek,
        int minutes,
        int restDays,
        List<LocalTime> times,
        int therapists,
        int rooms,
        int moveNoticeHours) {

    public Sessions {
        times = Lists.copy(times).stream().sorted().toList();
    }

    /** From one to the next, in days. */
    public int leastGap() {
        return restDays + 1;
    }

    /** Whether another option can share its therapists and rooms. */
    public boolean isOnGridOf(Sessions other) {
        return minutes == other.minutes
                && times.equals(other.times)
                && therapists == other.therapists
                && rooms == other.rooms;
    }
}
