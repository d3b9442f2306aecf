package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/**
 * Says what can be had and when. A start date is available if every allotment that the option draws on, over all days of
 * the trip and all tenants, has room for the party; so a route is as available as the tightest of its legs.
 */
@ApplicationScoped
public class Availability {
    /** So many days before and after a date are looked at for another one. */
    private static final int NEARBY_DAYS = 21;

    private static final int NEAREST = 3;

    /**
     * What the option needs on which day of the trip; what it takes twice from one allotment is added up. Each allotment
     * is looked up by its key ({@code limit 1} says that there is one), or the planner would read the whole table.
     */
    private static final String SLOTS = """
            with need as (
                select slot, drawn_tenant, resource, at, day_offset + night as day_offset,
                       sum((? + coalesce(sleeps, 1) - 1) / coalesce(sleeps, 1))::integer as quantity,
                       min(sleeps) as sleeps, min(sold_until) as sold_until
                from allotment_draw cross join generate_series(0, ?) night
                where tenant_id = ? and listing_code = ? and option_code = ?
                group by 1, 2, 3, 4, 5)
            select start::date, need.slot,
                   bool_and(a.capacity is not null
                       and start::date + need.day_offset + need.sold_until * interval '1 minute' > ?::timestamp) as open,
                   bool_and(coalesce(a.capacity - a.held - a.sold >= need.quantity, false)) as fits,
                   bool_or(coalesce((a.capacity - a.held - a.sold) * 2 < a.capacity, false)) as low,
                   min(coalesce((a.capacity - a.held - a.sold) * (case when ? then 1 else coalesce(need.sleeps, 1) end),
                                0)) as vacancies,
                   min(coalesce(a.capacity * (case when ? then 1 else coalesce(need.sleeps, 1) end), 0)) as capacity
            from generate_series(?::date, ?::date, interval '1 day') start
            cross join need
            left join lateral (
                select capacity, held, sold from allotment
                where tenant_id = need.drawn_tenant and resource = need.resource
                  and day = start::date + need.day_offset and at = need.at and not stopped
                limit 1) a on true
            group by 1, 2
            order by 1, 2
            """;

    private static final String SESSIONS = """
            select day, at
            from allotment t join allotment r using (tenant_id, day, at)
            where t.resource = ? and r.resource = ? and tenant_id = ? and day between ? and ?
              and t.capacity - t.held - t.sold >= ? and r.capacity - r.held - r.sold >= ?
            """;

    @Inject
    Sql sql;

    @Inject
    Resources resources;

    /**
     * The slots of an option from one start date to another, both included, in their order.
     *
     * @param byRoom whether vacancies are rooms; persons otherwise
     */
    @Transactional
    public List<Slot> slots(Wish wish, boolean byRoom, LocalDate to) {
        return sql.query(
                SLOTS,
                Availability::slot,
                wish.party().persons(),
                Math.max(0, wish.nights() - 1),
                wish.listing().tenant(),
                wish.listing().code(),
                wish.option(),
                resources.now(),
                byRoom,
                byRoom,
                wish.date(),
                to);
    }

    /** The dates nearest to the wished one, earlier or later, on which it could be had; today at the earliest. */
    @Transactional
    public List<LocalDate> nearestDates(Wish wish, boolean byRoom) {
        LocalDate today = resources.today();
        LocalDate earliest = wish.date().minusDays(NEARBY_DAYS);
        LocalDate from = earliest.isBefore(today) ? today : earliest;
        LocalTime at = wish.startTime() == null ? LocalTime.MIDNIGHT : wish.startTime();
        Wish early = new Wish(wish.listing(), wish.option(), from, wish.startTime(), wish.nights(), wish.party());
        return slots(early, byRoom, wish.date().plusDays(NEARBY_DAYS)).stream()
                .filter(slot -> slot.status().isAvailable() && slot.startTime().equals(at))
                .map(Slot::date)
                .sorted(java.util.Comparator.comparingLong((LocalDate date) ->
                                Math.abs(java.time.temporal.ChronoUnit.DAYS.between(wish.date(), date)))
                        .thenComparing(date -> date))
                .limit(NEAREST)
                .sorted()
                .toList();
    }

    /** The sessions of a listing, between two days that both count, for which so many guests find therapists and rooms. */
    @Transactional
    public Set<Session> sessions(ListingId id, LocalDate from, LocalDate to, int persons) {
        return Set.copyOf(sql.query(
                SESSIONS,
                row -> new Session(row.getObject(1, LocalDate.class), row.getObject(2, LocalTime.class)),
                Draw.therapist(id.code()),
                Draw.room(id.code()),
                id.tenant(),
                from,
                to,
                persons,
                persons));
    }

    /** The things on which the availability of a listing depends, as marks of the read cache. */
    @Transactional
    public List<String> marks(ListingId id) {
        return resources.marks(id);
    }

    private static Slot slot(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("open");
        boolean fits = row.getBoolean("fits");
        boolean low = row.getBoolean("low");
        AvailabilityStatus status = AvailabilityStatus.CLOSED;
        if (open) {
            status = !fits
                    ? AvailabilityStatus.SOLD_OUT
                    : low ? AvailabilityStatus.LIMITED : AvailabilityStatus.AVAILABLE;
        }
        return new Slot(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalTime.class),
                status,
                open ? Math.max(0, row.getInt("vacancies")) : 0,
                row.getInt("capacity"));
    }
}
