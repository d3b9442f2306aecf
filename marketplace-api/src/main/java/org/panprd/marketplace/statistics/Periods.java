package org.panprd.marketplace.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.Text;

/** Lays days out in periods. */
public final class Periods {
    private static final int MONTHS_A_QUARTER = 3;

    private Periods() {}

    /** A holiday of several days. */
    record Holiday(Text name, Period period) {}

    /** The periods that have a day from one to another; whole ones, so that the first may begin earlier and the last end later. */
    static List<Period> of(Step step, LocalDate from, LocalDate to, HolidayCalendar calendar) {
        if (step == Step.HOLIDAY) {
            return holidays(calendar).stream()
                    .map(Holiday::period)
                    .filter(period ->
                            !period.to().isBefore(from) && !period.from().isAfter(to))
                    .toList();
        }
        List<Period> periods = new ArrayList<>();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            Period period = around(step, day);
            periods.add(period);
            day = period.to().plusDays(1);
        }
        return periods;
    }

    /** Days off in a row that belong together; if the file says to what, over a day that it does not list. */
    static List<Holiday> holidays(HolidayCalendar calendar) {
        List<Holiday> holidays = new ArrayList<>();
        for (HolidayCalendar.Day day : calendar.days()) {
            if (day.kind() != HolidayCalendar.Kind.HOLIDAY) {
                continue;
            }
            Holiday last = holidays.isEmpty() ? null : holidays.get(holidays.size() - 1);
            int within = day.period() == null ? 1 : 2;
            boolean goesOn = last != null
                    && last.name().equals(day.holiday())
                    && !last.period().to().plusDays(within).isBefore(day.date());
            if (last != null && goesOn) {
                holidays.set(
                        holidays.size() - 1,
                        new Holiday(last.name(), Period.between(last.period().from(), day.date())));
            } else {
                holidays.add(new Holiday(day.holiday(), Period.between(day.date(), day.date())));
            }
        }
        return holidays;
    }

    /** The period in which a day lies; not every day is in a holiday. */
    public static Period around(Step step, LocalDate day) {
        return switch (step) {
            case DAY -> new Period(day.toString(), day, day);
            case WEEK -> week(day);
            case MONTH -> {
                YearMonth month = YearMonth.from(day);
                yield new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
            }
            case QUARTER -> quarter(day);
            case YEAR -> {
                Year year = Year.from(day);
                yield new Period(year.toString(), year.atDay(1), year.atDay(year.length()));
            }
            case HOLIDAY -> throw new IllegalArgumentException("Not every day is in a holiday");
        };
    }

    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String id = "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Period(id, monday, monday.plusDays(6));
    }

    private static Period quarter(LocalDate day) {
        int number = day.get(IsoFields.QUARTER_OF_YEAR);
        YearMonth last = YearMonth.of(day.getYear(), number * MONTHS_A_QUARTER);
        String id = String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), number);
        return new Period(id, last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }
}
