package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A payment from being asked for to being decided and given back. */
final class Payment {
    private static final int MOST_REFUNDS = 100;

    private final String id;
    private final String formToken;
    private final NewPayment order;
    private final List<NewRefund> refunds = new ArrayList<>();
    private Status status = Status.PENDING;

    Payment(String id, String formToken, NewPayment order) {
        this.id = id;
        this.formToken = formToken;
        this.order = order;
    }

    String id() {
        return id;
    }

    NewPayment order() {
        return order;
    }

    /** Stands in the form, where no other site can read it. */
    String formToken() {
        return formToken;
    }

    boolean isFormToken(String token) {
        return MessageDigest.isEqual(formToken.getBytes(UTF_8), token.getBytes(UTF_8));
    }

    synchronized Status status() {
        return status;
    }

    synchronized List<NewRefund> refunds() {
        return List.copyOf(refunds);
    }

    /** Does nothing if it is decided; tells whether it did anything. */
    synchronized boolean decide(Outcome outcome) {
        if (status != Status.PENDING || outcome.status() == Status.PENDING) {
            return false;
        }
        status = outcome.status();
        return true;
    }

    /** Does nothing if the refund was made before; tells whether it did anything. */
    synchronized boolean refund(NewRefund refund) {
        for (NewRefund earlier : refunds) {
            if (earlier.refundId().equals(refund.refundId())) {
                if (!earlier.amounts().equals(refund.amounts())) {
                    throw new Refused(422, "refundId: was used for other amounts");
                }
                return false;
            }
        }
        if (status != Status.PAID) {
            throw new Refused(409, "The payment is " + status);
        }
        checkRemainder(refund);
        refunds.add(refund);
        return true;
    }

    private void checkRemainder(NewRefund refund) {
        if (refunds.size() >= MOST_REFUNDS) {
            throw new Refused(422, "A payment takes " + MOST_REFUNDS + " refunds");
        }
        Map<String, Long> left = new HashMap<>(Amount.sum(order.amounts()));
        refunds.forEach(earlier -> Amount.sum(earlier.amounts())
                .forEach((currency, minor) -> left.merge(currency, -minor, Math::addExact)));
        for (Amount amount : refund.amounts()) {
            if (amount.amountMinor() > left.getOrDefault(amount.currency(), 0L)) {
                throw new Refused(422, "amounts: more " + amount.currency() + " than is left of the payment");
            }
        }
    }
}
