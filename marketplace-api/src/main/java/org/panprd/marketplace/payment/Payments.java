package org.panprd.marketplace.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Outbox;

/** Payments and refunds as other rooms see them. */
@ApplicationScoped
public class Payments {
    @Inject
    PaymentRecords records;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Records that a booking is to be paid; a payment that is still pending is used again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID intend(UUID booking, List<Money> amounts, Presentation presentation) {
        Optional<Payment> latest = records.findLatest(booking).filter(p -> p.status() == PaymentStatus.PENDING);
        if (latest.isPresent()) {
            return latest.get().id();
        }
        Payment payment = new Payment(UUID.randomUUID(), booking, amounts, presentation, clock.instant());
        records.add(payment);
        return payment.id();
    }

    /** Records that a change of a booking is to be paid; a payment that is still pending is used again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID intend(UUID booking, UUID change, Money amount, Presentation presentation) {
        Optional<Payment> latest = records.findLatestOf(change).filter(p -> p.status() == PaymentStatus.PENDING);
        if (latest.isPresent()) {
            return latest.get().id();
        }
        Payment payment = new Payment(UUID.randomUUID(), booking, List.of(amount), presentation, clock.instant());
        payment.forChange(change);
        records.add(payment);
        return payment.id();
    }

    /** The newest payment of a change. */
    @Transactional
    public Optional<PaymentView> findLatestOf(UUID change) {
        return records.findLatestOf(change).map(Payments::view);
    }

    /** The newest payment of a booking itself. */
    @Transactional
    public Optional<PaymentView> findLatest(UUID booking) {
        return records.findLatest(booking).map(Payments::view);
    }

    /**
     * Grants back, in the running transaction, part of what a booking and its changes were paid with, of the first payment
     * first; it is moved afterwards. Amounts of nothing are left out; if nothing was paid, nothing is granted.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refund(UUID booking, List<Money> amounts, String reason) {
        List<Payment> paid = records.paid(booking);
        List<Remainder> remainders = paid.stream()
                .map(payment -> Remainder.of(payment.amounts(), records.refundsOfPayment(payment.id())))
                .toList();
        List<List<Money>> parts = Remainder.split(amounts, remainders);
        for (int i = 0; i < paid.size(); i++) {
            refund(paid.get(i), parts.get(i), reason);
        }
    }

    /** Grants back the whole of one payment that was not needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(UUID paymentId, String reason) {
        Payment payment = get(paymentId);
        refund(payment, payment.amounts(), reason);
    }

    private void refund(Payment payment, List<Money> amounts, String reason) {
        List<Money> granted =
                amounts.stream().filter(amount -> !amount.isZero()).toList();
        if (!granted.isEmpty()) {
            Refund refund = new Refund(UUID.randomUUID(), payment, granted, reason, clock.instant());
            records.add(refund);
            outbox.publish(CarryOutRefund.NAME, new CarryOutRefund.Task(refund.id()));
        }
    }

    /** All that a booking has been granted back. */
    @Transactional
    public List<Money> refundsOf(UUID booking) {
        return records.refundsOf(booking);
    }

    @Transactional
    Payment get(UUID id) {
        return records.findForUpdate(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Here and not where it is asked for: a class that calls itself begins no transaction. */
    @Transactional
    List<UUID> takePending(Instant from, Instant to, int limit) {
        return records.takePending(from, to, limit, clock.instant());
    }

    @Transactional
    PaymentView opened(UUID id, PaymentGateway.Opened opened) {
        Payment payment = get(id);
        payment.opened(opened.providerId(), opened.pageUrl());
        return view(payment);
    }

    static PaymentView view(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.status(),
                payment.status() == PaymentStatus.PENDING ? payment.pageUrl().orElse(null) : null);
    }

    /** What the traveller reads on the payment's page, and where they go afterwards. */
    public record Presentation(String description, String language, URI returnUrl) {}
}
