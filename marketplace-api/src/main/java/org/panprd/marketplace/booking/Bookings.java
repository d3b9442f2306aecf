package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.ReadParty.Travellers;
import org.panprd.marketplace.platform.Entities;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The tables of this room. */
@ApplicationScoped
class Bookings {
    @Inject
    Entities entities;

    @Inject
    Sql sql;

    void add(Booking booking, Travellers travellers) {
        entities.manager().persist(booking);
        entities.manager().flush();
        sql.update(
                "insert into booking_party (booking_id, contact, participants) values (?, ?, ?)",
                booking.id(),
                Json.write(travellers.contact()),
                Json.write(travellers.participants()));
    }

    Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.manager().find(Booking.class, id));
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

    Travellers travellersOf(UUID booking) {
        return sql
                .query(
                        "select contact, participants from booking_party where booking_id = ?",
                        row -> new Travellers(
                                Json.read(row.getString(1), Contact.class),
                                List.of(Json.read(row.getString(2), Participant[].class))),
                        booking)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody travels on " + booking));
    }

    /** A traveller's bookings, newest first, after the last one of the page before; their items in one more statement. */
    List<Booking> findPage(String traveller, Instant before, UUID beforeId, int limit) {
        return entities.manager()
                .createQuery("""
                        select b from Booking b where b.traveller = :traveller
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
