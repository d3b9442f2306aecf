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
}
