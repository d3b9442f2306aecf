package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.supply.Reservation.State;
import org.panprd.marketplace.supply.Reservation.Wanted;

/**
 * The table of what we have reserved at suppliers. What is wanted moves with a booking, in its transaction; what a supplier
 * has said is written in one of its own, so that it is known whatever becomes of the booking.
 */
@ApplicationScoped
class Reservations {
    private static final String COLUMNS =
            "reservation_id, tenant_id, booking_id, item, connection_id, state, wanted, reserved_until, tries";
    private static final String BY_ID = " where reservation_id = ?";
    private static final String DUE =
            "next_try_at <= ? and ((state in ('ASKED', 'HELD', 'CONFIRMED') and state <> wanted)"
                    + " or (state = 'HELD' and wanted = 'HELD' and reserved_until <= ?))";

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** One that is due, and where. */
    record Due(UUID id, UUID connection) {}

    /** One that is about to be asked for. */
    record Planned(UUID id, int item, OptionKey option, LocalDate day, UUID connection) {}

    /** Nobody wants them yet; from that time on they are given back. */
    @Transactional(TxType.REQUIRES_NEW)
    void plan(UUID booking, List<Planned> planned, Instant givenBackFrom) {
        Instant now = clock.instant();
        sql.batch(
                "insert into supplier_reservation (reservation_id, tenant_id, booking_id, item, listing_code,"
                        + " option_code, day, connection_id, state, wanted, next_try_at, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', 'RELEASED', ?, ?, ?)",
                planned.stream()
                        .map(one -> new Object[] {
                            one.id(),
                            one.option().listing().tenant(),
                            booking,
                            one.item(),
                            one.option().listing().code(),
                            one.option().option(),
                            one.day(),
                            one.connection(),
                            givenBackFrom,
                            now,
                            now
                        })
                        .toList());
    }

    /** As the supplier says. What is held is left alone for a while, or until it is no longer wanted. */
    @Transactional(TxType.REQUIRES_NEW)
    void became(UUID id, State state, Ticket ticket, @Nullable Instant until) {
        Instant now = clock.instant();
        sql.update(
                "update supplier_reservation set state = ?,"
                        + " supplier_reference = coalesce(?, supplier_reference), codes = ?, reserved_until = ?,"
                        + " fault = null,"
                        + " tries = 0, next_try_at = greatest(?, case when wanted = 'RELEASED' then next_try_at end),"
                        + " changed_at = ?" + BY_ID,
                state,
                ticket.reference(),
                Json.write(ticket.codes()),
                until,
                state == State.HELD ? now.plus(PAUSE) : now,
                now,
                id);
    }

    /** The supplier said no, or nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(UUID id, State state, String fault, Instant nextTry) {
        sql.update(
                "update supplier_reservation set state = ?, fault = ?, tries = tries + 1, next_try_at = ?, changed_at = ?"
                        + BY_ID,
                state,
                fault,
                nextTry,
                clock.instant(),
                id);
    }

    /** The supplier does not take it back, and says so; what it costs there, if that is known. */
    @Transactional(TxType.REQUIRES_NEW)
    void kept(UUID id, String said, @Nullable Money price) {
        sql.update(
                "update supplier_reservation set state = 'KEPT', fault = ?, kept_currency = ?, kept_minor = ?::bigint,"
                        + " changed_at = ?" + BY_ID,
                said,
                price == null ? null : price.currency(),
                price == null ? null : price.amountMinor(),
                clock.instant(),
                id);
    }

    /** Of an operator's suppliers, the latest first; as its operator sees it, with titles by the codes of listings. */
    List<KeptView> kept(String tenant, String operator, int most, Function<String, Optional<String>> titles) {
        return sql.query("""
                select r.reservation_id, c.name, r.supplier_reference, r.booking_id, r.item, r.listing_code,
                    r.option_code, r.day, r.fault, r.changed_at, r.kept_currency, r.kept_minor
                from supplier_reservation r join supplier_connection c using (tenant_id, connection_id)
                where r.tenant_id = ? and r.state = 'KEPT' and c.operator_code = ?
                order by r.changed_at desc, r.reservation_id limit ?
                """, row -> kept(tenant, row, titles), tenant, operator, most);
    }

