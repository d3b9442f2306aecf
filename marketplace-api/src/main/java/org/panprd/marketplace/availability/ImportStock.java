package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.OperatorStock.Part;
import org.panprd.marketplace.availability.ReadStock.Wish;
import org.panprd.marketplace.availability.StockCells.Cell;
import org.panprd.marketplace.availability.StockCells.CellKey;
import org.panprd.marketplace.availability.StockCells.Change;
import org.panprd.marketplace.availability.StockCells.Setting;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.tenants.Language;

/**
 * An operator's stock by the day, very much of it at a time, in its own scope: what a change would come to, and the change,
 * all or nothing. What is as it should be already is left alone.
 */
@ApplicationScoped
public class ImportStock {
    @Inject
    OperatorStock operatorStock;

    @Inject
    ReadStock readStock;

    @Inject
    StockCells cells;

    @Inject
    ReadCache cache;

    @Inject
    AuditTrail trail;

    /** A day of an option. */
    public record Line(
            String listing,
            String option,
            @Nullable LocalTime startTime,
            LocalDate date,
            int capacity,
            int taken,
            boolean closed) {}

    /** Days that are open or were closed by the operator, in the order of options. */
    @Transactional
    public Stream<Line> lines(String tenant, String operator, LocalDate from, LocalDate until) {
        return operatorStock.show(new Part(tenant, operator, null, from, until), Language.ENGLISH).items().stream()
                .flatMap(row -> row.days().stream()
                        .map(day -> new Line(
                                row.listing(),
                                row.option(),
                                row.startTime(),
                                day.date(),
                                day.capacity(),
                                day.held() + day.sold(),
                                day.closed())));
    }

    /** Changes nothing; refused, field by field, if the request is wrong. */
    @Transactional
    public Outcome check(String tenant, NewStock request, int most) {
        return compare(tenant, wishes(request, most)).outcome();
    }

    /** The same, and if nothing is in the way and all is still of that version, the change. */
    @Transactional
    public Outcome apply(String tenant, String operator, NewStock request, int most, long version) {
        List<Wish> wishes = wishes(request, most);
        cells.alone(tenant, operator);
        Span span = Span.of(wishes);
        cells.lock(tenant, span.resources(), span.from(), span.until());
        Comparison found = compare(tenant, wishes);
        if (found.outcome().isGood(version)) {
            cells.change(tenant, found.changes());
            List<String> marks = new ArrayList<>(List.of(CatalogMarks.STOCK));
            span.resources().forEach(resource -> marks.add(Claims.mark(tenant, resource)));
            cache.changed(marks);
            trail.done("stock.imported", List.of(tenant), "operator", tenant + "." + operator);
        }
        return found.outcome();
    }

    private List<Wish> wishes(NewStock request, int most) {
        return readStock.read(request, operatorStock.rows(), most);
    }

    private Comparison compare(String tenant, List<Wish> wishes) {
        Span span = Span.of(wishes);
        Map<CellKey, Cell> open = cells.cells(tenant, span.resources(), span.from(), span.until());
        Map<CellKey, Setting> settings = cells.settings(tenant, span.resources(), span.from(), span.until());
        Map<CellKey, Change> changes = new LinkedHashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            for (StockRow row : wishes.get(i).rows()) {
                for (LocalDate day : wishes.get(i).days()) {
                    Change change = OperatorStock.change(row, day, wishes.get(i), settings, Map.of());
                    Cell cell = open.get(change.key());
                    if (changes.putIfAbsent(change.key(), change) != null) {
                        faults.add(FieldFault.of("changes[" + i + "].from", "sheet-day-twice"));
                    } else if (cell != null && cell.taken() > change.effective()) {
                        faults.add(FieldFault.of("changes[" + i + "].capacity", "sheet-below-sold", cell.taken()));
                    }
                }
            }
        }
        List<Change> real = changes.values().stream()
                .filter(change ->
                        isNews(change, open.get(change.key()), settings.getOrDefault(change.key(), Setting.NONE)))
                .sorted(Comparator.comparing((Change one) -> one.key().resource())
                        .thenComparing(one -> one.key().day())
                        .thenComparing(one -> one.key().at()))
                .toList();
        return new Comparison(new Outcome(real.size(), OperatorStock.version(settings), faults), real);
    }

    /** Not, if it sets what holds already. */
    private static boolean isNews(Change change, @Nullable Cell cell, Setting setting) {
        boolean sameCapacity = Objects.equals(change.capacity(), setting.capacity())
                || (setting.capacity() == null && cell != null && cell.capacity() == change.effective());
        return !sameCapacity || change.closed() != setting.closed();
    }

    private record Comparison(Outcome outcome, List<Change> changes) {}

    private record Span(Set<String> resources, LocalDate from, LocalDate until) {
        static Span of(List<Wish> wishes) {
            Set<String> resources = new TreeSet<>();
            wishes.forEach(wish -> resources.addAll(OperatorStock.resources(wish.rows())));
            LocalDate from = OperatorStock.day(wishes, Comparator.naturalOrder(), LocalDate.MIN);
            return new Span(resources, from, OperatorStock.day(wishes, Comparator.reverseOrder(), from));
        }
    }
}
