package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Bought;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** Items that cross a port, and which of them a closure hits. */
@ApplicationScoped
class AffectedItems {
    /**
     * Items of these tours that have not begun and cross, there or back, from one day to another. None lasts longer than so
     * many days, so the index on listing and first day finds them.
     */
    private static final String CROSSING = """
            from booking_item i
            join unnest(?::text[], ?::text[]) as tour (tenant_id, listing_code) using (tenant_id, listing_code)
            where i.start_date between ?::date - ?::integer and coalesce(?::date, 'infinity')
              and (i.start_date >= ? or i.end_date between ? and coalesce(?::date, 'infinity'))
              and i.status in ('ON_HOLD', 'PENDING', 'CONFIRMED') and i.starts_at > ?
            """;

    @Inject
    Sql sql;

    /** Tours, and days on which they cross. */
    record Crossed(
            List<ListingId> tours,
            int longestDays,
            LocalDate from,
            @Nullable LocalDate until) {
        private Object[] parameters(Instant now) {
            return new @Nullable Object[] {
                tours.stream().map(ListingId::tenant).toList(),
                tours.stream().map(ListingId::code).toList(),
                from,
                longestDays,
                until,
                from,
                from,
                until,
                now
            };
        }
    }

    /** Numbers of what is held or paid for. */
    record Count(int bookings, int items, int persons) {}

    Count count(Crossed crossed, Instant now) {
        return sql.query(
                        "select count(distinct i.booking_id), count(*), coalesce(sum(i.persons), 0) " + CROSSING,
                        row -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)),
                        crossed.parameters(now))
                .get(0);
    }

    /** In the order in which their bookings are locked. */
    List<Bought> crossing(Crossed crossed, Instant now) {
        return sql.query(
                "select i.booking_id, i.item " + CROSSING + " order by 1, 2",
                row -> new Bought(row.getObject(1, UUID.class), row.getInt(2)),
                crossed.parameters(now));
    }

    /** Those that a closure has hit. */
    List<Bought> of(UUID closure) {
        return sql.query(
                "select booking_id, item from booking_item where closure_id = ? order by 1, 2",
                row -> new Bought(row.getObject(1, UUID.class), row.getInt(2)),
                closure.toString());
    }

    /** How many of those that a closure has hit still stand. */
    Count count(UUID closure) {
        return sql.query(
                        "select count(distinct booking_id), count(*), coalesce(sum(persons), 0) from booking_item"
                                + " where closure_id = ? and status in ('PENDING', 'CONFIRMED')",
                        row -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)),
                        closure.toString())
                .get(0);
    }
}
