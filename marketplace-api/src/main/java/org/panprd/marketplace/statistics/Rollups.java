package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.panprd.marketplace.platform.Sql;

/** The figures by day, and what of each booking is in them. It runs in the platform's scope. */
@ApplicationScoped
class Rollups {
    private static final long LOCK = 4_101_014L;

    /** Columns of a day's figures that are summed. */
    private static final List<String> MEASURES = List.of(
            "visitors",
            "overnight",
            "nights",
            "revenue_minor",
            "items",
            "cancelled_items",
            "cancelled",
            "no_shows",
            "lead_days");

    private static final List<String> ITEM = List.of(
            "operator_code",
            "listing_code",
            "family",
            "place",
            "city",
            "themes",
            "port",
            "direction",
            "route_id",
            "channel",
            "origin",
            "start_date",
            "start_hour",
            "nights",
            "persons",
            "units",
            "kept",
            "no_show",
            "net_minor",
            "paid_on",
            "end_date");

    private static final String ITEM_COLUMNS = "tenant_id, booking_id, item, " + String.join(", ", ITEM);

    /** One statement: what is added and what is remembered as added come of the same state of the bookings. */
    private static final String COUNT = """
            with delta as (
                select tenant_id, dimension, day, key, %s
                from statistics_part where booking_id = any (?::uuid[]) group by 1, 2, 3, 4),
            remembered as (
                insert into statistics_item (%s)
                select %s from statistics_source where booking_id = any (?::uuid[])
                on conflict (tenant_id, booking_id, item) do update set %s)
            insert into statistics_day (tenant_id, dimension, day, key, %s)
            select * from delta where (%s) <> (%s)
            on conflict (tenant_id, dimension, day, key) do update set %s
            """.formatted(
                    each("sum(case state when 'NOW' then %1$s else -%1$s end)::bigint as %1$s"),
                    ITEM_COLUMNS,
                    ITEM_COLUMNS,
                    ITEM.stream().map("%1$s = excluded.%1$s"::formatted).collect(Collectors.joining(", ")),
                    each("%s"),
                    each("%s"),
                    each("0"),
                    each("%1$s = statistics_day.%1$s + excluded.%1$s"));

    /** What the bookings add up to; of those that are still to be counted or cannot be, what they did the last time. */
    private static final String EXPECTED = """
            select tenant_id, dimension, day, key, %s
            from statistics_part p
            where (state = 'COUNTED') = (exists (select from statistics_change c where c.booking_id = p.booking_id)
                or exists (select from statistics_aside a where a.booking_id = p.booking_id))
            group by 1, 2, 3, 4
            """.formatted(each("sum(%1$s)::bigint as %1$s"));

    private static final String MEND = """
            with expected as (%s),
            wrong as (
                select tenant_id, dimension, day, key, %s, %s
                from expected e full join statistics_day d using (tenant_id, dimension, day, key)
                where (%s) <> (%s)),
            written as (
                insert into statistics_day (tenant_id, dimension, day, key, %s)
                select tenant_id, dimension, day, key, %s from wrong
                on conflict (tenant_id, dimension, day, key) do update set %s)
            insert into statistics_incident (tenant_id, found_at, cells, sample)
            select tenant_id, ?, count(*), json_agg(json_build_object('dimension', dimension, 'key', key, 'day', day,
                    'counted', was_visitors, 'expected', visitors, 'countedMinor', was_revenue_minor,
                    'expectedMinor', revenue_minor)) filter (where row_number <= 20)
            from (select *, row_number() over (partition by tenant_id order by day desc, dimension, key) from wrong) w
            group by 1
            """.formatted(
                    EXPECTED,
                    each("coalesce(e.%1$s, 0) as %1$s"),
                    each("coalesce(d.%1$s, 0) as was_%1$s"),
                    each("coalesce(e.%1$s, 0)"),
                    each("coalesce(d.%1$s, 0)"),
                    each("%s"),
                    each("%s"),
                    each("%1$s = excluded.%1$s"));

