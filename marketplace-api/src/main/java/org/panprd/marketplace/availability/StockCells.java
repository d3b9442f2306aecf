package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.StockView.TakenView;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** The allotments of an operator's own, and what it has set for them. */
@ApplicationScoped
class StockCells {
    private static final int MOST_BOOKINGS = 50;

    @Inject
    Sql sql;

    /** A day of what is counted. */
    record CellKey(String resource, LocalTime at, LocalDate day) implements Comparable<CellKey> {
        private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::resource)
                .thenComparing(CellKey::day)
                .thenComparing(CellKey::at);

        @Override
        public int compareTo(CellKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** How it is. */
    record Cell(int capacity, int held, int sold, boolean stopped) {
        int taken() {
            return held + sold;
        }
    }

    /** What was set for it. */
    record Setting(@Nullable Integer capacity, boolean closed, long version) {
        static final Setting NONE = new Setting(null, false, 0);
    }

    /** What is to be set for it, and as many as there are then. */
    record Change(CellKey key, String listing, @Nullable Integer capacity, boolean closed, int effective) {}

    /** Until this transaction ends nobody else changes the stock of that operator. */
    void alone(String tenant, String operator) {
        sql.query(
                "select 1 from operator where tenant_id = ? and operator_code = ? for no key update",
                row -> Boolean.TRUE,
                tenant,
                operator);
    }

    /** The days that are open. */
    Map<CellKey, Cell> cells(String tenant, Collection<String> resources, LocalDate from, LocalDate until) {
        Map<CellKey, Cell> cells = new HashMap<>();
        sql.query(
                """
                select resource, at, day, capacity, held, sold, stopped from allotment
                where tenant_id = ? and resource = any (?) and day between ? and ?
                """,
                row -> cells.put(
                        new CellKey(
                                row.getString(1), row.getObject(2, LocalTime.class), row.getObject(3, LocalDate.class)),
                        new Cell(row.getInt(4), row.getInt(5), row.getInt(6), row.getBoolean(7))),
                tenant,
                List.copyOf(resources),
                from,
                until);
        return cells;
    }

    Map<CellKey, Setting> settings(String tenant, Collection<String> resources, LocalDate from, LocalDate until) {
        Map<CellKey, Setting> settings = new HashMap<>();
        sql.query(
                """
                select resource, at, day, capacity, closed, version from stock_setting
                where tenant_id = ? and resource = any (?) and day between ? and ?
                """,
                row -> settings.put(
                        new CellKey(
                                row.getString(1), row.getObject(2, LocalTime.class), row.getObject(3, LocalDate.class)),
                        new Setting(row.getObject(4, Integer.class), row.getBoolean(5), row.getLong(6))),
                tenant,
                List.copyOf(resources),
                from,
                until);
        return settings;
    }

    /** Of all that was ever set for a day of these. */
    long newest(String tenant, Collection<String> resources) {
        return sql.query(
                        "select coalesce(max(version), 0) from stock_setting where tenant_id = ? and resource = any (?)",
                        row -> row.getLong(1),
                        tenant,
                        List.copyOf(resources))
                .get(0);
    }

    /** Nobody takes from them or gives back until this transaction ends; in the order of their keys, as everybody does. */
    void lock(String tenant, Collection<String> resources, LocalDate from, LocalDate until) {
        sql.query("""
                select 1 from allotment
                where tenant_id = ? and resource = any (?) and day between ? and ?
                order by tenant_id, resource, day, at for update
                """, row -> Boolean.TRUE, tenant, List.copyOf(resources), from, until);
    }

    /** Days that were not open are opened by it. */
    void change(String tenant, List<Change> changes) {
        long version = sql.query("select nextval('stock_setting_version')", row -> row.getLong(1))
                .get(0);
        sql.batch(
                """
                insert into stock_setting (tenant_id, resource, day, at, listing_code, capacity, closed, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, resource, day, at) do update
                set capacity = excluded.capacity, closed = excluded.closed, version = excluded.version
                """,
                changes.stream()
                        .map(one -> keyed(tenant, one, one.listing(), one.capacity(), one.closed(), version))
                        .toList());
        sql.batch(
                """
                insert into allotment (tenant_id, resource, day, at, capacity) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, resource, day, at) do update set wanted = excluded.capacity
                """,
                changes.stream().map(one -> keyed(tenant, one, one.effective())).toList());
        sql.batch("""
                update allotment set stopped = not stopped
                where tenant_id = ? and resource = ? and day = ? and at = ?
                  and stopped <> day_stopped(tenant_id, resource, day, at)
                """, changes.stream().map(one -> keyed(tenant, one)).toList());
    }

    /** Whether its days are stopped is found out anew, from a day on. */
    void followStops(String tenant, String resource, LocalDate from) {
        sql.update("""
                update allotment set stopped = not stopped
                where tenant_id = ? and resource = ? and day >= ?
                  and stopped <> day_stopped(tenant_id, resource, day, at)
                """, tenant, resource, from);
    }

    /** What draws on these resources of a tenant: options themselves, and routes through them. */
    Map<String, Set<ListingId>> drawing(String tenant, Collection<String> resources) {
        Map<String, Set<ListingId>> found = new HashMap<>();
        sql.query(
                """
                select distinct resource, tenant_id, listing_code from allotment_draw
                where drawn_tenant = ? and resource = any (?)
                """,
                row -> found.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                        .add(new ListingId(row.getString(2), row.getString(3))),
                tenant,
                List.copyOf(resources));
        return found;
    }

    /** The key of a change's day, then the rest. */
    private static @Nullable Object[] keyed(String tenant, Change change, @Nullable Object... rest) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                tenant,
                change.key().resource(),
                change.key().day(),
                change.key().at()));
        values.addAll(Arrays.asList(rest));
        return values.toArray();
    }

    /** Some items of bookings that have something of that day. */
    List<TakenView> takenOf(String tenant, CellKey key) {
        return sql.query(
                """
                select booking_id, item, quantity from allotment_claim
                where tenant_id = ? and resource = ? and day = ? and at = ? and state in ('HELD', 'SOLD')
                order by booking_id, item limit ?
                """,
                row -> new TakenView(row.getObject(1, java.util.UUID.class), row.getInt(2), row.getInt(3)),
                tenant,
                key.resource(),
                key.day(),
                key.at(),
                MOST_BOOKINGS);
    }
}
