package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.CatalogMarks;
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

    /** What is counted: so many a day, at a start time, none on some weekdays, and none after a last day, if there is one. */
    record Counted(
            String tenant,
            String resource,
            LocalTime at,
            int daily,
            List<Integer> closedWeekdays,
            @Nullable LocalDate lastDay) {}

    private static final Comparator<Counted> IN_KEY_ORDER = Comparator.comparing(Counted::tenant)
            .thenComparing(Counted::resource)
            .thenComparing(Counted::at);

    /** What a start time of an option draws on; its rules go along, so that a search can tell whom it takes. */
    record Drawing(ListingId listing, OptionRules rules, LocalTime slot, List<Draw> draws) {}

    /**
     * Counts these from now on. What nothing draws on any more is counted on no weekday. Days that are open already
     * follow, as far as what is held and sold on them allows; new ones open with {@link #openDays}, and until then whatever
     * has changed is open until no day.
     */
    void count(Collection<Counted> counted) {
        sql.batch(
                """
                insert into resource (tenant_id, resource, at, daily_capacity, closed_weekdays, last_day)
                values (?, ?, ?, ?, ?::integer[], ?)
                on conflict (tenant_id, resource, at) do update
                set daily_capacity = excluded.daily_capacity, closed_weekdays = excluded.closed_weekdays,
                    last_day = excluded.last_day, opened_until = null
                where (resource.daily_capacity, resource.closed_weekdays, resource.last_day)
                    is distinct from (excluded.daily_capacity, excluded.closed_weekdays, excluded.last_day)
                """,
                counted.stream()
                        .sorted(IN_KEY_ORDER)
                        .map(one -> new Object[] {
                            one.tenant(),
                            one.resource(),
                            one.at(),
                            one.daily(),
                            one.closedWeekdays().stream().map(String::valueOf).toList(),
                            one.lastDay()
                        })
                        .toList());
        sql.update("""
                update resource r set closed_weekdays = '{1,2,3,4,5,6,7}', opened_until = null
                where closed_weekdays <> '{1,2,3,4,5,6,7}' and not exists (
                    select from allotment_draw d
                    where (d.drawn_tenant, d.resource, d.at) = (r.tenant_id, r.resource, r.at))
                and not exists (
                    select from allotment_session s
                    where (s.tenant_id, s.resource, s.at) = (r.tenant_id, r.resource, r.at))
                """);
        followOnOpenDays();
    }

    /**
     * First takes the allotments in the order of their keys, as everybody does, or a booking and this would wait for each
     * other. What is held and sold beyond what is wanted stays, as long as it is not given back: the database sees to that.
     */
    private void followOnOpenDays() {
        sql.query("""
                select 1 from allotment a join resource r using (tenant_id, resource, at)
                where r.opened_until is null and a.day >= ?
                order by a.tenant_id, a.resource, a.day, a.at for update of a
                """, row -> Boolean.TRUE, today());
        sql.update("""
                delete from allotment a using resource r
                where (r.tenant_id, r.resource, r.at) = (a.tenant_id, a.resource, a.at) and r.opened_until is null
                  and a.day >= ? and a.held + a.sold = 0
                  and (a.day > r.last_day or extract(isodow from a.day)::integer = any (r.closed_weekdays)
                    and not exists (
                      select from stock_setting s
                      where (s.tenant_id, s.resource, s.day, s.at) = (a.tenant_id, a.resource, a.day, a.at)
                        and s.capacity > 0))
                """, today());
        sql.update("""
                update allotment a set wanted = case when a.day > r.last_day then 0 else coalesce(
                    (select s.capacity from stock_setting s
                     where (s.tenant_id, s.resource, s.day, s.at) = (a.tenant_id, a.resource, a.day, a.at)),
                    case when extract(isodow from a.day)::integer = any (r.closed_weekdays) then 0
                         else r.daily_capacity end) end
                from resource r
                where (r.tenant_id, r.resource, r.at) = (a.tenant_id, a.resource, a.at) and r.opened_until is null
                  and a.day >= ?
                """, today());
    }

    /** Replaces all draws of these listings. */
    void draw(Collection<ListingId> ids, List<Drawing> drawings) {
        sql.batch(
                "delete from allotment_draw where tenant_id = ? and listing_code = ?",
                ids.stream().map(id -> new Object[] {id.tenant(), id.code()}).toList());
        sql.batch(
                """
                insert into allotment_draw (tenant_id, listing_code, option_code, slot, seq, drawn_tenant, resource, at,
                    day_offset, sleeps, sold_until, least_nights, least_persons, most_persons, kinds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drawings.stream().flatMap(drawing -> rows(drawing).stream()).toList());
    }

    /** Replaces what the sessions of these listings take from. */
    void treat(Collection<ListingId> ids, Map<ListingId, List<Counted>> treatments) {
        sql.batch(
                "delete from allotment_session where tenant_id = ? and listing_code = ?",
                ids.stream().map(id -> new Object[] {id.tenant(), id.code()}).toList());
        sql.batch(
                "insert into allotment_session (tenant_id, listing_code, resource, at) values (?, ?, ?, ?)",
                treatments.entrySet().stream()
                        .flatMap(of -> of.getValue().stream().map(one ->
                                new Object[] {one.tenant(), of.getKey().code(), one.resource(), one.at()}))
                        .toList());
    }

    private static List<Object[]> rows(Drawing drawing) {
        OptionRules rules = drawing.rules();
        var rows = new ArrayList<Object[]>();
        for (Draw draw : drawing.draws()) {
            rows.add(new Object[] {
                drawing.listing().tenant(),
                drawing.listing().code(),
                rules.option(),
                drawing.slot(),
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
        return rows;
    }

    /** The allotments' resources that a listing draws on, as marks of the cache. */
    List<String> marks(ListingId id) {
        return sql.query("""
                select distinct drawn_tenant, resource from allotment_draw
                where tenant_id = ? and listing_code = ? order by 1, 2
                """, row -> Claims.mark(row.getString(1), row.getString(2)), id.tenant(), id.code());
    }

    /** Opens the days that have come into view; does nothing for those that are open. */
    void openDays() {
        LocalDate last = today().plusDays(DAYS_AHEAD);
        int opened = sql.update("""
                with opened as (
                    update resource r set opened_until = ?
                    from (select tenant_id, resource, at, opened_until as before from resource
                          where opened_until is null or opened_until < ? order by tenant_id, resource, at for update) due
                    where (r.tenant_id, r.resource, r.at) = (due.tenant_id, due.resource, due.at)
                    returning r.tenant_id, r.resource, r.at, r.daily_capacity, r.closed_weekdays, r.last_day,
                              due.before, supplier_stopped(r.tenant_id, r.resource) as unknown)
                insert into allotment (tenant_id, resource, day, at, capacity, stopped)
                select o.tenant_id, o.resource, d::date, o.at, coalesce(s.capacity, o.daily_capacity),
                       coalesce(s.closed, false) or coalesce(t.days @> d::date, false) or o.unknown
                from opened o
                cross join generate_series(greatest(o.before + 1, ?::date), least(o.last_day, ?::date),
                                           interval '1 day') d
                left join stock_setting s on (s.tenant_id, s.resource, s.day, s.at)
                    = (o.tenant_id, o.resource, d::date, o.at)
                left join (select tenant_id, resource, at, range_agg(daterange(from_day, until_day, '[]')) as days
                           from sales_stop group by 1, 2, 3) t
                    on (t.tenant_id, t.resource, t.at) = (o.tenant_id, o.resource, o.at)
                where not extract(isodow from d)::integer = any (o.closed_weekdays) or s.capacity > 0
                on conflict do nothing
                """, last, last, today(), last);
        if (opened > 0) {
            sql.update("""
                    update allotment a set lowered_to = l.capacity from place_limit l
                    where (a.tenant_id, a.resource, a.day) = (l.tenant_id, l.resource, l.day) and a.day >= ?
                      and a.lowered_to is distinct from l.capacity
                    """, today());
            cache.changed(List.of(CatalogMarks.ALL));
        }
    }

    /** The wall clock of all tenants. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
