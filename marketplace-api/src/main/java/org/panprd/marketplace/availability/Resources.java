package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Unit;

/** What is counted each day, the days that are open, and which allotments each option draws on. */
@ApplicationScoped
class Resources {
    /** Allotments exist for so many days from today. */
    static final int DAYS_AHEAD = 400;

    /** All tenants keep the same date: UTC+8. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    Sql sql;

    @Inject
    ReadCache cache;

    @Inject
    Clock clock;

    /**
     * From now on so many a day. Days that are open already follow, as far as what is held and sold on them allows.
     */
    void count(String tenant, String resource, LocalTime at, int daily, List<Integer> closedWeekdays) {
        sql.update(
                """
                insert into resource (tenant_id, resource, at, daily_capacity, closed_weekdays)
                values (?, ?, ?, ?, ?::integer[])
                on conflict (tenant_id, resource, at) do update
                set daily_capacity = excluded.daily_capacity, closed_weekdays = excluded.closed_weekdays
                """,
                tenant,
                resource,
                at,
                daily,
                closedWeekdays.stream().map(String::valueOf).toList());
        sql.update("""
                update allotment set capacity = greatest(?, held + sold)
                where tenant_id = ? and resource = ? and at = ? and day >= ? and capacity <> greatest(?, held + sold)
                """, daily, tenant, resource, at, today(), daily);
        cache.changed(List.of(Claims.mark(tenant, resource)));
    }

    void forgetDraws(ListingId id) {
        sql.update("delete from allotment_draw where tenant_id = ? and listing_code = ?", id.tenant(), id.code());
    }

    /** The rules of the option go with each of its draws, so that a search can tell whom it takes. */
    void draw(ListingId id, OptionRules rules, LocalTime slot, List<Draw> draws) {
        var rows = new ArrayList<Object[]>();
        for (Draw draw : draws) {
            rows.add(new Object[] {
                id.tenant(),
                id.code(),
                rules.option(),
                slot,
                rows.size(),
                draw.tenant(),
                draw.resource(),
                draw.at(),
                draw.dayOffset(),
                draw.sleeps(),
                draw.soldUntil(),
                Math.max(1, rules.leastNights()),
                rules.leastPersons(),
                rules.mostPersons(),
                rules.kinds().stream().map(Unit::name).sorted().toList()
            });
        }
        sql.batch("""
                insert into allotment_draw (tenant_id, listing_code, option_code, slot, seq, drawn_tenant, resource, at,
                    day_offset, sleeps, sold_until, least_nights, least_persons, most_persons, kinds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** The allotments' resources that a listing draws on, as marks of the cache. */
    List<String> marks(ListingId id) {
        return sql.query("""
                select distinct drawn_tenant, resource from allotment_draw
                where tenant_id = ? and listing_code = ? order by 1, 2
                """, row -> Claims.mark(row.getString(1), row.getString(2)), id.tenant(), id.code());
    }

    /** Opens the days that have come into view; does nothing for those that are open. The number of new allotments. */
    int openDays() {
        LocalDate last = today().plusDays(DAYS_AHEAD);
        return sql.update("""
                with opened as (
                    update resource r set opened_until = ?
                    from (select tenant_id, resource, at, opened_until as before from resource
                          where opened_until is null or opened_until < ? order by tenant_id, resource, at for update) due
                    where (r.tenant_id, r.resource, r.at) = (due.tenant_id, due.resource, due.at)
                    returning r.tenant_id, r.resource, r.at, r.daily_capacity, r.closed_weekdays, due.before)
                insert into allotment (tenant_id, resource, day, at, capacity)
                select o.tenant_id, o.resource, d::date, o.at, o.daily_capacity
                from opened o
                cross join generate_series(greatest(o.before + 1, ?::date), ?::date, interval '1 day') d
                where not extract(isodow from d)::integer = any (o.closed_weekdays)
                on conflict do nothing
                """, last, last, today(), last);
    }

    /** The wall clock of all tenants. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
