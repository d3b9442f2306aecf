package org.panprd.marketplace.web.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.SessionTimes;

/**
 * The question to where a session is moved, shown by the view {@code move}.
 *
 * @param times absent if it cannot be moved, which the problem explains
 * @param days the times to choose from, day by day
 * @param reasons to choose from, if one has to be given
 * @param address where the answer is posted to
 * @param back where the answer no leads
 * @param key by which one answer counts once
 */
public record SessionMove(
        @Nullable SessionTimes times,
        List<Day> days,
        List<Choice> reasons,
        @Nullable String problem,
        String address,
        String back,
        String key) {

    /** The times of one day. */
    public record Day(LocalDate date, List<SessionTime> times) {}

    /** One that can be moved. */
    public static SessionMove of(SessionTimes times, List<Choice> reasons, String address, String back) {
        Map<LocalDate, List<SessionTime>> byDay = new LinkedHashMap<>();
        times.others().forEach(other -> byDay.computeIfAbsent(other.date(), day -> new ArrayList<>())
                .add(other));
        List<Day> days = byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
        return new SessionMove(times, days, reasons, null, address, back, newKey());
    }

    /** One that stays where it is, and why. */
    public static SessionMove impossible(String why, String address, String back) {
        return new SessionMove(null, List.of(), List.of(), why, address, back, newKey());
    }

    /** The same after an answer that was refused. */
    public SessionMove refused(@Nullable String why) {
        return new SessionMove(times, days, reasons, why == null ? problem : why, address, back, key);
    }

    /** What was chosen, as the view writes it; empty if nothing was. */
    public static Optional<SessionTime> chosen(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDateTime at = LocalDateTime.parse(text);
            return Optional.of(
                    new SessionTime(at.toLocalDate(), at.toLocalTime().toString()));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
