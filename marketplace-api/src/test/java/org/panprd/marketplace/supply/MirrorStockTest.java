package org.panprd.marketplace.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.availability.FollowStock.Start;

class MirrorStockTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static Theirs.Slot slot(String time, boolean available, @Nullable Integer vacancies) {
        return new Theirs.Slot(
                DAY + "T" + time,
                OffsetDateTime.parse(DAY + "T" + time + ":00+08:00"),
                false,
                available,
                available ? "AVAILABLE" : "CLOSED",
                vacancies,
                null);
    }

    @Test
    void counts_what_is_left_at_each_start_and_nothing_of_what_cannot_be_had() {
        assertThat(MirrorStock.left(List.of(
                        slot("00:00", true, 7),
                        slot("09:00", false, 9),
                        slot("10:00", true, -3),
                        slot("11:00", true, Integer.MAX_VALUE))))
                .containsEntry(new Start(DAY, LocalTime.MIDNIGHT), 7)
                .containsEntry(new Start(DAY, LocalTime.of(9, 0)), 0)
                .containsEntry(new Start(DAY, LocalTime.of(10, 0)), 0)
                .containsEntry(new Start(DAY, LocalTime.of(11, 0)), 100_000);
    }

    @Test
    void has_plenty_of_what_nobody_counts() {
        assertThat(MirrorStock.left(List.of(slot("09:00", true, null)))).containsValue(50);
    }
}
