package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.panprd.marketplace.platform.Sql;

/** How many seats an option has, day by day, for whoever runs it. */
@ApplicationScoped
public class Seats {
    @Inject
    Sql sql;

    /**
     * The seats of one start.
     *
     * @param startTime 00:00 for what takes all day
     */
    public record Count(String listing, String option, LocalDate date, LocalTime startTime, int seats) {}

    /** Of all options of these listings; only days that have been opened are there. */
    @Transactional(TxType.MANDATORY)
    public List<Count> of(String tenant, List<String> listings, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select d.listing_code, d.option_code, a.day, a.at, a.capacity
                from (select distinct tenant_id, listing_code, option_code, at from allotment_draw
                      where tenant_id = ? and listing_code = any (?)) d
                join allotment a on a.tenant_id = d.tenant_id
                    and a.resource = d.listing_code || '/' || d.option_code and a.at = d.at
                where a.day between ? and ?
                """,
                row -> new Count(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalTime.class),
                        row.getInt(5)),
                tenant,
                listings,
                from,
                to);
    }
}
