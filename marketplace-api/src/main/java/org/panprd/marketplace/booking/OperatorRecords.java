package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.OperatorQuery.Order;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** Items as lists of their operator show them. */
@ApplicationScoped
class OperatorRecords {
    private static final String ITEM = """
            select i.tenant_id, i.booking_id, i.item, i.reference, i.listing_code, i.option_code, i.start_date, i.end_date,
                i.start_time, i.persons, i.rooms, i.currency, i.price_minor, i.status, i.booked_at,
                i.closure_id is not null and i.starts_at > now(), coalesce(l.status = 'SUSPENDED', false), i.content,
                i.no_show_at, c.item is not null and i.status = 'CONFIRMED'
            from booking_item i left join listing l using (tenant_id, listing_code)
            left join item_cancellation c using (tenant_id, booking_id, item)
            where i.tenant_id = ?""";

    /** Nothing that is booked goes on for longer. */
    private static final int LONGEST_DAYS = 180;

    private static final String BY_KEY = " where tenant_id = ? and booking_id = ? and item = ?";

    @Inject
    Sql sql;

    List<OperatorItem> page(OperatorQuery query) {
        Statement statement = new Statement(ITEM).with(query.tenant());
        statement.and("i.operator_code = ?", query.operator());
        statement.and("i.start_date >= ?", query.from());
        statement.and("i.start_date <= ?", query.to());
        statement.and("i.reference = ?", query.reference());
        statement.and("i.listing_code = ?", query.listing());
        statement.and("i.status = ?", query.status());
        if (query.status() == null) {
            statement.and("i.status not in ('ON_HOLD', 'EXPIRED')");
        }
        if (query.flag() != null) {
            statement.and(
                    switch (query.flag()) {
                        case AFFECTED -> "i.closure_id is not null and i.starts_at > now()";
                        case SUSPENDED -> "l.status = 'SUSPENDED'";
                    });
        }
        boolean byDate = query.order() == Order.DATE;
        OperatorQuery.After after = query.after();
        if (after != null) {
            statement
                    .and(
                            byDate
                                    ? "(i.start_date, i.booking_id, i.item) > (?, ?, ?)"
                                    : "(i.booked_at, i.booking_id, i.item) < (?, ?, ?)",
                            byDate ? after.date() : after.bookedAt())
                    .with(after.booking())
                    .with(after.item());
        }
        statement.append(
                byDate
                        ? " order by i.start_date, i.booking_id, i.item limit ?"
                        : " order by i.booked_at desc, i.booking_id desc, i.item desc limit ?");
        statement.with(query.limit());
        return query(statement);
    }

    Optional<OperatorItem> find(OperatorKey key) {
        Statement statement = new Statement(ITEM).with(key.tenant());
        statement.and("i.booking_id = ?", key.booking());
        statement.and("i.item = ?", key.item());
        return query(statement).stream().findFirst();
    }

    /** By what a guest can say. */
    Optional<OperatorItem> find(String tenant, String operator, String reference, int item) {
        Statement statement = new Statement(ITEM).with(tenant);
        statement.and("i.operator_code = ?", operator);
        statement.and("i.reference = ?", reference);
        statement.and("i.item = ?", item);
        return query(statement).stream().findFirst();
    }

    /** All that are paid for, stand, and begin or go on that day. */
    List<OperatorItem> on(String tenant, String operator, LocalDate day, int most) {
        Statement statement = new Statement(ITEM).with(tenant);
        statement.and("i.operator_code = ?", operator);
        statement.and("i.start_date between ?::date - " + LONGEST_DAYS + " and ?::date", day);
        statement.with(day);
        statement.and("i.end_date >= ?", day);
        statement.and("i.status in ('CONFIRMED', 'REDEEMED')");
        statement.append(
                " order by i.listing_code, i.option_code, i.start_date, i.start_time, i.reference, i.item limit ?");
        return query(statement.with(most));
    }

    /** It is used; that nobody came was wrong. */
    void redeem(OperatorKey key, Instant at) {
        require(
                key,
                sql.update(
                        "update booking_item set status = 'REDEEMED', redeemed_at = ?, no_show_at = null" + BY_KEY,
                        at,
                        key.tenant(),
                        key.booking(),
                        key.item()));
    }

    void noShow(OperatorKey key, Instant at) {
        require(
                key,
                sql.update(
                        "update booking_item set no_show_at = ?" + BY_KEY,
                        at,
                        key.tenant(),
                        key.booking(),
                        key.item()));
    }

    private static void require(OperatorKey key, int changed) {
        if (changed != 1) {
            throw new IllegalStateException("Item " + key + " is not there any more");
        }
    }

    /** How many were booked since, up to as many as are counted. */
    int bookedSince(String tenant, String operator, Instant since, int most) {
        return sql.query("""
                        select count(*) from (select 1 from booking_item
                            where tenant_id = ? and operator_code = ? and booked_at > ?
                              and status in ('PENDING', 'CONFIRMED', 'REDEEMED') limit ?) booked
                        """, row -> row.getInt(1), tenant, operator, since, most)
                .get(0);
    }

    private List<OperatorItem> query(Statement statement) {
        return sql.query(statement.text.toString(), OperatorRecords::item, statement.values.toArray());
    }

    /** A statement that grows by the conditions that there are. */
    private static final class Statement {
        private final StringBuilder text;
        private final List<@Nullable Object> values = new ArrayList<>();

        Statement(String text) {
            this.text = new StringBuilder(text);
        }

        Statement with(Object value) {
            values.add(value);
            return this;
        }

        void append(String more) {
            text.append(more);
        }

        void and(String condition) {
            append(" and " + condition);
        }

        /** Unless there is nothing to compare with. */
        Statement and(String condition, @Nullable Object value) {
            if (value != null) {
                and(condition);
                values.add(value);
            }
            return this;
        }
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static OperatorItem item(ResultSet row) throws SQLException {
        ItemContent content = Json.read(row.getString(18), ItemContent.class);
        return new OperatorItem(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalTime.class),
                row.getInt(10),
                row.getObject(11, Integer.class),
                new Money(row.getString(12), row.getLong(13)),
                BookingStatus.valueOf(row.getString(14)),
                row.getTimestamp(15).toInstant(),
                row.getBoolean(16),
                row.getBoolean(17),
                moment(row, 19),
                row.getBoolean(20),
                content.title(),
                content.optionTitle(),
                content.units());
    }
}
