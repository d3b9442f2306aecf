package org.panprd.marketplace.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the payer chooses: how the payment ends, and how often the merchant is told. */
enum Outcome {
    APPROVE(Status.PAID, 1),
    DECLINE(Status.DECLINED, 1),
    /** Charged, and the news gets lost. */
    SILENT(Status.PAID, 0),
    TWICE(Status.PAID, 2),
    /** The payer walks away. */
    NEVER(Status.PENDING, 0);

    private final Status status;
    private final int notifications;

    Outcome(Status status, int notifications) {
        this.status = status;
        this.notifications = notifications;
    }

    Status status() {
        return status;
    }

    int notifications() {
        return notifications;
    }

    /** As forms write it. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> find(String value) {
        return Stream.of(values())
                .filter(outcome -> outcome.value().equals(value))
                .findFirst();
    }
}
