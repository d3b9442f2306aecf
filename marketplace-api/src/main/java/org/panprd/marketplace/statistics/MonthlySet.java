package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of a month that a bureau hands on, with what may be shown of them and nothing else. */
@ApplicationScoped
public class MonthlySet {
    @Inject
    Sheets sheets;

    /**
     * A figure.
     *
     * @param value null, if fewer than five persons could be told by it
     */
    public record Cell(
            Indicator indicator,
            Breakdown breakdown,
            String category,
            @Nullable Long value) {}

    /** Of months of one year, in a scope that sees them. Who is nobody's has no cell, except in the total. */
    @Transactional(TxType.MANDATORY)
    public Map<YearMonth, List<Cell>> of(String tenant, int year, Collection<YearMonth> months) {
        Map<YearMonth, List<Cell>> cells = new TreeMap<>();
        months.forEach(month -> cells.put(month, new ArrayList<>()));
        LocalDate first = LocalDate.of(year, 1, 1);
        for (Breakdown breakdown : Breakdown.values()) {
            Sheet sheet = sheets.of(tenant, breakdown.dimension(), first, first);
            Collection<String> keys = breakdown == Breakdown.ALL ? Set.of("*") : sheet.keys();
            cells.forEach((month, ofMonth) -> keys.forEach(key -> add(ofMonth, sheet, breakdown, key, month)));
        }
        return cells;
    }

    private static void add(List<Cell> cells, Sheet sheet, Breakdown breakdown, String key, YearMonth month) {
        Period period = new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
        Figures figures = sheet.sum(key, period);
        Set<Group> shown = sheet.shown(key, period);
        for (Indicator indicator : Indicator.values()) {
            boolean isShown = shown.contains(indicator.group());
            boolean isNothing = isShown && indicator.of(figures) == 0 && breakdown != Breakdown.ALL;
            if (indicator.isToldBy(breakdown.dimension()) && !isNothing) {
                cells.add(new Cell(
                        indicator, breakdown, breakdown.category(key), isShown ? indicator.of(figures) : null));
            }
        }
    }
}
