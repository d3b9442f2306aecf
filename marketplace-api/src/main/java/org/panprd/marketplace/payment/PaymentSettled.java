package org.panprd.marketplace.payment;

import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.kernel.Money;

/** A payment was paid or declined; fired once, in the transaction that records it. */
public record PaymentSettled(UUID paymentId, UUID bookingId, PaymentStatus outcome, List<Money> amounts) {}
