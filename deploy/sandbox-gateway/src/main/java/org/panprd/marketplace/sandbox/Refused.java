package org.panprd.marketplace.sandbox;

/** A request that is not carried out; ends as a problem detail (RFC 9457). */
final class Refused extends RuntimeException {
    private final int status;

    Refused(int status, String detail) {
        super(detail);
        this.status = status;
    }

    int status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
