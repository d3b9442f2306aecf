package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.statistics.Breakdown;
import org.panprd.marketplace.statistics.Indicator;
import org.panprd.marketplace.statistics.published.Observation.Topic;

/** What has been published. What of it is seen, the scope decides: the market sees what is shared with everybody. */
@ApplicationScoped
class Publications {
    private static final long LOCK = 4_101_036L;

    private static final String KEYS = "p.tenant_id, p.month, c.indicator, c.breakdown, c.category";

    /** Of all revisions, or of those that stood at a moment, the last word on each figure. */
    private static final String NEWEST = """
            select distinct on (%1$s) %1$s, c.value, p.published_at
            from statistics_publication p join statistics_published c using (tenant_id, month, revision)
            where (?::timestamptz is null or p.published_at <= ?) and (?::text[] is null or p.tenant_id = any (?::text[]))
              and p.month between ? and ?
              and (?::text[] is null or c.indicator = any (?::text[]))
              and (?::text[] is null or c.breakdown = any (?::text[]))
              and (?::text[] is null or c.category = any (?::text[]))
            order by %1$s, c.revision desc limit ?
            """.formatted(KEYS);

    @Inject
    Sql sql;

    /**
     * Which are wanted; all of them where something is null.
     *
     * @param until counted in
     */
    record Wanted(
            @Nullable List<String> tenants,
            @Nullable List<String> indicators,
            @Nullable List<String> breakdowns,
            @Nullable List<String> categories,
            YearMonth from,
            YearMonth until) {
        static Wanted month(String tenant, YearMonth month) {
            return new Wanted(List.of(tenant), null, null, null, month, month);
        }
    }

    /** A revision of a month. */
    record Revision(YearMonth month, int number, Instant publishedAt) {}

    /** Nobody else publishes until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void alone() {
        sql.query("select pg_advisory_xact_lock(?)", row -> Boolean.TRUE, LOCK);
    }

    /**
     * As it stood at a moment, at the most so many.
     *
     * @param at null for what was published last, whatever the clocks of the nodes say
     */
    @Transactional(TxType.MANDATORY)
    List<Observation> newest(Wanted wanted, @Nullable Instant at, int most) {
        return sql.query(
                NEWEST,
                row -> new Observation(
                        row.getString(1),
                        month(row, 2),
                        key(row, 3),
                        row.getObject(6, Long.class),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                at,
                at,
                wanted.tenants(),
                wanted.tenants(),
                wanted.from().atDay(1),
                wanted.until().atDay(1),
                wanted.indicators(),
                wanted.indicators(),
                wanted.breakdowns(),
                wanted.breakdowns(),
                wanted.categories(),
                wanted.categories(),
                most);
    }

    /** Of a tenant, the latest month first, and of each its revisions from the first on. */
    @Transactional(TxType.MANDATORY)
    List<Revision> revisions(String tenant) {
        return sql.query(
                "select month, revision, published_at from statistics_publication where tenant_id = ?"
                        + " order by month desc, revision",
                row -> new Revision(
                        month(row, 1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                tenant);
    }

    /** What each revision after the first says, by month and revision. */
    @Transactional(TxType.MANDATORY)
    Map<Revised, List<Said>> revised(String tenant) {
        return sql
                .query(
                        """
                        select c.month, c.revision, c.indicator, c.breakdown, c.category, c.value,
                            (select b.value from statistics_published b
                             where (b.tenant_id, b.month, b.indicator, b.breakdown, b.category)
                                 = (c.tenant_id, c.month, c.indicator, c.breakdown, c.category)
                               and b.revision < c.revision order by b.revision desc limit 1) as before
                        from statistics_published c where c.tenant_id = ? and c.revision > 1
                        order by 1, 2, 3, 4, 5
                        """,
                        row -> Map.entry(
                                new Revised(month(row, 1), row.getInt(2)),
                                new Said(key(row, 3), row.getObject(7, Long.class), row.getObject(6, Long.class))),
                        tenant)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Of which month, and which. */
    record Revised(YearMonth month, int revision) {}

    /** What a figure was and is now; null where it was not told. */
    record Said(Topic key, @Nullable Long before, @Nullable Long now) {}

    /** The published months of each tenant that the scope sees. */
    @Transactional(TxType.MANDATORY)
    Map<String, Set<YearMonth>> months() {
        return sql
                .query(
                        "select distinct tenant_id, month from statistics_publication",
                        row -> Map.entry(row.getString(1), month(row, 2)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }

    @Transactional(TxType.MANDATORY)
    void add(String tenant, Revision revision, Map<Topic, @Nullable Long> values) {
        LocalDate month = revision.month().atDay(1);
        sql.update(
                "insert into statistics_publication (tenant_id, month, revision, published_at) values (?, ?, ?, ?)",
                tenant,
                month,
                revision.number(),
                revision.publishedAt());
        sql.batch(
                "insert into statistics_published (tenant_id, month, revision, indicator, grouped, breakdown, category,"
                        + " value) values (?, ?, ?, ?, ?, ?, ?, ?)",
                values.entrySet().stream()
                        .map(one -> new @Nullable Object[] {
                            tenant,
                            month,
                            revision.number(),
                            one.getKey().indicator(),
                            one.getKey().indicator().groupName(),
                            one.getKey().breakdown(),
                            one.getKey().category(),
                            one.getValue()
                        })
                        .toList());
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static Topic key(ResultSet row, int column) throws SQLException {
        return new Topic(
                Indicator.valueOf(row.getString(column)),
                Breakdown.valueOf(row.getString(column + 1)),
                row.getString(column + 2));
    }
}
