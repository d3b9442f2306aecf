package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.ComparisonView.RegionView;
import org.panprd.marketplace.statistics.Sharing.Audience;
import org.panprd.marketplace.statistics.StatisticsQuery.Asked;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;

/**
 * Compares a region with those that share with bureaus. It acts in the scope of one bureau: the wall of the database itself
 * knows what the others have agreed to, and lets nothing else through.
 */
@ApplicationScoped
class CompareRegions {
    @Inject
    Sheets sheets;

    @Inject
    Sharings sharings;

    @Inject
    Regions regions;

    @Transactional
    ComparisonView compare(Asked asked, Indicator indicator, Language language) {
        Breakdown breakdown = breakdown(asked, indicator);
        HolidayCalendar calendar = Objects.requireNonNull(
                regions.shared().calendars().get(regions.get(asked.tenant()).calendar()));
        List<Period> periods = Periods.of(asked.step(), asked.from(), asked.to(), calendar);
        Period whole = periods.isEmpty()
                ? Period.between(asked.from(), asked.to())
                : Period.between(
                        periods.get(0).from(), periods.get(periods.size() - 1).to());
        Table table = new Table(asked, indicator, periods, whole, language);
        List<TenantFile> compared = new ArrayList<>();
        sharings.agreed(Audience.BUREAUS).forEach((tenant, terms) -> {
            if (terms.covers(indicator, breakdown) && !tenant.equals(asked.tenant())) {
                regions.find(tenant).ifPresent(compared::add);
            }
        });
        compared.sort(Comparator.comparing(tenant -> tenant.name().in(language)));
        compared.add(0, regions.get(asked.tenant()));
        return new ComparisonView(
                indicator.name(),
                asked.by().code(),
                asked.key(),
                asked.step().code(),
                whole.from(),
                whole.to(),
                periods.stream()
                        .map(period -> ShowStatistics.named(period, calendar, language))
                        .toList(),
                compared.stream().map(tenant -> region(table, tenant)).toList());
    }

    /** What can be shared, and is told by this indicator; of what is told apart, one key. */
    private static Breakdown breakdown(Asked asked, Indicator indicator) {
        Breakdown breakdown = Arrays.stream(Breakdown.values())
                .filter(one -> one.dimension() == asked.by())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("by", "unknown-value"));
        if (!indicator.isToldBy(asked.by())) {
            throw Refusal.invalid("indicator", "not-told-by");
        }
        if (breakdown != Breakdown.ALL && asked.key() == null) {
            throw Refusal.invalid("key", "required");
        }
        return breakdown;
    }

    /** What is the same for all regions. */
    private record Table(Asked asked, Indicator indicator, List<Period> periods, Period whole, Language language) {}

    private RegionView region(Table table, TenantFile tenant) {
        Asked asked = table.asked();
        Indicator indicator = table.indicator();
        Period whole = table.whole();
        String key = asked.by() == Dimension.ALL ? "*" : String.valueOf(asked.key());
        Sheet sheet = sheets.of(tenant.code(), asked.by(), whole.from(), whole.to());
        return new RegionView(
                tenant.code(),
                tenant.name().in(table.language()),
                tenant.code().equals(asked.tenant()),
                indicator.isMoney() ? tenant.currency() : null,
                values(sheet, key, table),
                value(sheet, key, whole, indicator));
    }

    private static List<@Nullable Long> values(Sheet sheet, String key, Table table) {
        List<@Nullable Long> values = new ArrayList<>();
        table.periods().forEach(period -> values.add(value(sheet, key, period, table.indicator())));
        return values;
    }

    private static @Nullable Long value(Sheet sheet, String key, Period period, Indicator indicator) {
        return sheet.shown(key, period).contains(indicator.group()) ? indicator.of(sheet.sum(key, period)) : null;
    }
}
