package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.statistics.Periods.Holiday;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.HolidayCalendar;

class PeriodsTest {
    private static HolidayCalendar calendar(String code) {
        return Objects.requireNonNull(RealRegions.get().shared().calendars().get(code));
    }

    private static List<Period> of(Step step, String from, String to) {
        return Periods.of(step, LocalDate.parse(from), LocalDate.parse(to), calendar("cn"));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-02-28, 2026-03-01, 2026-02-28 2026-03-01",
        "WEEK, 2026-12-31, 2027-01-04, 2026-W53 2027-W01",
        "MONTH, 2026-01-31, 2026-03-01, 2026-01 2026-02 2026-03",
        "QUARTER, 2026-03-31, 2026-04-01, 2026-Q1 2026-Q2",
        "YEAR, 2026-12-31, 2027-01-01, 2026 2027",
        "HOLIDAY, 2026-09-30, 2026-10-02, 2026-10-01/P7D",
        "HOLIDAY, 2026-08-01, 2026-08-31, ''"
    })
    void are_called_as_statisticians_do(Step step, String from, String to, String ids) {
        assertThat(of(step, from, to))
                .extracting(Period::id)
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void are_whole_and_follow_each_other() {
        List<Period> weeks = of(Step.WEEK, "2026-12-31", "2027-01-04");

        assertThat(weeks.get(0).from()).isEqualTo("2026-12-28");
        assertThat(weeks.get(0).to()).isEqualTo("2027-01-03");
        assertThat(weeks.get(1).from()).isEqualTo("2027-01-04");
        assertThat(of(Step.QUARTER, "2026-05-05", "2026-05-05").get(0).from()).isEqualTo("2026-04-01");
        assertThat(of(Step.YEAR, "2028-05-05", "2028-05-05").get(0).to()).isEqualTo("2028-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "hk, 2026-02-18, 2026-02-17/P3D",
        "hk, 2027-02-08, 2027-02-06/P4D",
        "hk, 2026-04-06, 2026-04-03/P5D",
        "hk, 2027-03-29, 2027-03-26/P4D",
        "hk, 2027-12-25, 2027-12-25/P3D",
        "hk, 2026-10-01, 2026-10-01/P1D",
        "mo, 2026-02-19, 2026-02-17/P3D",
        "mo, 2026-04-05, 2026-04-05/P1D",
        "mo, 2027-10-02, 2027-10-01/P2D",
        "cn, 2026-05-04, 2026-05-01/P5D"
    })
    void are_whole_holidays_however_their_days_are_called(String calendar, LocalDate day, String id) {
        assertThat(Periods.of(Step.HOLIDAY, day, day, calendar(calendar)))
                .extracting(Period::id)
                .containsExactly(id);
    }

    @Test
    void of_a_holiday_are_found_again_in_the_next_year() {
        for (String code : List.of("hk", "mo")) {
            List<Holiday> all = Periods.holidays(calendar(code));
            for (String name : List.of("Lunar New Year", "Easter", "Christmas")) {
                assertThat(all).filteredOn(one -> one.name().en().equals(name)).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01/2027-03-31, 2027-02-01/2027-02-28, 2026-03-01/2026-03-31",
        "2027-04-01/2027-06-30, 2027-01-01/2027-03-31, 2026-04-01/2026-06-30",
        "2028-02-01/2028-02-29, 2028-01-01/2028-01-31, 2027-02-01/2027-02-28",
        "2029-02-01/2029-02-28, 2029-01-01/2029-01-31, 2028-02-01/2028-02-29",
        "2028-01-01/2028-12-31, 2027-01-01/2027-12-31, 2027-01-01/2027-12-31",
        "2027-03-02/2027-03-31, 2027-01-31/2027-03-01, 2026-03-02/2026-03-31",
        "2028-02-01/2028-02-28, 2028-01-04/2028-01-31, 2027-02-01/2027-02-28",
        "2027-05-03/2027-05-09, 2027-04-26/2027-05-02, 2026-05-03/2026-05-09"
    })
    void are_compared_with_the_months_before_or_as_many_days_and_with_the_year_before(
            String days, String before, String yearBefore) {
        assertThat(period(days).before()).isEqualTo(period(before));
        assertThat(period(days).yearBefore()).isEqualTo(period(yearBefore));
    }

    private static Period period(String interval) {
        String[] days = interval.split("/", -1);
        return Period.between(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }
}
