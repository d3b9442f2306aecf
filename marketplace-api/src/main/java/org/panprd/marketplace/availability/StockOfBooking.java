package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** How full the days are that a booking draws, or drew, on; in the platform's scope. */
@ApplicationScoped
public class StockOfBooking {
    @Inject
    Sql sql;

    /** A day of an option's stock. */
    public record Day(
            ListingId listing, String option, String resource, LocalDate day, LocalTime at, int capacity, int sold) {}

    /** Those of options alone, in the order of days: no places, ports, therapists or treatment rooms. */
    @Transactional(TxType.MANDATORY)
    public List<Day> days(UUID booking) {
        return sql.query("""
                select distinct tenant_id, resource, day, at, a.capacity, a.sold
                from allotment_claim c join allotment a using (tenant_id, resource, day, at)
                where c.booking_id = ? and resource like '%/%'
                order by tenant_id, resource, at, day
                """, StockOfBooking::day, booking);
    }

    private static Day day(ResultSet row) throws SQLException {
        String resource = row.getString(2);
        int slash = resource.indexOf('/');
        return new Day(
                new ListingId(row.getString(1), resource.substring(0, slash)),
                resource.substring(slash + 1),
                resource,
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalTime.class),
                row.getInt(5),
                row.getInt(6));
    }
}
