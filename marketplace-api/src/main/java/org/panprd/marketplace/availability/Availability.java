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
                "select * from free_slots(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Availability::slot,
                wish.party().persons(),
                wish.nights(),
                wish.listing().tenant(),
                wish.listing().code(),
                wish.option(),
                resources.now(),
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
