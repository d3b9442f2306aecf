package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.web.api.Availability;
import org.panprd.marketplace.web.api.Money;

class MonthCalendarTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void begins_its_weeks_on_monday() {
        MonthCalendar calendar = MonthCalendar.of(DECEMBER, List.of());

        assertThat(calendar.weeks()).hasSize(5).allSatisfy(week -> assertThat(week)
                .hasSize(7));
        assertThat(calendar.weeks().get(0).get(0).isBlank()).isTrue();
        assertThat(calendar.weeks().get(0).get(1).date()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(LocalDate.of(2026, 12, 1).getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2028-02", "2027-02", "2026-11", "2027-05"})
    void holds_each_day_of_the_month_once(String month) {
        YearMonth shown = YearMonth.parse(month);

        List<LocalDate> dates = MonthCalendar.of(shown, List.of()).weeks().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .map(cell -> Objects.requireNonNull(cell.date()))
                .toList();

        assertThat(dates).hasSize(shown.lengthOfMonth()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void shows_what_a_day_offers_and_closes_the_others() {
        var third = new Availability.Day(
                LocalDate.of(2026, 12, 3), "LIMITED", true, 2, List.of(new Money("CNY", 100)), List.of());

        List<MonthCalendar.Cell> firstWeek =
                MonthCalendar.of(DECEMBER, List.of(third)).weeks().get(0);

        assertThat(firstWeek.get(3).status()).isEqualTo("LIMITED");
        assertThat(firstWeek.get(3).vacancies()).isEqualTo(2);
        assertThat(firstWeek.get(2).status()).isEqualTo("CLOSED");
        assertThat(firstWeek.get(2).available()).isFalse();
    }
}
