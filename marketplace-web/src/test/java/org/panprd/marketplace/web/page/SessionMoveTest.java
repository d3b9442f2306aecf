package org.panprd.marketplace.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.SessionTimes;

class SessionMoveTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void offers_times_day_by_day() {
        var others = List.of(
                new SessionTime(DAY, "09:00"),
                new SessionTime(DAY, "10:00"),
                new SessionTime(DAY.plusDays(2), "09:00"));
        var times = new SessionTimes(1, DAY.plusDays(1), "09:00", 60, Instant.EPOCH, others);

        assertThat(SessionMove.of(times, List.of(), "/a", "/b").days())
                .containsExactly(
                        new SessionMove.Day(DAY, others.subList(0, 2)),
                        new SessionMove.Day(DAY.plusDays(2), others.subList(2, 3)));
    }

    @Test
    void reads_what_was_chosen() {
        assertThat(SessionMove.chosen("2027-03-01T09:00")).contains(new SessionTime(DAY, "09:00"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "tomorrow", "2027-02-30T09:00", "2027-03-01", "2027-03-01T25:00"})
    void takes_nothing_else_for_a_choice(@Nullable String hostile) {
        assertThat(SessionMove.chosen(hostile)).isEmpty();
    }
}
