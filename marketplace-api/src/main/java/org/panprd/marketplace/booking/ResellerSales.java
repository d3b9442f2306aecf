package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** What a reseller has sold and given back, booking by booking; it runs in the platform's scope. */
@ApplicationScoped
public class ResellerSales {
    @Inject
    Sql sql;

    /**
     * What came of a booking within a time, in one currency.
     *
     * @param confirmed whether it was confirmed within it
     * @param cancelled whether all of it was cancelled within it
     * @param keptBeforeMinor what was sold and not given back before
     * @param priceMinor what was sold within it
     * @param refundedMinor what was given back within it
     */
    public record Line(
            UUID booking,
            String currency,
            boolean confirmed,
            boolean cancelled,
            long keptBeforeMinor,
            long priceMinor,
            long refundedMinor) {}

    /**
     * Of bookings with which something came to pass within that time; not those with which it only tried.
     *
     * @param person as whom the reseller acts in the market
     * @param to not counted in
     */
    @Transactional(TxType.MANDATORY)
    public List<Line> within(String person, Instant from, Instant to) {
        return sql.query(
                """
                with item as (
                    select b.booking_id, b.confirmed_at, b.cancelled_at, i.currency, i.price_minor, i.refunded_minor,
                        coalesce(i.withdrawn_at, b.cancelled_at) as refunded_at
                    from booking b join booking_item i using (booking_id)
                    where b.traveller_id = ? and not b.test and b.confirmed_at < ?),
                line as (
                    select booking_id, currency,
                        bool_or(confirmed_at >= ?) as confirmed,
                        coalesce(bool_or(cancelled_at >= ? and cancelled_at < ?), false) as cancelled,
                        coalesce(sum(price_minor) filter (where confirmed_at < ?), 0)
                            - coalesce(sum(refunded_minor) filter (where refunded_at < ?), 0) as kept_before,
                        coalesce(sum(price_minor) filter (where confirmed_at >= ?), 0) as price,
                        coalesce(sum(refunded_minor) filter (where refunded_at >= ? and refunded_at < ?), 0) as refunded
                    from item group by 1, 2)
                select * from line where confirmed or cancelled or refunded > 0 order by 1, 2
                """,
                row -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                person,
                to,
                from,
                from,
                to,
                from,
                from,
                from,
                from,
                to);
    }
}
