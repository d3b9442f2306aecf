package org.panprd.marketplace.tenants.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;

/**
 * When a rule holds: from a day, until and including another, on these weekdays (1 being Monday). What it leaves out is
 * as its rule set has it, and every weekday.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record When(@Nullable LocalDate from, @Nullable LocalDate until, List<Integer> weekdays) {

    static final When ALWAYS = new When(null, null, List.of());

    public When {
        weekdays = Lists.copy(weekdays);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first()) && !date.isAfter(last());
    }

    public boolean isOnWeekdayOf(LocalDate date) {
        return weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek().getValue());
    }

    boolean meets(When other) {
        return !first().isAfter(other.last())
                && !other.first().isAfter(last())
                && (weekdays.isEmpty()
                        || other.weekdays.isEmpty()
                        || weekdays.stream().anyMatch(other.weekdays::contains));
    }

    boolean covers(When other) {
        return !first().isAfter(other.first())
                && !last().isBefore(other.last())
                && (weekdays.isEmpty() || (!other.weekdays.isEmpty() && weekdays.containsAll(other.weekdays)));
    }

    LocalDate first() {
        return Objects.requireNonNullElse(from, LocalDate.MIN);
    }

    LocalDate last() {
        return Objects.requireNonNullElse(until, LocalDate.MAX);
    }
}
