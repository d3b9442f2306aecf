package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.platform.Sql;

/** How much of its stock an operator has sold. What a place or a therapist is counted by is nobody's listing. */
@ApplicationScoped
public class Occupancy {
    @Inject
    Sql sql;

    /** How long what is told together lasts. */
    public enum Step {
        DAY,
        /** From Monday on. */
        WEEK
    }

    /**
     * Of a listing, over all its options and starts.
     *
     * @param day the first one of the step
     * @param capacity on days on which nothing is sold any more, no more than what was
     */
    public record Filled(String listing, LocalDate day, long sold, long capacity) {}

    /** From one day to another, both included, by step and listing; in the operator's scope. */
    @Transactional(TxType.MANDATORY)
    public List<Filled> of(String tenant, String operator, LocalDate from, LocalDate to, Step step) {
        return sql.query(
                """
                select l.listing_code, date_trunc(lower(?), a.day)::date, sum(a.sold),
                    sum(case when a.stopped then a.sold else a.capacity end)
                from listing l
                join resource r on r.tenant_id = l.tenant_id and split_part(r.resource, '/', 1) = l.listing_code
                join allotment a on (a.tenant_id, a.resource, a.at) = (r.tenant_id, r.resource, r.at)
                where l.tenant_id = ? and l.operator_code = ? and a.day between ? and ?
                group by 1, 2 order by 2, 1
                """,
                row -> new Filled(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)),
                step,
                tenant,
                operator,
                from,
                to);
    }

    /** What is counted of what is sold: nights in rooms, or seats on the road. */
    public enum Kind {
        ROOMS,
        SEATS
    }

    /** What an operator offers and has sold on a day. */
    public record Offered(Kind kind, String operator, LocalDate day, long sold, long offered) {}

    /**
     * Of all operators of a tenant, by day, from one day to another, both included; in its bureau's scope. What is not sold
     * any more on a day is not offered either.
     */
    @Transactional(TxType.MANDATORY)
    public List<Offered> ofTenant(String tenant, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select case when l.content::json ->> 'family' = 'transfer' then 'SEATS' else 'ROOMS' end,
                       l.operator_code, a.day, sum(a.sold), sum(case when a.stopped then a.sold else a.capacity end)
                from (select distinct tenant_id, listing_code, resource, at, sleeps from allotment_draw
                      where tenant_id = ? and drawn_tenant = ? and starts_with(resource, listing_code || '/')) d
                join listing l using (tenant_id, listing_code)
                join allotment a using (tenant_id, resource, at)
                where (d.sleeps is not null or l.content::json ->> 'family' = 'transfer') and a.day between ? and ?
                group by 1, 2, 3 order by 1, 2, 3
                """,
                row -> new Offered(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5)),
                tenant,
                tenant,
                from,
                to);
    }
}