    /** The booking that they were for has come to nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveUp(UUID booking) {
        sql.update(
                "update supplier_reservation set next_try_at = ? where booking_id = ? and wanted = 'RELEASED'"
                        + " and state in ('ASKED', 'HELD')",
                clock.instant(),
                booking);
    }

    /** Tells how many of them are held; from now on they are wanted. */
    int want(UUID booking) {
        return sql.update(
                "update supplier_reservation set wanted = 'HELD', next_try_at = ? where booking_id = ? and state = 'HELD'",
                clock.instant(),
                booking);
    }

    /** All of a booking's. */
    List<Reservation> of(UUID booking) {
        return sql.query(
                "select " + COLUMNS + " from supplier_reservation where booking_id = ?", Reservations::read, booking);
    }

    /** What is held is to be confirmed; tells how many were not before. */
    int ask(UUID booking) {
        return sql.update(
                "update supplier_reservation set wanted = 'CONFIRMED', tries = 0, next_try_at = ?"
                        + " where booking_id = ? and wanted = 'HELD'",
                clock.instant(),
                booking);
    }

    /** Nothing about them moves this booking any more. */
    void decided(UUID booking) {
        sql.update("update supplier_reservation set decided = true where booking_id = ? and not decided", booking);
    }

    /** Of those of a booking that are confirmed, by item. */
    Map<Integer, Ticket> tickets(UUID booking) {
        Map<Integer, Ticket> tickets = new HashMap<>();
        sql.query(
                "select item, supplier_reference, codes from supplier_reservation"
                        + " where booking_id = ? and state = 'CONFIRMED'",
                row -> tickets.put(
                        row.getInt(1),
                        new Ticket(row.getString(2), List.of(Json.read(row.getString(3), String[].class)))),
                booking);
        return tickets;
    }

    /** Bookings whose suppliers have said something about what was to be confirmed. */
    List<UUID> answered(int limit) {
        return sql.query(
                "select distinct booking_id from supplier_reservation where wanted = 'CONFIRMED'"
                        + " and state in ('CONFIRMED', 'REFUSED') and not decided limit ?",
                row -> row.getObject(1, UUID.class),
                limit);
    }

    /**
     * Those about which their suppliers have to be spoken to, or whose time there is nearly over, a few of each connection, in
     * turns. What is to be confirmed comes first, for a traveller waits for it, then what is held on to, then what is given back:
     * as the alphabet has it.
     */
    @Transactional
    List<Due> due(Duration early, int mostOfOne, int limit) {
        Instant now = clock.instant();
        return sql.query(
                "select reservation_id, connection_id from (select reservation_id, connection_id, wanted, next_try_at,"
                        + " row_number() over (partition by connection_id order by wanted, next_try_at) as turn"
                        + " from supplier_reservation where " + DUE + ") due"
                        + " where turn <= ? order by wanted, turn, next_try_at limit ?",
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                now,
                now.plus(early),
                mostOfOne,
                limit);
    }

    /** One that is due, which nobody else takes before that time; empty if somebody has. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Reservation> take(UUID id, Duration early, Instant until) {
        Instant now = clock.instant();
        return sql
                .query(
                        "update supplier_reservation set next_try_at = ?" + BY_ID + " and " + DUE + " returning "
                                + COLUMNS,
                        Reservations::read,
                        until,
                        id,
                        now,
                        now.plus(early))
                .stream()
                .findFirst();
    }

    private static KeptView kept(String tenant, ResultSet row, Function<String, Optional<String>> titles)
            throws SQLException {
        String listing = row.getString(6);
        String currency = row.getString(11);
        return new KeptView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getInt(5),
                listing == null ? null : new ListingId(tenant, listing).toString(),
                listing == null ? null : titles.apply(listing).orElse(listing),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                currency == null ? null : new Money(currency, row.getLong(12)));
    }

    private static Reservation read(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject(8, OffsetDateTime.class);
        return new Reservation(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getObject(5, UUID.class),
                State.valueOf(row.getString(6)),
                Wanted.valueOf(row.getString(7)),
                until == null ? null : until.toInstant(),
                row.getInt(9));
    }
}
