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
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.DayPrices;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.Tariff;
import org.panprd.marketplace.catalog.Tariff.DaySetting;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.pricing.PlanRecords.Stored;
import org.panprd.marketplace.pricing.PriceCells.Cell;
import org.panprd.marketplace.pricing.PriceCells.CellKey;
import org.panprd.marketplace.pricing.PricesView.ChangedView;
import org.panprd.marketplace.pricing.PricesView.RowView;
import org.panprd.marketplace.pricing.PricesView.SetView;
import org.panprd.marketplace.pricing.ReadPrices.Wish;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/** What an operator's options cost by the day, in its own scope: shown, and set for single days all or nothing. */
@ApplicationScoped
class OperatorPrices {
    private static final int MOST_TOLD = 100;

    @Inject
    Catalog catalog;

    @Inject
    DayPrices dayPrices;

    @Inject
    PlanRecords plans;

    @Inject
    PriceCells cells;

    @Inject
    ReadPrices readPrices;

    @Inject
    OperatorPlans operatorPlans;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    /**
     * Whose prices, and which part of them is seen.
     *
     * @param listing one alone, or all
     * @param until counted in
     */
    record Part(String tenant, String operator, @Nullable String listing, LocalDate from, LocalDate until) {}

    @Transactional
    PricesView show(Part part, Language language) {
        Map<ListingId, ListingFile> all = catalog.publishedByOperator();
        Map<ListingId, ListingFile> own = own(all, part);
        Map<CellKey, Cell> set = cells(part, own);
        Map<String, Stored> planned = plans.all(part.tenant());
        Map<String, Map<Tariff.Key, DaySetting>> days = new HashMap<>();
        set.forEach((key, cell) -> days.computeIfAbsent(key.listing(), any -> new HashMap<>())
                .put(new Tariff.Key(key.option(), key.day()), cell.setting()));
        List<RowView> rows = new ArrayList<>();
        own.forEach((id, listing) -> {
            Stored stored = planned.getOrDefault(id.code(), Stored.NONE);
            Offer offer = new Offer(listing, new Tariff(stored.plan(), days.getOrDefault(id.code(), Map.of())));
            listing.options().forEach(option -> rows.add(row(id, offer, option, part, language)));
        });
        String currency = regions.get(part.tenant()).currency();
        List<String> listings = all.keySet().stream().map(ListingId::code).toList();
        return new PricesView(part.from(), part.until(), cells.newest(part.tenant(), listings), currency, rows);
    }

    private RowView row(ListingId id, Offer offer, OptionFile option, Part part, Language language) {
        Map<Unit, List<Long>> prices = new EnumMap<>(Unit.class);
        for (UnitFile unit : option.units()) {
            DayPrices.Asked asked = new DayPrices.Asked(id.tenant(), offer, option, unit);
            prices.put(
                    unit.unit(),
                    part.from()
                            .datesUntil(part.until().plusDays(1))
                            .map(day -> dayPrices.of(asked, day))
                            .toList());
        }
        List<SetView> set = offer.tariff().days().entrySet().stream()
                .filter(one -> one.getKey().option().equals(option.code())
                        && !one.getValue().isNone())
                .map(one -> new SetView(
                        one.getKey().day(),
                        one.getValue().prices().keySet(),
                        one.getValue().minNights(),
                        one.getValue().cutoffMinutes()))
                .sorted(Comparator.comparing(SetView::date))
                .toList();
        return new RowView(
                id.code(),
                offer.document().title().in(language),
                option.code(),
                option.title().in(language),
                option.isByRoom(),
                prices,
                set);
    }

