package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.LimitPlace.PlaceDay;
import org.panprd.marketplace.platform.Sql;

/** The days of places' carrying capacity, and to what bureaus have lowered them. */
@ApplicationScoped
public class PlaceDays {
    private static final String KEY = " where tenant_id = ? and resource = ? and day = ?";

    @Inject
    Sql sql;

    /** To what it is lowered, and why. */
    public record Limit(int capacity, String reason, long version) {}

    /**
     * A day of a place.
     *
     * @param taken what is held and sold
     * @param capacity how many may come: with a limit the limit, though more may be taken already
     */
    public record Day(
            String place,
            LocalDate date,
            int taken,
            int capacity,
            @Nullable Limit limit) {}

    /** Those of these places that are counted, in the order of places and days; from one day to another, both included. */
    @Transactional(TxType.MANDATORY)
    public List<Day> of(String tenant, Collection<String> places, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select substr(a.resource, 7), a.day, a.held + a.sold, coalesce(a.lowered_to, a.capacity),
                       l.capacity, l.reason, l.version
                from allotment a left join place_limit l using (tenant_id, resource, day)
                where a.tenant_id = ? and a.resource = any (?) and a.day between ? and ?
                order by a.resource, a.day
                """,
                row -> new Day(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(6) == null ? null : new Limit(row.getInt(5), row.getString(6), row.getLong(7))),
                tenant,
                places.stream().map(Draw::capacityOf).toList(),
                from,
                to);
    }

    /**
     * Nobody takes from it, gives back or changes its limit until this transaction ends. A day that is not open yet is
     * opened: who opens it at the same moment would not see the limit.
     */
    void lock(PlaceDay which, int daily) {
        sql.update(
                "insert into allotment (tenant_id, resource, day, at, capacity) values (?, ?, ?, '00:00', ?)"
                        + " on conflict do nothing",
                which.tenant(),
                Draw.capacityOf(which.place()),
                which.date(),
                daily);
        query("select 1 from allotment", " and at = '00:00' for update", row -> Boolean.TRUE, which);
    }

    Optional<Limit> find(PlaceDay which) {
        return query(
                        "select capacity, reason, version from place_limit",
                        "",
                        row -> new Limit(row.getInt(1), row.getString(2), row.getLong(3)),
                        which)
                .stream()
                .findFirst();
    }

    /** What is taken beyond it stays, as long as it is not given back: the database sees to that. */
    void lower(PlaceDay which, int daily, int wanted, String reason) {
        sql.update("""
                insert into place_limit (tenant_id, resource, day, capacity, reason, version)
                values (?, ?, ?, ?, ?, nextval('stock_setting_version'))
                on conflict (tenant_id, resource, day) do update
                set capacity = excluded.capacity, reason = excluded.reason, version = excluded.version
                """, which.tenant(), Draw.capacityOf(which.place()), which.date(), wanted, reason);
        set(which, daily, wanted);
    }

    void restore(PlaceDay which, int daily) {
        sql.update("delete from place_limit" + KEY, which.tenant(), Draw.capacityOf(which.place()), which.date());
        set(which, daily, null);
    }

    private void set(PlaceDay which, int daily, @Nullable Integer limit) {
        sql.update(
                "update allotment set lowered_to = ?::integer, wanted = ?" + KEY + " and at = '00:00'",
                limit,
                daily,
                which.tenant(),
                Draw.capacityOf(which.place()),
                which.date());
    }

    /** The operators of the tenant whose listings lead there. */
    List<String> visitors(PlaceDay which) {
        return sql.query("""
                select distinct l.operator_code
                from allotment_draw d join listing l using (tenant_id, listing_code)
                where d.tenant_id = ? and d.drawn_tenant = ? and d.resource = ? order by 1
                """, row -> row.getString(1), which.tenant(), which.tenant(), Draw.capacityOf(which.place()));
    }

    private <T> List<T> query(String select, String rest, Sql.RowReader<T> reader, PlaceDay which) {
        return sql.query(select + KEY + rest, reader, which.tenant(), Draw.capacityOf(which.place()), which.date());
    }
}
