package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.ReadStock.Wish;
import org.panprd.marketplace.availability.StockCells.Cell;
import org.panprd.marketplace.availability.StockCells.CellKey;
import org.panprd.marketplace.availability.StockCells.Change;
import org.panprd.marketplace.availability.StockCells.Setting;
import org.panprd.marketplace.availability.StockView.CellView;
import org.panprd.marketplace.availability.StockView.ChangedView;
import org.panprd.marketplace.availability.StockView.FullView;
import org.panprd.marketplace.availability.StockView.RowView;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.tenants.Language;

/**
 * An operator's stock by the day, in its own scope: shown, and changed all or nothing. Who changes says what they have
 * seen; if somebody else has set any of it meanwhile, nothing is changed and they are told what. What is held and sold
 * is never cut into.
 */
@ApplicationScoped
class OperatorStock {
    private static final int MOST_TOLD = 100;

    @Inject
    Catalog catalog;

    @Inject
    StockCells cells;

    @Inject
    ReadStock readStock;

    @Inject
    Resources resources;

    @Inject
    ReadCache cache;

    @Inject
    AuditTrail trail;

    /**
     * Whose stock, and which part of it is seen.
     *
     * @param listing one alone, or all
     * @param until counted in
     */
    record Part(String tenant, String operator, @Nullable String listing, LocalDate from, LocalDate until) {}

    @Transactional
    StockView show(Part part, Language language) {
        List<StockRow> all = rows();
        List<StockRow> rows = of(part, all);
        Collection<String> seen = resources(rows);
        Map<CellKey, Cell> open = cells.cells(part.tenant(), seen, part.from(), part.until());
        Map<CellKey, Setting> settings = cells.settings(part.tenant(), seen, part.from(), part.until());
        List<RowView> items = rows.stream()
                .map(row -> new RowView(
                        row.listing().code(),
                        row.title().in(language),
                        row.option(),
                        row.optionTitle().in(language),
                        row.startTime(),
                        days(row, part, open, settings)))
                .toList();
        return new StockView(part.from(), part.until(), cells.newest(part.tenant(), resources(all)), items);
    }

    /** Refused as {@code stock-changed} or {@code below-sold}, each with what is in the way. */
    @Transactional
    StockView change(Part part, long seen, NewStock request, Language language) {
        List<StockRow> all = rows();
        List<Wish> wishes = readStock.read(request, all, ReadStock.MOST_CHANGES);
        cells.alone(part.tenant(), part.operator());
        Set<String> touched = new TreeSet<>();
        wishes.forEach(wish -> touched.addAll(resources(wish.rows())));
        LocalDate from = day(wishes, Comparator.naturalOrder(), part.from());
        LocalDate until = day(wishes, Comparator.reverseOrder(), part.until());
        Map<CellKey, Setting> settings = cells.settings(part.tenant(), touched, from, until);
        Map<CellKey, Setting> looked = new HashMap<>(settings);
        looked.putAll(cells.settings(part.tenant(), resources(of(part, all)), part.from(), part.until()));
        requireUnchanged(looked, seen, all);
        cells.lock(part.tenant(), touched, from, until);
        Map<CellKey, Cell> open = cells.cells(part.tenant(), touched, from, until);
        Map<CellKey, Change> changes = new LinkedHashMap<>();
        List<FullView> full = new ArrayList<>();
        for (Wish wish : wishes) {
            wish.rows().forEach(row -> wish.days().forEach(day -> {
                Change change = change(row, day, wish, settings, changes);
                changes.put(change.key(), change);
            }));
        }
        changes.values().forEach(change -> refuseCut(part.tenant(), change, open, full, all));
        if (!full.isEmpty()) {
            throw new Refusal(AvailabilityProblem.BELOW_SOLD, Map.of("cells", full));
        }
        cells.change(
                part.tenant(),
                changes.values().stream()
                        .sorted(Comparator.comparing((Change one) -> one.key().resource())
                                .thenComparing(one -> one.key().day())
                                .thenComparing(one -> one.key().at()))
                        .toList());
        List<String> marks = new ArrayList<>(List.of(CatalogMarks.STOCK));
        touched.forEach(resource -> marks.add(Claims.mark(part.tenant(), resource)));
        cache.changed(marks);
        touched.forEach(resource -> trail.done("stock.changed", List.of(part.tenant()), "stock", resource));
        return show(part, language);
    }

