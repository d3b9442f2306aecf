package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.statistics.published.OpenDataView.FigureView;
import org.panprd.marketplace.statistics.published.Publications.Wanted;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;

/** What regions have published and share with everybody. It acts in the market's scope, which sees nothing else. */
@ApplicationScoped
class OpenData {
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2999, 12);

    @Inject
    ReadPublished readPublished;

    @Inject
    Publications publications;

    @Inject
    Catalog catalog;

    @Inject
    DataCsv dataCsv;

    @Inject
    Regions regions;

    @Inject
    @ConfigProperty(name = "marketplace.open-data.license")
    String license;

    /** All data sets and where to get them, as JSON-LD. */
    @Transactional
    String catalog() {
        Map<TenantFile, Set<YearMonth>> months =
                new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        publications.months().forEach((tenant, published) -> months.put(regions.get(tenant), published));
        return Json.write(catalog.of(months, license));
    }

    @Transactional
    String json(String region, Language language) {
        List<Observation> found = published(region);
        TenantFile tenant = regions.get(region);
        return Json.write(new OpenDataView(
                region,
                tenant.iso3166(),
                Texts.text(language, "open-data.set", tenant.name().in(language)),
                tenant.bureau().name().in(language),
                license,
                tenant.currency(),
                found.stream()
                        .map(Observation::publishedAt)
                        .max(Instant::compareTo)
                        .orElse(null),
                found.stream()
                        .map(one -> new FigureView(
                                one.month().toString(),
                                one.key().indicator().name(),
                                one.key().breakdown().name(),
                                one.key().category(),
                                one.amount(),
                                one.value() == null))
                        .toList()));
    }

    @Transactional
    String csv(String region) {
        return dataCsv.plain(published(region));
    }

    /** Refused as {@code not-found} if it shares nothing, as if it were no region. */
    private List<Observation> published(String region) {
        List<Observation> found = readPublished.all(new Wanted(List.of(region), null, null, null, FIRST, LAST));
        if (found.isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return found;
    }
}