    /** What they look at, and what they change beyond it. */
    private void requireUnchanged(Part part, Map<CellKey, Cell> cells, long seen) {
        if (version(cells) <= seen) {
            return;
        }
        String currency = regions.get(part.tenant()).currency();
        throw new Refusal(
                PricingProblem.PRICES_CHANGED,
                Map.of(
                        "changed",
                        cells.entrySet().stream()
                                .filter(one -> one.getValue().version() > seen)
                                .sorted(Comparator.comparing((Map.Entry<CellKey, Cell> one) ->
                                                one.getKey().listing())
                                        .thenComparing(one -> one.getKey().option())
                                        .thenComparing(one -> one.getKey().day()))
                                .limit(MOST_TOLD)
                                .map(one -> changed(one.getKey(), one.getValue().setting(), currency))
                                .toList()));
    }

    private static ChangedView changed(CellKey key, DaySetting set, String currency) {
        Map<Unit, Money> prices = new EnumMap<>(Unit.class);
        set.prices().forEach((unit, minor) -> prices.put(unit, new Money(currency, minor)));
        return new ChangedView(key.listing(), key.option(), key.day(), prices, set.minNights(), set.cutoffMinutes());
    }

    /** Refused as {@code prices-changed} if somebody else has set any of that part, or of what is changed, since that version. */
    @Transactional
    PricesView change(Part part, long seen, NewPrices request, Language language) {
        Map<ListingId, ListingFile> all = catalog.publishedByOperator();
        List<Wish> wishes = readPrices.read(request, part.tenant(), all, ReadPrices.MOST_CHANGES);
        plans.alone(part.tenant(), part.operator());
        var listings = new TreeSet<String>();
        wishes.forEach(wish -> listings.add(wish.listing()));
        LocalDate from = wishes.stream()
                .flatMap(wish -> wish.days().stream())
                .min(LocalDate::compareTo)
                .orElse(part.from());
        LocalDate until = wishes.stream()
                .flatMap(wish -> wish.days().stream())
                .max(LocalDate::compareTo)
                .orElse(part.until());
        Map<CellKey, Cell> before = cells.cells(part.tenant(), listings, from, until);
        Map<CellKey, Cell> looked = new HashMap<>(before);
        looked.putAll(cells(part, own(all, part)));
        requireUnchanged(part, looked, seen);
        Map<CellKey, DaySetting> settings = new LinkedHashMap<>();
        wishes.forEach(wish -> wish.days().forEach(day -> {
            CellKey key = new CellKey(wish.listing(), wish.option(), day);
            DaySetting old = settings.getOrDefault(
                    key, before.getOrDefault(key, Cell.NONE).setting());
            settings.put(key, wish.reset() ? DaySetting.NONE : set(old, wish));
        }));
        if (!settings.isEmpty()) {
            cells.set(part.tenant(), settings, plans.nextVersion());
        }
        listings.forEach(listing -> {
            operatorPlans.tell(new ListingId(part.tenant(), listing));
            trail.done("prices.changed", List.of(part.tenant()), "listing", part.tenant() + "." + listing);
        });
        return show(part, language);
    }

    static DaySetting set(DaySetting old, Wish wish) {
        Map<Unit, Long> prices = new EnumMap<>(Unit.class);
        prices.putAll(old.prices());
        prices.putAll(wish.prices());
        Integer minNights = wish.minNights() == null ? old.minNights() : wish.minNights();
        Integer cutoff = wish.cutoffMinutes() == null ? old.cutoffMinutes() : wish.cutoffMinutes();
        return new DaySetting(prices, minNights, cutoff);
    }

    private static Map<ListingId, ListingFile> own(Map<ListingId, ListingFile> all, Part part) {
        Map<ListingId, ListingFile> own = new LinkedHashMap<>();
        all.forEach((id, listing) -> {
            if (!listing.isRoute() && (part.listing() == null || Objects.equals(part.listing(), id.code()))) {
                own.put(id, listing);
            }
        });
        return own;
    }

    private Map<CellKey, Cell> cells(Part part, Map<ListingId, ListingFile> own) {
        return cells.cells(
                part.tenant(), own.keySet().stream().map(ListingId::code).toList(), part.from(), part.until());
    }

    static long version(Map<CellKey, Cell> set) {
        return set.values().stream().mapToLong(Cell::version).max().orElse(0);
    }
}
