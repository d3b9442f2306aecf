package org.panprd.marketplace.channel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of what a reseller's machine can be told, by OCTO's names. */
enum WebhookEvent {
    /** Something of a booking of its own has changed, whoever has changed it. */
    BOOKING_UPDATE("booking_update"),
    /** There is more or less left of something that it may sell. */
    AVAILABILITY_UPDATE("availability_update");

    private final String code;

    WebhookEvent(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<WebhookEvent> find(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static WebhookEvent of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No event " + code));
    }
}
