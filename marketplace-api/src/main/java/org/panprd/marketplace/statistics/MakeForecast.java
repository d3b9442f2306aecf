package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.panprd.marketplace.statistics.DayFigures.Entry;
import org.panprd.marketplace.statistics.Forecasts.Made;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.HolidayCalendar.Kind;

/** Expects a tenant's visitors of a day and those after it by all days before; once a day, so that all compare with the same. */
@ApplicationScoped
class MakeForecast {
    /** What working on a day off is called among the names of holidays. */
    static final String WORKDAY = "workday";

    @Inject
    DayFigures days;

    @Inject
    Forecasts forecasts;

    @Inject
    Regions regions;

    @Transactional(TxType.MANDATORY)
    Made of(String tenant, LocalDate day) {
        return forecasts.find(tenant, day).orElseGet(() -> {
            Made made = make(tenant, day);
            forecasts.keep(tenant, day, made);
            return made;
        });
    }

    private Made make(String tenant, LocalDate day) {
        List<Entry> known =
                days.of(tenant, Dimension.ALL, day.minusDays(VisitorModel.MOST_DAYS), day.minusDays(1)).stream()
                        .filter(entry -> entry.figures().visitors() > 0)
                        .toList();
        LocalDate first =
                known.stream().map(Entry::day).min(LocalDate::compareTo).orElse(day);
        double[] visitors = new double[Math.toIntExact(ChronoUnit.DAYS.between(first, day))];
        known.forEach(entry -> visitors[Math.toIntExact(ChronoUnit.DAYS.between(first, entry.day()))] =
                (double) entry.figures().visitors());
        VisitorModel model = new VisitorModel(first, visitors, special(calendar(tenant)));
        return new Made(visitors.length, model.forecast().orElse(null));
    }

    HolidayCalendar calendar(String tenant) {
        return Objects.requireNonNull(
                regions.shared().calendars().get(regions.get(tenant).calendar()));
    }

    private static Map<LocalDate, String> special(HolidayCalendar calendar) {
        Map<LocalDate, String> special = new HashMap<>();
        calendar.days()
                .forEach(day -> special.put(
                        day.date(), day.kind() == Kind.HOLIDAY ? day.name().en() : WORKDAY));
        return special;
    }
}
