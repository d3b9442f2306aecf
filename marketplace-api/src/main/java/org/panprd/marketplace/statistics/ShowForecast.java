package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.statistics.ForecastView.DayView;
import org.panprd.marketplace.statistics.ForecastView.HolidayView;
import org.panprd.marketplace.statistics.Forecasts.Made;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.Language;

/** Shows a bureau what is booked for the days ahead against what is expected of them. */
@ApplicationScoped
class ShowForecast {
    @Inject
    MakeForecast makeForecast;

    @Inject
    TenantDays tenantDays;

    @Transactional
    ForecastView show(String tenant, Language language) {
        LocalDate today = tenantDays.today(tenant);
        Made made = makeForecast.of(tenant, today);
        Forecast forecast = made.forecast();
        HolidayCalendar calendar = makeForecast.calendar(tenant);
        Sheet sheet = tenantDays.sheet(tenant, today, today.plusDays(VisitorModel.DAYS_AHEAD - 1L));
        return new ForecastView(
                tenant,
                forecast != null,
                made.knownDays(),
                VisitorModel.LEAST_DAYS,
                VisitorModel.BAND_PERCENT,
                forecast == null ? null : rounded(forecast.errorPercent(), 1),
                forecast == null
                        ? List.of()
                        : Stream.of(DayOfWeek.values())
                                .map(day -> rounded(forecast.weekdays().getOrDefault(day, 1.0), 2))
                                .toList(),
                forecast == null ? List.of() : holidays(forecast, calendar, language),
                IntStream.range(0, VisitorModel.DAYS_AHEAD)
                        .mapToObj(ahead -> day(
                                today.plusDays(ahead),
                                sheet,
                                forecast == null ? null : forecast.days().get(ahead),
                                calendar,
                                language))
                        .toList());
    }

    private static DayView day(
            LocalDate date, Sheet sheet, Forecast.@Nullable Day expected, HolidayCalendar calendar, Language language) {
        return new DayView(
                date,
                calendar.findDay(date).map(day -> day.name().in(language)).orElse(null),
                TenantDays.visitors(sheet, date).orElse(null),
                expected == null ? null : Math.round(expected.expected()),
                expected == null ? null : Math.round(expected.low()),
                expected == null ? null : Math.round(expected.high()));
    }

    private static List<HolidayView> holidays(Forecast forecast, HolidayCalendar calendar, Language language) {
        Map<String, String> titles = new HashMap<>();
        calendar.days().forEach(day -> titles.put(day.name().en(), day.name().in(language)));
        return forecast.holidays().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one ->
                        new HolidayView(titles.getOrDefault(one.getKey(), one.getKey()), rounded(one.getValue(), 2)))
                .toList();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
