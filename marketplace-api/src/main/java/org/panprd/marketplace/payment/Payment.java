package org.panprd.marketplace.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/** An attempt to pay for a booking, or for a change of it. Once it is settled it stays so. */
@Entity
@Table(name = "payment")
class Payment {
    @Id
    @Column(name = "payment_id")
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    /** A text, for EclipseLink's converter of UUIDs reads no null. */
    @Column(name = "change_id")
    private @Nullable String changeId;

    @Column(name = "provider_id")
    private @Nullable String providerId;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Convert(converter = MoneyListConverter.class)
    private List<Money> amounts;

    private String description;
    private String language;

    @Column(name = "return_url")
    private String returnUrl;

    @Column(name = "page_url")
    private @Nullable String pageUrl;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected Payment() {}

    Payment(UUID id, UUID bookingId, List<Money> amounts, Payments.Presentation presentation, Instant now) {
        this.id = id;
        this.bookingId = bookingId;
        this.amounts = List.copyOf(amounts);
        description = presentation.description();
        language = presentation.language();
        returnUrl = presentation.returnUrl().toString();
        status = PaymentStatus.PENDING;
        createdAt = now;
    }

    /** It is for a change of the booking. */
    void forChange(UUID change) {
        changeId = change.toString();
    }

    /** The service knows it now. */
    void opened(String provider, String page) {
        providerId = provider;
        pageUrl = page;
    }

    /** Does nothing if it is settled; tells whether it did anything. */
    boolean settle(PaymentStatus outcome, Instant now) {
        if (status != PaymentStatus.PENDING || outcome == PaymentStatus.PENDING) {
            return false;
        }
        status = outcome;
        settledAt = now;
        return true;
    }

    /** What the service is asked for: the same words every time, for it answers a repetition only. */
    PaymentGateway.Order order() {
        return new PaymentGateway.Order(id, description, amounts, language, URI.create(returnUrl));
    }

    /** Whether a notification speaks of this payment and its whole sum. */
    boolean isFor(String reference, List<Money> paid) {
        return id.toString().equals(reference) && Money.totals(amounts).equals(Money.totals(paid));
    }

    UUID id() {
        return id;
    }

    UUID bookingId() {
        return bookingId;
    }

    Optional<UUID> changeId() {
        return Optional.ofNullable(changeId).map(UUID::fromString);
    }

    PaymentStatus status() {
        return status;
    }

    List<Money> amounts() {
        return amounts;
    }

    Optional<String> providerId() {
        return Optional.ofNullable(providerId);
    }

    Optional<String> pageUrl() {
        return Optional.ofNullable(pageUrl);
    }
}
