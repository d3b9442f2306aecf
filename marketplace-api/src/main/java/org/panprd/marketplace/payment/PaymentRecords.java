package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Entities;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The tables of this room. */
@ApplicationScoped
class PaymentRecords {
    @Inject
    Entities entities;

    @Inject
    Sql sql;

    void add(Payment payment) {
        entities.manager().persist(payment);
    }

    void add(Refund refund) {
        entities.manager().persist(refund);
    }

    Optional<Payment> findForUpdate(UUID id) {
        return Optional.ofNullable(entities.manager().find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Payment> findByProvider(String providerId) {
        return entities.manager()
                .createQuery("select p from Payment p where p.providerId = :provider", Payment.class)
                .setParameter("provider", providerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The newest payment of a booking itself. */
    Optional<Payment> findLatest(UUID booking) {
        return entities.manager()
                .createQuery("""
                        select p from Payment p where p.bookingId = :booking and p.changeId is null
                        order by p.createdAt desc
                        """, Payment.class)
                .setParameter("booking", booking)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest payment of a change. */
    Optional<Payment> findLatestOf(UUID change) {
        return entities.manager()
                .createQuery(
                        "select p from Payment p where p.changeId = :change order by p.createdAt desc", Payment.class)
                .setParameter("change", change.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What was paid for a booking and its changes, the first one first. */
    List<Payment> paid(UUID booking) {
        return entities.manager()
                .createQuery("""
                        select p from Payment p where p.bookingId = :booking and p.status = :paid
                        order by p.settledAt
                        """, Payment.class)
                .setParameter("booking", booking)
                .setParameter("paid", PaymentStatus.PAID)
                .getResultList();
    }

    Optional<Refund> findRefund(UUID id) {
        return Optional.ofNullable(entities.manager().find(Refund.class, id));
    }

    /** All that a booking has been granted back. */
    List<Money> refundsOf(UUID booking) {
        return granted("select amounts from refund where booking_id = ?", booking);
    }

    /** All that has been granted back of one payment. */
    List<Money> refundsOfPayment(UUID payment) {
        return granted("select amounts from refund where payment_id = ?", payment);
    }

    private List<Money> granted(String amounts, UUID id) {
        return Money.totals(sql.query(amounts, row -> List.of(Json.read(row.getString(1), Money[].class)), id).stream()
                .flatMap(List::stream)
                .toList());
    }

    /** False if it was there: the notification has been acted on. */
    boolean remember(String eventId, UUID payment, Instant now) {
        return sql.update(
                        "insert into payment_notification (event_id, payment_id, received_at) values (?, ?, ?)"
                                + " on conflict do nothing",
                        eventId,
                        payment,
                        now)
                == 1;
    }

    /** Pending payments that the service knows, made in a stretch of time; those that nobody has asked for longest. */
    List<UUID> takePending(Instant from, Instant to, int limit, Instant now) {
        return sql.query("""
                update payment set asked_at = ?
                where payment_id in (
                    select payment_id from payment
                    where status = 'PENDING' and provider_id is not null and created_at between ? and ?
                    order by coalesce(asked_at, created_at) limit ? for update skip locked)
                returning payment_id
                """, row -> row.getObject(1, UUID.class), now, from, to, limit);
    }
}
