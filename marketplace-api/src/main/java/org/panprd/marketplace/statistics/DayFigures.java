package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.platform.Sql;

/** Reads the figures by day, in a scope that sees the tenant's. */
@ApplicationScoped
class DayFigures {
    @Inject
    Sql sql;

    /** Of a key on a day. */
    record Entry(String key, LocalDate day, Figures figures) {}

    /** All of these days. */
    @Transactional(TxType.MANDATORY)
    List<Entry> of(String tenant, Dimension dimension, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select key, day, visitors, overnight, nights, revenue_minor, items, cancelled_items, cancelled, no_shows,
                    lead_days
                from statistics_day
                where tenant_id = ? and dimension = ? and day between ? and ?
                """,
                row -> new Entry(row.getString(1), row.getObject(2, LocalDate.class), figures(row)),
                tenant,
                dimension,
                from,
                to);
    }

    /** How many keys it has on these days, at the most so many. */
    @Transactional(TxType.MANDATORY)
    int cells(String tenant, Dimension dimension, LocalDate from, LocalDate to, int most) {
        return sql.query(
                        "select count(*) from (select from statistics_day where tenant_id = ? and dimension = ?"
                                + " and day between ? and ? limit ?) c",
                        row -> row.getInt(1),
                        tenant,
                        dimension,
                        from,
                        to,
                        most)
                .get(0);
    }

    /** The visitors who have arrived in a period, by the days on which they had paid until one, the first day first. */
    @Transactional(TxType.MANDATORY)
    List<Long> paidBy(String tenant, Period arrival, LocalDate day) {
        return sql.query(
                """
                select sum(persons)
                from (select min(i.paid_on) as paid_on, max(i.persons) as persons
                      from (select distinct booking_id from statistics_item
                            where tenant_id = ? and kept and start_date between ? and ?) trip
                      join statistics_item i using (booking_id)
                      where i.tenant_id = ? and i.kept
                      group by booking_id having min(i.start_date) between ? and ?) visitors
                where paid_on <= ?
                group by paid_on order by paid_on
                """,
                row -> row.getLong(1),
                tenant,
                arrival.from(),
                arrival.to(),
                tenant,
                arrival.from(),
                arrival.to(),
                day);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
