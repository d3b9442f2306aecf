package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.SessionWishes;

/** When the sessions of a programme suit its guest, and the plan that the guest has seen; empty if none. */
record SessionChoice(
        @Nullable LocalDate firstDay,
        @Nullable String preferredTime,
        List<LocalDate> notDays,
        List<String> notTimes,
        List<SessionTime> plan) {

    static final SessionChoice NONE = new SessionChoice(null, null, List.of(), List.of(), List.of());

    private static final int MOST_DAYS = 60;
    private static final int MOST_TIMES = 12;
    private static final String DAY = "[0-9]{1,3}";
    private static final String TIME = "(?:[01][0-9]|2[0-3])[0-5][0-9]";
    private static final Pattern CLOCK = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

    /** First day, preferred time, days, times and sessions; days are counted from the start of the programme. */
    private static final Pattern ENCODED = Pattern.compile("(" + DAY + ")?_(" + TIME + ")?_(" + list(DAY, MOST_DAYS)
            + ")_(" + list(TIME, MOST_TIMES) + ")_(" + list(DAY + "-" + TIME, MOST_DAYS) + ")");

    SessionChoice {
        notDays = List.copyOf(notDays);
        notTimes = List.copyOf(notTimes);
        plan = List.copyOf(plan);
    }

    private static String list(String one, int most) {
        return "(?:" + one + "(?:\\." + one + "){0," + (most - 1) + "})?";
    }

    /** What was filled in; what is no day or time was not. */
    static SessionChoice read(Function<String, String @Nullable []> parameters) {
        return new SessionChoice(
                values(parameters, "firstDay")
                        .flatMap(SessionChoice::day)
                        .findFirst()
                        .orElse(null),
                values(parameters, "preferredTime")
                        .filter(time -> CLOCK.matcher(time).matches())
                        .findFirst()
                        .orElse(null),
                values(parameters, "notDay")
                        .flatMap(SessionChoice::day)
                        .distinct()
                        .limit(MOST_DAYS)
                        .toList(),
                values(parameters, "notTime")
                        .filter(time -> CLOCK.matcher(time).matches())
                        .distinct()
                        .limit(MOST_TIMES)
                        .toList(),
                List.of());
    }

    private static Stream<String> values(Function<String, String @Nullable []> parameters, String name) {
        String[] values = parameters.apply(name);
        return values == null ? Stream.of() : Arrays.stream(values);
    }

    private static Stream<LocalDate> day(String text) {
        return Numbers.date(text).stream();
    }

    /** Made of characters that a cookie may hold as they are; days that are too far away are left out. */
    String encode(LocalDate start) {
        return String.join(
                "_",
                firstDay == null ? "" : offset(start, firstDay).collect(Collectors.joining()),
                preferredTime == null ? "" : digits(preferredTime),
                notDays.stream().flatMap(day -> offset(start, day)).collect(Collectors.joining(".")),
                notTimes.stream().map(SessionChoice::digits).collect(Collectors.joining(".")),
                plan.stream()
                        .limit(MOST_DAYS)
                        .flatMap(one -> offset(start, one.date()).map(day -> day + "-" + digits(one.time())))
                        .collect(Collectors.joining(".")));
    }

    private static Stream<String> offset(LocalDate start, LocalDate day) {
        long days = ChronoUnit.DAYS.between(start, day);
        return days < 0 || days > 999 ? Stream.of() : Stream.of(String.valueOf(days));
    }

    private static String digits(String time) {
        return time.substring(0, 2) + time.substring(3, 5);
    }

    /** Nothing if any part of it is not as {@link #encode} writes it. */
    static Optional<SessionChoice> decode(LocalDate start, String text) {
        Matcher fields = ENCODED.matcher(text);
        if (!fields.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SessionChoice(
                fields.group(1) == null ? null : date(start, fields.group(1)),
                fields.group(2) == null ? null : clock(fields.group(2)),
                parts(fields.group(3)).map(day -> date(start, day)).toList(),
                parts(fields.group(4)).map(SessionChoice::clock).toList(),
                parts(fields.group(5))
                        .map(one -> one.split("-", -1))
                        .map(one -> new SessionTime(date(start, one[0]), clock(one[1])))
                        .toList()));
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split("\\.", -1)).filter(part -> !part.isEmpty());
    }

    private static LocalDate date(LocalDate start, String offset) {
        return start.plusDays(Long.parseLong(offset));
    }

    private static String clock(String digits) {
        return digits.substring(0, 2) + ":" + digits.substring(2);
    }

    /** The same with a plan that was shown. */
    SessionChoice with(List<SessionTime> shown) {
        return new SessionChoice(firstDay, preferredTime, notDays, notTimes, shown);
    }

    /** What of it can be said of another start as well. */
    SessionChoice ofTimes() {
        return new SessionChoice(null, preferredTime, List.of(), notTimes, List.of());
    }

    SessionWishes wishes() {
        return new SessionWishes(firstDay, preferredTime, notDays, notTimes, plan);
    }
}