    private static final String REMEMBER_ANEW = """
            insert into statistics_item (%s)
            select %s from statistics_source s
            where not exists (select from statistics_change c where c.booking_id = s.booking_id)
            on conflict (tenant_id, booking_id, item) do update set %s
            where (%s) is distinct from (%s)
            """.formatted(
                    ITEM_COLUMNS,
                    ITEM_COLUMNS,
                    ITEM.stream().map("%1$s = excluded.%1$s"::formatted).collect(Collectors.joining(", ")),
                    ITEM.stream().map("statistics_item.%s"::formatted).collect(Collectors.joining(", ")),
                    ITEM.stream().map("excluded.%s"::formatted).collect(Collectors.joining(", ")));

    private static final String SET_ASIDE = """
            with aside as (
                insert into statistics_aside (booking_id, set_at) values (?, ?) on conflict do nothing returning booking_id)
            insert into statistics_incident (tenant_id, found_at, cells, sample)
            select tenant_id, ?, 0, json_build_array(json_build_object('booking', booking_id, 'items', count(*)))
            from booking_item join aside using (booking_id) group by tenant_id, booking_id
            """;

    @Inject
    Sql sql;

    /** That a booking has changed. */
    record Note(long id, UUID booking) {}

    /** False while another node counts: two that took the same booking would count it twice. */
    @Transactional(TxType.MANDATORY)
    boolean isMine() {
        return sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .get(0);
    }

    /** True for the first that asks for that night. */
    @Transactional(TxType.MANDATORY)
    boolean isFirstOf(LocalDate night) {
        return sql.update("insert into statistics_night (night) values (?) on conflict do nothing", night) > 0;
    }

    /** The notes of changes that came first, at the most so many; a booking may be noted more than once. */
    @Transactional(TxType.MANDATORY)
    List<Note> firstNotes(int most) {
        return sql.query(
                "select change_id, booking_id from statistics_change order by change_id limit ?",
                row -> new Note(row.getLong(1), row.getObject(2, UUID.class)),
                most);
    }

    /** Takes these notes away; tells of which bookings it was the one to do so. */
    @Transactional(TxType.MANDATORY)
    List<UUID> take(List<Note> notes) {
        return sql
                .query(
                        "delete from statistics_change where change_id = any (?::bigint[]) returning booking_id",
                        row -> row.getObject(1, UUID.class),
                        notes.stream().map(note -> String.valueOf(note.id())).toList())
                .stream()
                .distinct()
                .toList();
    }

    /** Puts on what these bookings add now, and takes off what they had added. */
    @Transactional(TxType.MANDATORY)
    void count(List<UUID> bookings) {
        List<String> ids = bookings.stream().map(UUID::toString).toList();
        sql.update("delete from statistics_aside where booking_id = any (?::uuid[])", ids);
        sql.update(COUNT, ids, ids);
    }

    /**
     * Leaves what was counted of that booking as it is, for as long as it cannot be counted; an incident for each of its
     * tenants tells of it the first time.
     *
     * @return whether this is the first time
     */
    @Transactional(TxType.MANDATORY)
    boolean setAside(UUID booking, Instant now) {
        return sql.update(SET_ASIDE, booking, now, now) > 0;
    }

    /** Notes what was set aside, so that it is tried again. */
    @Transactional(TxType.MANDATORY)
    void tryAsideAgain() {
        sql.update("insert into statistics_change (booking_id) select booking_id from statistics_aside");
    }

    /**
     * Compares all figures with the bookings and mends those that differ; each tenant that has any gets an incident.
     *
     * @return the number of tenants with a difference
     */
    @Transactional(TxType.MANDATORY)
    int mend(Instant now) {
        int tenants = sql.update(MEND, now);
        if (tenants > 0) {
            sql.update(REMEMBER_ANEW);
        }
        return tenants;
    }

    /** Notes all bookings that may count. */
    @Transactional(TxType.MANDATORY)
    void noteAll() {
        sql.update("insert into statistics_change (booking_id)"
                + " select booking_id from booking where confirmed_at is not null order by confirmed_at");
    }

    private static String each(String form) {
        return MEASURES.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
