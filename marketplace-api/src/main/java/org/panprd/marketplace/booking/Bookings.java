package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Entities;
import org.panprd.marketplace.platform.Sql;

/** The tables of this room. */
@ApplicationScoped
class Bookings {
    private static final int MOST_LIVE = 50;

    @Inject
    Entities entities;

    @Inject
    Sql sql;

    /** Who travels, as it is kept. */
    record SealedParty(String travellers, @Nullable String reason) {}

    /** What an earlier version has written in plain text. */
    record PlainParty(
            UUID booking,
            String traveller,
            @Nullable String contact,
            @Nullable String participants,
            @Nullable String reason) {}

    void add(Booking booking) {
        entities.manager().persist(booking);
        entities.manager().flush();
    }

    /** Statements know from now on what has become of bookings. */
    void flush() {
        entities.manager().flush();
    }

    void addParty(UUID booking, String travellers) {
        sql.update("insert into booking_party (booking_id, travellers) values (?, ?)", booking, travellers);
    }

    Optional<SealedParty> findParty(UUID booking) {
        return sql
                .query(
                        "select travellers, cancellation_reason from booking_party"
                                + " where booking_id = ? and travellers is not null",
                        row -> new SealedParty(row.getString(1), row.getString(2)),
                        booking)
                .stream()
                .findFirst();
    }

    void keepReason(UUID booking, String reason) {
        sql.update("update booking_party set cancellation_reason = ? where booking_id = ?", reason, booking);
        sql.update(
                "update booking set cancellation_reason = null where booking_id = ? and cancellation_reason is not null",
                booking);
    }

    void sealParty(UUID booking, String travellers) {
        sql.update(
                "update booking_party set travellers = ?, contact = null, participants = null where booking_id = ?",
                travellers,
                booking);
    }

    /** A traveller's bookings whose persons are still needed: on hold, pending, or confirmed and not over by that day. */
    List<Booking> ahead(String traveller, LocalDate today) {
        return entities.manager()
                .createQuery("""
                        select b from Booking b where b.by.traveller = :traveller
                            and (b.status in (:onHold, :pending) or (b.status = :confirmed and b.endDate >= :today))
                        order by b.startDate
                        """, Booking.class)
                .setParameter("traveller", traveller)
                .setParameter("onHold", BookingStatus.ON_HOLD)
                .setParameter("pending", BookingStatus.PENDING)
                .setParameter("confirmed", BookingStatus.CONFIRMED)
                .setParameter("today", today)
                .getResultList();
    }

    /** A traveller's bookings that are live and take place between two days, of which the last does not count. */
    List<Booking> live(String traveller, LocalDate from, LocalDate to) {
        return entities.manager()
                .createQuery("""
                        select b from Booking b where b.by.traveller = :traveller
                            and b.status in :live
                            and b.startDate < :to and b.endDate >= :from
                        order by b.startDate, b.id
                        """, Booking.class)
                .setParameter("traveller", traveller)
                .setParameter("live", BookingStatus.LIVE)
                .setParameter("from", from)
                .setParameter("to", to)
                .setHint("eclipselink.batch", "b.items")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(MOST_LIVE)
                .getResultList();
    }

    /** What is held, if it is as much as may be; it does not become more than that before this transaction ends. */
    List<UUID> openHolds(Holder holder, Instant now) {
        return sql.query(
                "select open_holds(?, ?, ?, ?, ?)",
                row -> row.getObject(1, UUID.class),
                holder.traveller(),
                holder.region(),
                holder.isTest(),
                now,
                holder.mostOpen());
    }

    /** To be called in the platform's scope. */
    void addUpHolds() {
        sql.query("select add_up_holds()", row -> row.getInt(1));
    }

    /** Nobody travels on a traveller's bookings any more. */
    void forgetParties(String traveller) {
        sql.update(
                "update booking_party set travellers = null, cancellation_reason = null, contact = null,"
                        + " participants = null"
                        + " where booking_id in (select booking_id from booking where traveller_id = ?)",
                traveller);
        sql.update(
                "update booking set cancellation_reason = null"
                        + " where traveller_id = ? and cancellation_reason is not null",
                traveller);
    }

    /** Locked; without those that somebody else has locked. */
    List<PlainParty> plainParties(int limit) {
        return sql.query(
                """
                select booking_id, b.traveller_id, p.contact, p.participants, b.cancellation_reason
                from booking b join booking_party p using (booking_id)
                where booking_id in (select booking_id from booking_party where contact is not null
                                     union all
                                     select booking_id from booking where cancellation_reason is not null
                                     limit ?)
                for update skip locked
                """,
                row -> new PlainParty(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                limit);
    }

    Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.manager().find(Booking.class, id));
    }

    /** Their items come in one more statement. */
    List<Booking> findAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.manager()
                        .createQuery("select b from Booking b where b.id in :ids", Booking.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "b.items")
                        .setHint("eclipselink.batch.type", "IN")
                        .getResultList();
    }

    Optional<UUID> findByReference(String reference) {
        return sql
                .query(
                        "select booking_id from booking where reference = ?",
                        row -> row.getObject(1, UUID.class),
                        reference)
                .stream()
                .findFirst();
    }

    /** Waits for whoever changes it now. */
    Optional<Booking> findForUpdate(UUID id) {
        return Optional.ofNullable(entities.manager().find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Holds whose time is over, the longest first. */
    List<UUID> overdue(Instant now, int limit) {
        return sql.query("""
                select booking_id from booking where status = 'ON_HOLD' and hold_expires_at <= ?
                order by hold_expires_at limit ?
                """, row -> row.getObject(1, UUID.class), now, limit);
    }

    /** Those that wait to be approved of, and whose time is over. */
    List<UUID> overduePending(Instant now, int limit) {
        return sql.query("""
                select booking_id from booking where status = 'PENDING' and hold_expires_at <= ?
                order by hold_expires_at limit ?
                """, row -> row.getObject(1, UUID.class), now, limit);
    }

    /** Locked for this transaction; empty if another one has it. */
    Optional<Booking> findUnlessTaken(UUID id) {
        return sql
                .query(
                        "select booking_id from booking where booking_id = ? for update skip locked",
                        row -> row.getObject(1, UUID.class),
                        id)
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /** A traveller's bookings, newest first, after the last one of the page before; their items in one more statement. */
    List<Booking> findPage(String traveller, Instant before, UUID beforeId, int limit) {
        return entities.manager()
                .createQuery("""
                        select b from Booking b where b.by.traveller = :traveller
                            and (b.createdAt < :before or (b.createdAt = :before and b.id > :id))
                        order by b.createdAt desc, b.id
                        """, Booking.class)
                .setParameter("traveller", traveller)
                .setParameter("before", before)
                .setParameter("id", beforeId)
                .setHint("eclipselink.batch", "b.items")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(limit)
                .getResultList();
    }
}
