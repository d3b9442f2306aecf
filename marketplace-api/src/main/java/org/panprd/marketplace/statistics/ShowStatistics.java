package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.StatisticsQuery.Asked;
import org.panprd.marketplace.statistics.StatisticsView.PeriodView;
import org.panprd.marketplace.statistics.StatisticsView.RowView;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.Language;

/** Shows figures by periods, with what may be shown of them. It reads what was counted by day, and no booking. */
@ApplicationScoped
class ShowStatistics {
    private static final String TOTAL = "*";

    /** So many are shown at the most, with those that are compared. */
    private static final int MAX_SHOWN = 100_000;

    @Inject
    Sheets sheets;

    @Inject
    Names names;

    @Inject
    Regions regions;

    /**
     * Shows what is asked for.
     *
     * @throws Refusal {@code invalid-request} if there are more cells than can be read or shown at once
     */
    @Transactional
    StatisticsView show(Asked asked, Language language) {
        HolidayCalendar calendar = Objects.requireNonNull(
                regions.shared().calendars().get(regions.get(asked.tenant()).calendar()));
        List<Period> periods = Periods.of(asked.step(), asked.from(), asked.to(), calendar);
        Period whole = periods.isEmpty()
                ? Period.between(asked.from(), asked.to())
                : Period.between(
                        periods.get(0).from(), periods.get(periods.size() - 1).to());
        Sheet all = sheets.of(asked.tenant(), Dimension.ALL, earliest(whole), whole.to());
        Table table =
                new Table(asked, periods, whole, regions.get(asked.tenant()).currency());
        RowView total = table.row(
                all, TOTAL, names.of(asked.tenant(), Dimension.ALL, language).apply(TOTAL), null);
        List<RowView> rows = asked.by() == Dimension.ALL ? List.of() : rows(asked, table, total, language);
        return new StatisticsView(
                asked.tenant(),
                asked.by().code(),
                within(asked, rows, language),
                asked.step().code(),
                whole.from(),
                whole.to(),
                table.currency(),
                periods.stream()
                        .map(period -> named(period, calendar, language))
                        .toList(),
                total,
                rows,
                table.hasHidden(total, rows));
    }

    /** What that is called of which all rows are; as it was asked for, if there are none. */
    private @Nullable String within(Asked asked, List<RowView> rows, Language language) {
        Optional<Dimension> above = asked.by().above();
        return asked.within() == null || rows.isEmpty() || above.isEmpty()
                ? asked.within()
                : names.of(asked.tenant(), above.get(), language).apply(asked.within());
    }

    private List<RowView> rows(Asked asked, Table table, RowView total, Language language) {
        Period whole = table.whole();
        Sheet byKey = sheets.of(asked.tenant(), asked.by(), earliest(whole), whole.to());
        UnaryOperator<String> title = names.of(asked.tenant(), asked.by(), language);
        Set<String> keys = keys(asked, byKey);
        keys.removeIf(key -> asked.key() == null && table.isEmpty(byKey, key));
        if (keys.size() * table.width() > MAX_SHOWN) {
            throw Refusal.invalid("from", "too-many-cells", MAX_SHOWN);
        }
        List<RowView> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(table.row(
                byKey,
                key,
                byKey.keys().contains(key) ? title.apply(key) : key,
                total.sum().visitors())));
        rows.sort(Comparator.comparing(
                        (RowView row) -> Objects.requireNonNullElse(row.sum().visitors(), -1L))
                .reversed()
                .thenComparing(RowView::key));
        return rows;
    }

    private Set<String> keys(Asked asked, Sheet byKey) {
        Set<String> keys = asked.key() == null ? new TreeSet<>(byKey.keys()) : new TreeSet<>(Set.of(asked.key()));
        if (asked.within() != null) {
            UnaryOperator<String> above = names.above(asked.tenant(), asked.by());
            keys.retainAll(byKey.keys());
            keys.removeIf(key -> !above.apply(key).equals(asked.within()));
        }
        return keys;
    }

    private static LocalDate earliest(Period whole) {
        LocalDate before = whole.before().from();
        LocalDate yearBefore = whole.yearBefore().from();
        return before.isBefore(yearBefore) ? before : yearBefore;
    }

    /** With the name of the holiday that it is, if it is one. */
    static PeriodView named(Period period, HolidayCalendar calendar, Language language) {
        String title = Periods.holidays(calendar).stream()
                .filter(holiday -> holiday.period().equals(period))
                .map(holiday ->
                        holiday.name().in(language) + " " + period.from().getYear())
                .findFirst()
                .orElse(period.id());
        return new PeriodView(period.id(), title, period.from(), period.to());
    }

    /** What all rows of a table have in common. */
    private record Table(Asked asked, List<Period> periods, Period whole, String currency) {
        RowView row(Sheet sheet, String key, String title, @Nullable Long all) {
            Indicators sum = cell(sheet, key, whole);
            return new RowView(
                    key,
                    title,
                    periods.stream().map(period -> cell(sheet, key, period)).toList(),
                    sum,
                    cell(sheet, key, whole.before()),
                    cell(sheet, key, whole.yearBefore()),
                    share(sum.visitors(), all));
        }

        private Indicators cell(Sheet sheet, String key, Period period) {
            Dimension dimension = key.equals(TOTAL) ? Dimension.ALL : asked.by();
            return Indicators.of(sheet.sum(key, period), sheet.shown(key, period), dimension, currency);
        }

        /** The cells of a row: of its periods, of all of them, and of the two with which these are compared. */
        long width() {
            return periods.size() + 3L;
        }

        boolean isEmpty(Sheet sheet, String key) {
            return sheet.sum(key, whole).equals(Figures.NONE)
                    && sheet.sum(key, whole.yearBefore()).equals(Figures.NONE);
        }

        boolean hasHidden(RowView total, List<RowView> rows) {
            return hasHidden(total, Dimension.ALL) || rows.stream().anyMatch(row -> hasHidden(row, asked.by()));
        }

        private static boolean hasHidden(RowView row, Dimension dimension) {
            return row.cells().stream()
                    .anyMatch(cell -> !cell.notShown(dimension).isEmpty());
        }

        private static @Nullable BigDecimal share(@Nullable Long part, @Nullable Long all) {
            return part == null || all == null || all == 0
                    ? null
                    : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        }
    }
}
