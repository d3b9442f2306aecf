package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;

/** How resellers call bookings, in the market's scope: a reseller sees its own. */
@ApplicationScoped
class ChannelBookings {
    private static final String COLUMNS =
            "uuid, booking_id, product_id, option_id, availability_id, reseller_reference,"
                    + " unit_items, persons, created_at, updated_at";

    private static final int ISO_DATE = 10;

    @Inject
    Sql sql;

    /**
     * A booking as its reseller calls it.
     *
     * @param unitItems its persons' units, as JSON
     * @param persons who they are and how to reach them, sealed
     */
    record Row(
            UUID uuid,
            UUID booking,
            String product,
            String option,
            String availability,
            @Nullable String resellerReference,
            String unitItems,
            String persons,
            Instant createdAt,
            Instant updatedAt) {}

    /** Which of a reseller's; each that is null counts for nothing. */
    record Filter(
            @Nullable String resellerReference,
            @Nullable String product,
            @Nullable String option,
            @Nullable String firstDate,
            @Nullable String lastDate) {
        boolean takes(Row row) {
            String date = row.availability().substring(0, ISO_DATE);
            return (resellerReference == null || resellerReference.equals(row.resellerReference()))
                    && (product == null || product.equals(row.product()))
                    && (option == null || option.equals(row.option()))
                    && (firstDate == null || firstDate.compareTo(date) <= 0)
                    && (lastDate == null || lastDate.compareTo(date) >= 0);
        }
    }

    /** One in the list of all, of which the newest comes first. */
    record Position(Instant createdAt, UUID uuid) {
        /** Before the first. */
        static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

        static Position of(Row row) {
            return new Position(row.createdAt(), row.uuid());
        }
    }

    /** Whoever uses the same uuid waits until this transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(String reseller, UUID uuid) {
        lock("channel.booking:" + reseller + ":" + uuid);
    }

    /** How many places of a product a reseller has on days between two that both count, held or sold; tests take none. */
    @Transactional(TxType.MANDATORY)
    Map<LocalDate, Integer> taken(String reseller, String product, LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> taken = new HashMap<>();
        sql.query(
                """
                select left(c.availability_id, 10), sum(json_array_length(c.unit_items::json))
                from channel_booking c join booking b using (booking_id)
                where c.reseller_code = ? and c.product_id = ? and left(c.availability_id, 10) between ? and ?
                  and b.status in ('ON_HOLD', 'PENDING', 'CONFIRMED') and not b.test
                group by 1
                """,
                row -> taken.put(LocalDate.parse(row.getString(1)), row.getInt(2)),
                reseller,
                product,
                from.toString(),
                to.toString());
        return taken;
    }

    /** Whoever books the same product for the same reseller waits until this transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(String reseller, String product) {
        lock("channel.product:" + reseller + ":" + product);
    }

    private void lock(String what) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> Boolean.TRUE, what);
    }

    @Transactional(TxType.MANDATORY)
    void put(String reseller, Row row) {
        sql.update(
                """
                insert into channel_booking (reseller_code, uuid, booking_id, product_id, option_id, availability_id,
                    reseller_reference, unit_items, persons, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (reseller_code, uuid) do update
                set booking_id = excluded.booking_id, product_id = excluded.product_id, option_id = excluded.option_id,
                    availability_id = excluded.availability_id, reseller_reference = excluded.reseller_reference,
                    unit_items = excluded.unit_items, persons = excluded.persons, updated_at = excluded.updated_at
                """,
                reseller,
                row.uuid(),
                row.booking(),
                row.product(),
                row.option(),
                row.availability(),
                row.resellerReference(),
                row.unitItems(),
                row.persons(),
                row.createdAt(),
                row.updatedAt());
    }

    /** It is of another option or on another slot, and nothing else of it is changed. */
    @Transactional(TxType.MANDATORY)
    void move(UUID booking, String option, String availability) {
        sql.update(
                "update channel_booking set option_id = ?, availability_id = ? where booking_id = ?",
                option,
                availability,
                booking);
    }

    @Transactional(TxType.MANDATORY)
    Optional<Row> find(String reseller, UUID uuid) {
        return sql
                .query(
                        "select " + COLUMNS + " from channel_booking where reseller_code = ? and uuid = ?",
                        ChannelBookings::row,
                        reseller,
                        uuid)
                .stream()
                .findFirst();
    }

    @Transactional(TxType.MANDATORY)
    Optional<Row> findByBooking(String reseller, UUID booking) {
        return sql
                .query(
                        "select " + COLUMNS + " from channel_booking where reseller_code = ? and booking_id = ?",
                        ChannelBookings::row,
                        reseller,
                        booking)
                .stream()
                .findFirst();
    }

    /** The newest first, at the most so many, from the one after that. */
    @Transactional(TxType.MANDATORY)
    List<Row> find(String reseller, Filter filter, Position after, int most) {
        StringBuilder where = new StringBuilder("reseller_code = ? and (created_at, uuid) < (?, ?)");
        List<Object> values = new ArrayList<>(List.of(reseller, after.createdAt(), after.uuid()));
        add(where, values, " and reseller_reference = ?", filter.resellerReference());
        add(where, values, " and product_id = ?", filter.product());
        add(where, values, " and option_id = ?", filter.option());
        add(where, values, " and left(availability_id, 10) >= ?", filter.firstDate());
        add(where, values, " and left(availability_id, 10) <= ?", filter.lastDate());
        values.add(most);
        return sql.query(
                "select " + COLUMNS + " from channel_booking where " + where
                        + " order by created_at desc, uuid desc limit ?",
                ChannelBookings::row,
                values.toArray());
    }

    private static void add(StringBuilder where, List<Object> values, String condition, @Nullable String value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, java.time.OffsetDateTime.class).toInstant(),
                row.getObject(10, java.time.OffsetDateTime.class).toInstant());
    }
}