    /** What they look at, and what they change beyond it. */
    private static void requireUnchanged(Map<CellKey, Setting> settings, long seen, List<StockRow> rows) {
        if (version(settings) <= seen) {
            return;
        }
        List<ChangedView> changed = settings.entrySet().stream()
                .filter(one -> one.getValue().version() > seen)
                .sorted(Comparator.comparing((Map.Entry<CellKey, Setting> one) ->
                                one.getKey().resource())
                        .thenComparing(one -> one.getKey().day()))
                .limit(MOST_TOLD)
                .flatMap(one -> rows.stream()
                        .filter(row -> isOf(row, one.getKey()))
                        .map(row -> new ChangedView(
                                row.listing().code(),
                                row.option(),
                                row.startTime(),
                                one.getKey().day(),
                                one.getValue().capacity(),
                                one.getValue().closed())))
                .toList();
        throw new Refusal(AvailabilityProblem.STOCK_CHANGED, Map.of("changed", changed));
    }

    static Change change(
            StockRow row, LocalDate day, Wish wish, Map<CellKey, Setting> settings, Map<CellKey, Change> before) {
        CellKey key = new CellKey(row.resource(), row.at(), day);
        Setting setting = settings.getOrDefault(key, Setting.NONE);
        Change earlier = before.get(key);
        Integer capacity = earlier == null ? setting.capacity() : earlier.capacity();
        boolean closed = earlier == null ? setting.closed() : earlier.closed();
        if (wish.reset()) {
            capacity = null;
        } else if (wish.capacity() != null) {
            capacity = wish.capacity();
        }
        if (wish.closed() != null) {
            closed = wish.closed();
        }
        int effective = Objects.requireNonNullElseGet(capacity, () -> row.dailyOn(day));
        return new Change(key, row.listing().code(), capacity, closed, effective);
    }

    private void refuseCut(
            String tenant, Change change, Map<CellKey, Cell> open, List<FullView> full, List<StockRow> rows) {
        Cell cell = open.get(change.key());
        if (cell == null || cell.taken() <= change.effective() || full.size() >= MOST_TOLD) {
            return;
        }
        rows.stream()
                .filter(row -> isOf(row, change.key()))
                .findFirst()
                .ifPresent(row -> full.add(new FullView(
                        row.listing().code(),
                        row.option(),
                        row.startTime(),
                        change.key().day(),
                        cell.taken(),
                        cells.takenOf(tenant, change.key()))));
    }

    private static List<CellView> days(
            StockRow row, Part part, Map<CellKey, Cell> open, Map<CellKey, Setting> settings) {
        return part.from()
                .datesUntil(part.until().plusDays(1))
                .map(day -> new CellKey(row.resource(), row.at(), day))
                .filter(open::containsKey)
                .map(key -> {
                    Cell cell = Objects.requireNonNull(open.get(key));
                    Setting setting = settings.getOrDefault(key, Setting.NONE);
                    return new CellView(
                            key.day(),
                            cell.capacity(),
                            cell.held(),
                            cell.sold(),
                            setting.closed(),
                            cell.stopped(),
                            setting.capacity() != null);
                })
                .toList();
    }

    List<StockRow> rows() {
        return catalog.publishedByOperator().entrySet().stream()
                .flatMap(one -> StockRow.of(one.getKey(), one.getValue()))
                .sorted(StockRow.IN_KEY_ORDER)
                .toList();
    }

    private static List<StockRow> of(Part part, List<StockRow> all) {
        return all.stream()
                .filter(row -> part.listing() == null || row.listing().code().equals(part.listing()))
                .toList();
    }

    static Set<String> resources(List<StockRow> rows) {
        Set<String> resources = new TreeSet<>();
        rows.forEach(row -> resources.add(row.resource()));
        return resources;
    }

    static long version(Map<CellKey, Setting> settings) {
        return settings.values().stream().mapToLong(Setting::version).max().orElse(0);
    }

    static LocalDate day(List<Wish> wishes, Comparator<LocalDate> order, LocalDate otherwise) {
        return wishes.stream().flatMap(wish -> wish.days().stream()).min(order).orElse(otherwise);
    }

    private static boolean isOf(StockRow row, CellKey key) {
        return row.resource().equals(key.resource()) && row.at().equals(key.at());
    }
}
