package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Tariff.DaySetting;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.pricing.OperatorPrices.Part;
import org.panprd.marketplace.pricing.PriceCells.Cell;
import org.panprd.marketplace.pricing.PriceCells.CellKey;
import org.panprd.marketplace.pricing.PricesView.RowView;
import org.panprd.marketplace.pricing.ReadPrices.Wish;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;

/**
 * What an operator sets for single days, very much of it at a time, in its own scope: what a change would come to, and the
 * change, all or nothing. What is set so already is left alone.
 */
@ApplicationScoped
public class ImportPrices {
    @Inject
    Catalog catalog;

    @Inject
    OperatorPrices operatorPrices;

    @Inject
    ReadPrices readPrices;

    @Inject
    PlanRecords plans;

    @Inject
    PriceCells cells;

    @Inject
    OperatorPlans operatorPlans;

    @Inject
    AuditTrail trail;

    /**
     * A day of an option.
     *
     * @param prices in minor units
     * @param minNights if it was set for that day, as {@code cutoffMinutes}
     */
    public record Line(
            String listing,
            String option,
            LocalDate date,
            Map<Unit, Long> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes) {}

    /** What each day costs, set or not, in the order of options. */
    @Transactional
    public Stream<Line> lines(String tenant, String operator, LocalDate from, LocalDate until) {
        return operatorPrices.show(new Part(tenant, operator, null, from, until), Language.ENGLISH).items().stream()
                .flatMap(row -> from.datesUntil(until.plusDays(1)).map(day -> line(row, from, day)));
    }

    /** Changes nothing; refused, field by field, if the request is wrong. */
    @Transactional
    public Outcome check(String tenant, String operator, NewPrices request, int most) {
        return compare(tenant, operator, wishes(tenant, request, most)).outcome();
    }

    /** The same, and if no day is named twice and all is still of that version, the change. */
    @Transactional
    public Outcome apply(String tenant, String operator, NewPrices request, int most, long version) {
        List<Wish> wishes = wishes(tenant, request, most);
        plans.alone(tenant, operator);
        Comparison found = compare(tenant, operator, wishes);
        if (found.outcome().isGood(version) && !found.changes().isEmpty()) {
            cells.set(tenant, found.changes(), plans.nextVersion());
            listings(wishes).forEach(listing -> operatorPlans.tell(new ListingId(tenant, listing)));
            trail.done("prices.imported", List.of(tenant), "operator", tenant + "." + operator);
        }
        return found.outcome();
    }

    private List<Wish> wishes(String tenant, NewPrices request, int most) {
        return readPrices.read(request, tenant, catalog.publishedByOperator(), most);
    }

    private Comparison compare(String tenant, String operator, List<Wish> wishes) {
        LocalDate from = day(wishes, Comparator.naturalOrder());
        LocalDate until = day(wishes, Comparator.reverseOrder());
        Map<CellKey, Cell> before = cells.cells(tenant, listings(wishes), from, until);
        Map<CellKey, Map<Unit, Long>> costs = new HashMap<>();
        lines(tenant, operator, from, until)
                .forEach(line -> costs.put(new CellKey(line.listing(), line.option(), line.date()), line.prices()));
        Map<CellKey, DaySetting> changes = new LinkedHashMap<>();
        Set<CellKey> named = new TreeSet<>(Comparator.comparing(CellKey::listing)
                .thenComparing(CellKey::option)
                .thenComparing(CellKey::day));
        List<FieldFault> twice = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            for (LocalDate day : wish.days()) {
                CellKey key = new CellKey(wish.listing(), wish.option(), day);
                DaySetting old = before.getOrDefault(key, Cell.NONE).setting();
                DaySetting wanted = wish.reset()
                        ? DaySetting.NONE
                        : OperatorPrices.set(old, news(wish, costs.getOrDefault(key, Map.of())));
                if (!named.add(key)) {
                    twice.add(FieldFault.of("changes[" + i + "].from", "sheet-day-twice"));
                } else if (!wanted.equals(old)) {
                    changes.put(key, wanted);
                }
            }
        }
        return new Comparison(new Outcome(changes.size(), OperatorPrices.version(before), twice), changes);
    }

    /** Without the prices that hold on that day already. */
    private static Wish news(Wish wish, Map<Unit, Long> costs) {
        Map<Unit, Long> prices = new EnumMap<>(Unit.class);
        wish.prices().forEach((unit, price) -> {
            if (!price.equals(costs.get(unit))) {
                prices.put(unit, price);
            }
        });
        return new Wish(
                wish.listing(),
                wish.option(),
                wish.days(),
                prices,
                wish.minNights(),
                wish.cutoffMinutes(),
                wish.reset());
    }

    private record Comparison(Outcome outcome, Map<CellKey, DaySetting> changes) {}

    private static Set<String> listings(List<Wish> wishes) {
        Set<String> listings = new TreeSet<>();
        wishes.forEach(wish -> listings.add(wish.listing()));
        return listings;
    }

    private static LocalDate day(List<Wish> wishes, Comparator<LocalDate> order) {
        return wishes.stream().flatMap(wish -> wish.days().stream()).min(order).orElse(LocalDate.EPOCH);
    }

    private static Line line(RowView row, LocalDate from, LocalDate day) {
        int number = (int) (day.toEpochDay() - from.toEpochDay());
        Map<Unit, Long> prices = new EnumMap<>(Unit.class);
        row.prices().forEach((unit, days) -> prices.put(unit, days.get(number)));
        return row.days().stream()
                .filter(set -> set.date().equals(day))
                .findFirst()
                .map(set -> new Line(row.listing(), row.option(), day, prices, set.minNights(), set.cutoffMinutes()))
                .orElseGet(() -> new Line(row.listing(), row.option(), day, prices, null, null));
    }
}
