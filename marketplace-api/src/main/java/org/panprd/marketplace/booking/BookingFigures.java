package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Sql;

/** What was booked of an operator, in numbers; it runs in the operator's scope. */
@ApplicationScoped
public class BookingFigures {
    /** The first day of each span of lead times; the last one has no end. */
    public static final List<Integer> LEAD_FROM = List.of(0, 1, 4, 8, 15, 31, 61);

    @Inject
    Sql sql;

    /** By what sales are told apart. */
    public enum By {
        LISTING("listing_code"),
        CHANNEL("channel"),
        /** The day on which it was paid for. */
        DAY("day::text");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Whose, and of which days.
     *
     * @param to counted in
     */
    public record Period(String tenant, String operator, LocalDate from, LocalDate to, ZoneId zone) {}

    /**
     * What was paid for in a period, whatever became of it.
     *
     * @param key a listing's code, a channel's, or a day
     * @param gross before anything was given back
     * @param cancelled how many of the items were cancelled since, by whomever, or not approved of
     * @param lead for each span of {@link #LEAD_FROM} the items that were paid for so many days before they began
     */
    public record Sales(String key, int items, int guests, Money gross, int cancelled, List<Integer> lead) {}

    /** Who comes on a day. */
    public record Arrivals(LocalDate day, int items, int guests) {}

    /** By what was paid for on days of that zone; in the order of keys. */
    @Transactional(TxType.MANDATORY)
    public List<Sales> sales(Period period, By by) {
        return sql.query(
                """
                with sold as (
                    select *, width_bucket(starts - day, array[1, 4, 8, 15, 31, 61]) as span
                    from (select listing_code, channel, persons, currency, price_minor,
                              status in ('CANCELLED', 'REJECTED') as cancelled,
                              (paid_at at time zone ?)::date as day, coalesce(moved_from, start_date) as starts
                          from booking_item
                          where tenant_id = ? and operator_code = ? and paid_at >= ? and paid_at < ?) item)
                select %s, currency, count(*), sum(persons), sum(price_minor), count(*) filter (where cancelled),
                    array[count(*) filter (where span = 0), count(*) filter (where span = 1),
                          count(*) filter (where span = 2), count(*) filter (where span = 3),
                          count(*) filter (where span = 4), count(*) filter (where span = 5),
                          count(*) filter (where span = 6)]
                from sold group by 1, 2 order by 1, 2
                """.formatted(by.column),
                BookingFigures::sales,
                period.zone().getId(),
                period.tenant(),
                period.operator(),
                period.from().atStartOfDay(period.zone()).toInstant(),
                period.to().plusDays(1).atStartOfDay(period.zone()).toInstant());
    }

    /** Those who come for what is paid for and stands; a day on which nobody comes is left out. */
    @Transactional(TxType.MANDATORY)
    public List<Arrivals> arrivals(Period period) {
        return sql.query(
                """
                select start_date, count(*), sum(persons) from booking_item
                where tenant_id = ? and operator_code = ? and start_date between ? and ?
                  and status in ('CONFIRMED', 'REDEEMED')
                group by 1 order by 1
                """,
                row -> new Arrivals(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)),
                period.tenant(),
                period.operator(),
                period.from(),
                period.to());
    }

    private static Sales sales(ResultSet row) throws SQLException {
        Array lead = row.getArray(7);
        return new Sales(
                row.getString(1),
                row.getInt(3),
                row.getInt(4),
                new Money(row.getString(2), row.getLong(5)),
                row.getInt(6),
                Arrays.stream((Long[]) lead.getArray()).map(Long::intValue).toList());
    }
}
