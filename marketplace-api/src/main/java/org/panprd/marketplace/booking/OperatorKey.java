package org.panprd.marketplace.booking;

import java.util.UUID;

/** Which item of which booking, in which tenant. */
public record OperatorKey(String tenant, UUID booking, int item) {
    /** How the audit trail names it. */
    @Override
    public String toString() {
        return booking + "/" + item;
    }
}
