package org.panprd.marketplace.payment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/**
 * A payment was paid or declined; fired once, in the transaction that records it.
 *
 * @param changeId the change of the booking that it is for; the booking itself, if absent
 */
public record PaymentSettled(
        UUID paymentId, UUID bookingId, @Nullable UUID changeId, PaymentStatus outcome, List<Money> amounts) {}
