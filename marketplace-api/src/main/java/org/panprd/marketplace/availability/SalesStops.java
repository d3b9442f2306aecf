package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.border.Port;

/**
 * Stops selling for some days, whatever is left: nothing is held there any more, and what is held or sold stays as it is.
 * Several stops of one day each have to be lifted. To be called in the platform's scope. Who holds at the same moment has
 * either been there before or is refused, because both move the same rows.
 */
@ApplicationScoped
public class SalesStops {
    @Inject
    Sql sql;

    @Inject
    ReadCache cache;

    private record Stop(
            String tenant,
            String resource,
            LocalTime at,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Of every tour through a port, without end if there is none. */
    @Transactional(TxType.MANDATORY)
    public void stopPort(UUID id, Port port, LocalDate from, @Nullable LocalDate until) {
        add(id, new Stop(port.tenant(), Draw.portOf(port.code()), LocalTime.MIDNIGHT, from, until));
    }

    /** Of one start of an option. */
    @Transactional(TxType.MANDATORY)
    public void stopStart(UUID id, ListingId listing, String option, LocalDate day, LocalTime at) {
        add(id, new Stop(listing.tenant(), Draw.stock(listing.code(), option), at, day, day));
    }

    /** Does nothing if it has been lifted. */
    @Transactional(TxType.MANDATORY)
    public void lift(UUID id) {
        sql.query(
                        """
                        delete from sales_stop where stop_id = ?
                        returning tenant_id, resource, at, from_day, until_day
                        """,
                        row -> new Stop(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalTime.class),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class)),
                        id)
                .forEach(this::follow);
    }

    private void add(UUID id, Stop stop) {
        int added = sql.update("""
                insert into sales_stop (tenant_id, stop_id, resource, at, from_day, until_day)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """, stop.tenant(), id, stop.resource(), stop.at(), stop.from(), stop.until());
        if (added > 0) {
            follow(stop);
        }
    }

    /** First takes the allotments in the order of their keys, as everybody does. */
    private void follow(Stop stop) {
        Object[] days = {stop.tenant(), stop.resource(), stop.at(), stop.from(), stop.until()};
        sql.query("""
                select 1 from allotment
                where tenant_id = ? and resource = ? and at = ? and day between ? and coalesce(?::date, 'infinity')
                order by day for update
                """, row -> Boolean.TRUE, days);
        sql.update("""
                update allotment a set stopped = not stopped
                where tenant_id = ? and resource = ? and at = ? and day between ? and coalesce(?::date, 'infinity')
                  and stopped <> day_stopped(a.tenant_id, a.resource, a.day, a.at)
                """, days);
        cache.changed(List.of(Claims.mark(stop.tenant(), stop.resource()), CatalogMarks.STOCK));
    }
}
