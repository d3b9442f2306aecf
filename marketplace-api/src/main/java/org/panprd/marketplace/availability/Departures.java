package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** Who is on which departure of a group, and on which later one its places could be had. */
@ApplicationScoped
public class Departures {
    private static final String BOUGHT = """
            with bought as (
                select tenant_id, resource, day, at, sum(quantity)::integer as quantity
                from unnest(?::uuid[], ?::integer[]) as wanted (booking_id, item)
                join allotment_claim c using (booking_id, item)
                where c.state = 'SOLD'
                group by 1, 2, 3, 4)
            """;

    @Inject
    Sql sql;

    /** What is sold and held of one start. */
    public record Taken(LocalDate day, LocalTime at, int sold, int held) {}

    /** Of these options together, from one day to another, both included. */
    @Transactional(TxType.MANDATORY)
    public List<Taken> taken(ListingId listing, List<String> options, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select day, at, sum(sold)::integer, sum(held)::integer from allotment
                where tenant_id = ? and resource = any (?::text[]) and day between ? and ?
                group by 1, 2 order by 1, 2
                """,
                row -> new Taken(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalTime.class),
                        row.getInt(3),
                        row.getInt(4)),
                listing.tenant(),
                options.stream()
                        .map(option -> Draw.stock(listing.code(), option))
                        .toList(),
                from,
                to);
    }

    /** After how many days, at the most so many, everything that these have bought could be had together; in order. */
    @Transactional(TxType.MANDATORY)
    public List<Integer> laterWithRoom(List<Bought> items, int mostDays) {
        return sql.query(BOUGHT + """
                        select later from generate_series(1, ?) later
                        where not exists (
                            select from bought b
                            left join allotment a on (a.tenant_id, a.resource, a.day, a.at)
                                = (b.tenant_id, b.resource, b.day + later, b.at)
                            left join bought own on (own.tenant_id, own.resource, own.day, own.at)
                                = (b.tenant_id, b.resource, b.day + later, b.at)
                            where a.capacity is null or a.stopped
                               or a.capacity - a.held - a.sold + coalesce(own.quantity, 0) < b.quantity)
                        order by later
                        """, row -> row.getInt(1), bookings(items), numbers(items), mostDays);
    }

    /** Takes the allotments of these, and those so many days later, in the order in which everybody takes them. */
    @Transactional(TxType.MANDATORY)
    public void lock(List<Bought> items, int laterDays) {
        sql.query(BOUGHT + """
                        select 1 from allotment a
                        join (select distinct tenant_id, resource, day + later as day, at
                              from bought cross join unnest(array[0, ?]) later) wanted
                            using (tenant_id, resource, day, at)
                        order by a.tenant_id collate "C", a.resource collate "C", a.day, a.at for update of a
                        """, row -> Boolean.TRUE, bookings(items), numbers(items), laterDays);
    }

    private static List<String> bookings(List<Bought> items) {
        return items.stream().map(item -> item.booking().toString()).toList();
    }

    private static List<String> numbers(List<Bought> items) {
        return items.stream().map(item -> String.valueOf(item.item())).toList();
    }
}
