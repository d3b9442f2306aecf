package org.panprd.marketplace.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.statistics.HolidayView.BeforeView;
import org.panprd.marketplace.statistics.HolidayView.HolidayDay;
import org.panprd.marketplace.statistics.LoadView.FilledView;
import org.panprd.marketplace.statistics.LoadView.PlaceView;
import org.panprd.marketplace.statistics.StatisticsView.PeriodView;
import org.panprd.marketplace.tenants.Language;

/** What lies ahead of a region as tables for files. What may not be shown is left empty. */
final class OutlookTables {
    private OutlookTables() {}

    /** A row for each day. */
    static StatisticsTable of(ForecastView view, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        view.days()
                .forEach(day -> rows.add(Arrays.asList(
                        day.date(),
                        named(day.holiday(), language),
                        day.visitors(),
                        day.expected(),
                        day.low(),
                        day.high())));
        return table(language, rows, "date", "holiday", "visitors", "expected", "low", "high");
    }

    private static @Nullable String named(@Nullable String holiday, Language language) {
        return "workday".equals(holiday) ? Texts.text(language, "statistics.workday") : holiday;
    }

    /** A row for each place, and for whoever has rooms or seats, and day. */
    static StatisticsTable of(LoadView view, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        view.places().forEach(place -> add(rows, place, language));
        view.rooms().forEach(one -> fill(rows, "rooms", one, language));
        view.seats().forEach(one -> fill(rows, "seats", one, language));
        return table(language, rows, "kind", "code", "title", "date", "capacity", "taken", "filledPercent", "level");
    }

    private static void add(List<List<@Nullable Object>> rows, PlaceView place, Language language) {
        place.days()
                .forEach(day -> rows.add(Arrays.asList(
                        Texts.text(language, "statistics.load.place"),
                        place.code(),
                        place.name(),
                        day.date(),
                        day.capacity(),
                        day.taken(),
                        day.percent(),
                        Texts.text(language, "statistics.load." + day.band()))));
    }

    private static void fill(List<List<@Nullable Object>> rows, String kind, FilledView filled, Language language) {
        filled.days()
                .forEach(day -> rows.add(Arrays.asList(
                        Texts.text(language, "statistics.load." + kind),
                        filled.key(),
                        filled.title(),
                        day.date(),
                        day.offered(),
                        day.sold(),
                        day.percent(),
                        null)));
    }

    /** A row for each day of the holiday, and of the same one in earlier years. */
    static StatisticsTable of(HolidayView view, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (view.holiday() != null) {
            add(rows, view.holiday(), view.days());
        }
        for (BeforeView before : view.before()) {
            add(rows, before.holiday(), before.days());
        }
        return table(language, rows, "holiday", "date", "visitors");
    }

    private static void add(List<List<@Nullable Object>> rows, PeriodView holiday, List<HolidayDay> days) {
        days.forEach(day -> rows.add(Arrays.asList(holiday.title(), day.date(), day.visitors())));
    }

    private static StatisticsTable table(Language language, List<List<@Nullable Object>> rows, String... columns) {
        return new StatisticsTable(
                Stream.of(columns)
                        .map(name -> Texts.text(language, "statistics.column." + name))
                        .toList(),
                rows);
    }
}
