package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.statistics.Periods.Holiday;
import org.panprd.marketplace.tenants.Text;

class ShowHolidayTest {
    private static final Holiday OLDEST = holiday("国庆节", "2024-10-01", "2024-10-07");
    private static final Holiday OLD = holiday("国庆节", "2025-10-01", "2025-10-08");
    private static final Holiday LAST = holiday("国庆节", "2026-10-01", "2026-10-07");
    private static final Holiday NEW_YEAR = holiday("元旦", "2027-01-01", "2027-01-01");
    private static final Holiday NEXT = holiday("国庆节", "2027-10-01", "2027-10-03");
    private static final List<Holiday> ALL = List.of(OLDEST, OLD, LAST, NEW_YEAR, NEXT);

    private static Holiday holiday(String name, String from, String to) {
        return new Holiday(new Text(name, name, name), Period.between(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static List<Holiday> coming(String today) {
        return ShowHoliday.coming(ALL, LocalDate.parse(today));
    }

    @Test
    void is_about_the_next_one_until_its_last_day_is_over() {
        assertThat(coming("2026-10-07")).startsWith(LAST, NEW_YEAR);
        assertThat(coming("2026-10-08")).startsWith(NEW_YEAR);
    }

    @Test
    void knows_none_for_which_no_days_are_open() {
        assertThat(coming("2026-08-28")).doesNotContain(NEXT);
        assertThat(coming("2026-08-29")).endsWith(NEXT);
        assertThat(coming("2027-10-04")).isEmpty();
    }

    @Test
    void compares_with_the_last_two_that_are_called_the_same() {
        assertThat(ShowHoliday.before(ALL, NEXT)).containsExactly(LAST, OLD);
        assertThat(ShowHoliday.before(ALL, NEW_YEAR)).isEmpty();
    }
}
