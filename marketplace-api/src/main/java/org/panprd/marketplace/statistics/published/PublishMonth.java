package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.statistics.KeepSharing;
import org.panprd.marketplace.statistics.MonthlySet;
import org.panprd.marketplace.statistics.MonthlySet.Cell;
import org.panprd.marketplace.statistics.published.Observation.Topic;
import org.panprd.marketplace.statistics.published.Publications.Revision;
import org.panprd.marketplace.statistics.published.Publications.Wanted;
import org.panprd.marketplace.tenancy.Regions;

/**
 * Freezes months. What a revision did not tell, no later one tells: that fewer than five came could otherwise be seen from
 * what is told once there are more.
 */
@ApplicationScoped
public class PublishMonth {
    /** More than all figures of a month. */
    static final int MOST = 100_000;

    @Inject
    MonthlySet monthlySet;

    @Inject
    Publications publications;

    @Inject
    Regions regions;

    @Inject
    ReadCache cache;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Publishes a month, in the bureau's scope; one that is published already gets a revision if it differs.
     *
     * @throws Refusal {@code invalid-request} if the month is not over
     */
    @Transactional
    public void publish(String tenant, YearMonth month) {
        ZoneId zone = ZoneId.of(regions.get(tenant).timeZone());
        if (!month.isBefore(YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)))) {
            throw Refusal.invalid("month", "month-not-over");
        }
        publications.alone();
        freeze(tenant, month.getYear(), Set.of(month));
    }

    /** Adds revisions to the published months of all tenants that differ; in the platform's scope. */
    @Transactional
    public void revise() {
        publications.alone();
        publications.months().forEach((tenant, months) -> months.stream()
                .collect(Collectors.groupingBy(YearMonth::getYear))
                .forEach((year, ofYear) -> freeze(tenant, year, ofYear)));
    }

    private void freeze(String tenant, int year, Collection<YearMonth> months) {
        monthlySet.of(tenant, year, months).forEach((month, cells) -> {
            List<Revision> revisions = publications.revisions(tenant).stream()
                    .filter(one -> one.month().equals(month))
                    .toList();
            Map<Topic, @Nullable Long> before = new HashMap<>();
            publications
                    .newest(Wanted.month(tenant, month), null, MOST)
                    .forEach(one -> before.put(one.key(), one.value()));
            Map<Topic, @Nullable Long> changes = changes(before, cells);
            if (revisions.isEmpty() || !changes.isEmpty()) {
                int number = revisions.size() + 1;
                publications.add(tenant, new Revision(month, number, after(revisions)), changes);
                cache.changed(List.of(KeepSharing.MARK));
                trail.done("statistics.published", List.of(tenant), "publication", month + "/" + number);
            }
        });
    }

    /** Now; but never before what it follows, as it may be if the clock of another node was ahead. */
    private Instant after(List<Revision> revisions) {
        Instant now = clock.instant();
        return revisions.stream()
                .map(Revision::publishedAt)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** What differs from what was said before. */
    static Map<Topic, @Nullable Long> changes(Map<Topic, @Nullable Long> before, List<Cell> cells) {
        Map<Topic, @Nullable Long> now = new LinkedHashMap<>();
        cells.forEach(cell -> now.put(new Topic(cell.indicator(), cell.breakdown(), cell.category()), cell.value()));
        before.forEach((key, said) -> {
            if (!now.containsKey(key)) {
                now.put(key, 0L);
            }
            if (said == null || said.equals(now.get(key))) {
                now.remove(key);
            }
        });
        return now;
    }
}
