package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.HolidayView.BeforeView;
import org.panprd.marketplace.statistics.HolidayView.HolidayDay;
import org.panprd.marketplace.statistics.LoadView.Band;
import org.panprd.marketplace.statistics.LoadView.PlaceView;
import org.panprd.marketplace.statistics.Periods.Holiday;
import org.panprd.marketplace.statistics.StatisticsQuery.Asked;
import org.panprd.marketplace.statistics.StatisticsView.PeriodView;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.Language;

/** Shows what a tenant has on hand for a holiday, against the last ones, and which of its places will be full. */
@ApplicationScoped
class ShowHoliday {
    /** For what is further ahead nothing is sold. */
    private static final int DAYS_AHEAD = 400;

    private static final int MOST_BEFORE = 2;

    @Inject
    ShowStatistics statistics;

    @Inject
    ShowLoad load;

    @Inject
    DayFigures figures;

    @Inject
    Regions regions;

    @Inject
    Today today;

    /** Which holiday is meant, what day it is, and for whom it is told. */
    private record Asking(String tenant, Holiday holiday, LocalDate today, Language language) {
        long daysAhead() {
            return Math.max(0, ChronoUnit.DAYS.between(today, holiday.period().from()));
        }
    }

    /**
     * Shows the next one, or the one that is asked for by its id.
     *
     * @throws Refusal {@code invalid-request} if there is no such one to come
     */
    @Transactional
    HolidayView show(String tenant, @Nullable String id, Language language) {
        HolidayCalendar calendar = Objects.requireNonNull(
                regions.shared().calendars().get(regions.get(tenant).calendar()));
        LocalDate now = today.in(tenant);
        List<Holiday> all = Periods.holidays(calendar);
        List<Holiday> coming = coming(all, now);
        List<PeriodView> known =
                coming.stream().map(one -> named(one, language)).toList();
        Optional<Holiday> chosen = coming.stream()
                .filter(one -> id == null || id.isBlank() || one.period().id().equals(id))
                .findFirst();
        if (chosen.isEmpty() && !coming.isEmpty()) {
            throw Refusal.invalid(
                    "holiday",
                    "one-of",
                    String.join(", ", known.stream().map(PeriodView::id).toList()));
        }
        return chosen.map(holiday -> of(new Asking(tenant, holiday, now, language), known, all))
                .orElseGet(() -> new HolidayView(tenant, known, null, 0, null, List.of(), List.of(), List.of()));
    }

    /** Those that are not over and for which days are open, the next one first. */
    static List<Holiday> coming(List<Holiday> all, LocalDate today) {
        return all.stream()
                .filter(one ->
                        !one.period().to().isBefore(today) && !one.period().to().isAfter(today.plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(one -> one.period().from()))
                .toList();
    }

    /** Those that are called the same and came before, the last one first. */
    static List<Holiday> before(List<Holiday> all, Holiday holiday) {
        return all.stream()
                .filter(one -> one.name().equals(holiday.name())
                        && one.period().to().isBefore(holiday.period().from()))
                .sorted(Comparator.comparing((Holiday one) -> one.period().from())
                        .reversed())
                .limit(MOST_BEFORE)
                .toList();
    }

    private HolidayView of(Asking asking, List<PeriodView> coming, List<Holiday> all) {
        Period period = asking.holiday().period();
        StatisticsView now = visitors(asking, period);
        List<Holiday> known = before(all, asking.holiday());
        List<Holiday> before =
                known.isEmpty() ? List.of(new Holiday(asking.holiday().name(), period.yearBefore())) : known;
        return new HolidayView(
                asking.tenant(),
                coming,
                named(asking.holiday(), asking.language()),
                asking.daysAhead(),
                now.total().sum().visitors(),
                days(now),
                before.stream().map(one -> before(asking, one, known.isEmpty())).toList(),
                full(load.places(asking.tenant(), period.from(), period.to(), asking.language())));
    }

    private BeforeView before(Asking asking, Holiday holiday, boolean sameDates) {
        Period period = holiday.period();
        StatisticsView then = visitors(asking, period);
        Long visitors = then.total().sum().visitors();
        LocalDate paidBy = period.from().minusDays(asking.daysAhead());
        Long onHand =
                visitors == null ? null : Fewest.inSteps(figures.paidBy(asking.tenant(), period, paidBy), visitors);
        return new BeforeView(named(holiday, asking.language()), sameDates, visitors, onHand, days(then));
    }

    private StatisticsView visitors(Asking asking, Period period) {
        return statistics.show(
                new Asked(asking.tenant(), Dimension.ALL, null, null, Step.DAY, period.from(), period.to()),
                asking.language());
    }

    private static List<HolidayDay> days(StatisticsView view) {
        return IntStream.range(0, view.periods().size())
                .mapToObj(i -> new HolidayDay(
                        view.periods().get(i).from(),
                        view.total().cells().get(i).visitors()))
                .toList();
    }

    /** Those that will be more than four fifths full, or that the bureau has limited, with these days. */
    private static List<PlaceView> full(List<PlaceView> places) {
        List<PlaceView> full = new ArrayList<>();
        for (PlaceView place : places) {
            var days = place.days().stream()
                    .filter(day -> day.band() == Band.HIGH || day.band() == Band.FULL || day.limit() != null)
                    .toList();
            if (!days.isEmpty()) {
                full.add(place.with(days));
            }
        }
        return full;
    }

    private static PeriodView named(Holiday holiday, Language language) {
        Period period = holiday.period();
        String title = holiday.name().in(language) + " " + period.from().getYear();
        return new PeriodView(period.id(), title, period.from(), period.to());
    }
}
