package org.panprd.marketplace.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/** Money that goes back to the traveller: asked for in the transaction that decides so, carried out afterwards. */
@Entity
@Table(name = "refund")
class Refund {
    enum Status {
        REQUESTED,
        REFUNDED
    }

    @Id
    @Column(name = "refund_id")
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Convert(converter = MoneyListConverter.class)
    private List<Money> amounts;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "refunded_at")
    private @Nullable Instant refundedAt;

    protected Refund() {}

    Refund(UUID id, Payment payment, List<Money> amounts, String reason, Instant now) {
        this.id = id;
        paymentId = payment.id();
        bookingId = payment.bookingId();
        this.amounts = List.copyOf(amounts);
        this.reason = reason;
        status = Status.REQUESTED;
        requestedAt = now;
    }

    boolean isDone() {
        return status == Status.REFUNDED;
    }

    void done(Instant now) {
        status = Status.REFUNDED;
        refundedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    List<Money> amounts() {
        return amounts;
    }

    String reason() {
        return reason;
    }
}
