package org.panprd.marketplace.web.api;

/** The API does not answer, or something else answers in its place. */
public final class ApiAway extends RuntimeException {
    ApiAway(String message) {
        super(message);
    }
}
