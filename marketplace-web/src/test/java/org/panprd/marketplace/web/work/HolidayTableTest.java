package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Holiday;

class HolidayTableTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 10, 1);

    private static List<Holiday.Day> days(LocalDate first, @Nullable Long... visitors) {
        return Stream.iterate(0, i -> i < visitors.length, i -> i + 1)
                .map(i -> new Holiday.Day(first.plusDays(i), visitors[i]))
                .toList();
    }

    private static HolidayTable table(List<Holiday.Day> now, List<Holiday.Day> before) {
        var period = new Holiday.Period("id", "National Day 2026", FIRST.minusYears(1), FIRST.minusYears(1));
        return HolidayTable.of(new Holiday(
                List.of(),
                null,
                3,
                null,
                now,
                List.of(new Holiday.Before(period, false, null, null, before)),
                List.of()));
    }

    @Test
    void lays_the_same_days_of_two_years_side_by_side() {
        HolidayTable table = table(days(FIRST, 40L, null), days(FIRST.minusYears(1), 80L));

        assertThat(table.titles()).containsExactly("National Day 2026");
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        new HolidayTable.Cell(FIRST, 40L, 50), new HolidayTable.Cell(FIRST.minusYears(1), 80L, 100));
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        new HolidayTable.Cell(FIRST.plusDays(1), null, 0), new HolidayTable.Cell(null, null, 0));
    }

    @Test
    void draws_no_bars_where_nobody_comes() {
        assertThat(table(days(FIRST, 0L), days(FIRST, 0L)).rows().get(0).cells())
                .extracting(HolidayTable.Cell::share)
                .containsOnly(0);
    }
}
