package org.panprd.marketplace.channel;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. Each knows the code by which OCTO calls it; those of other rooms are translated by their status. */
public enum ChannelProblem implements ProblemType {
    NO_KEY("octo-no-key", 401, OctoError.UNAUTHORIZED),
    KEY_REFUSED("octo-key-refused", 403, OctoError.FORBIDDEN),
    KEY_IN_ADDRESS("octo-key-in-address", 400, OctoError.BAD_REQUEST),
    UNKNOWN_PRODUCT("octo-unknown-product", 400, OctoError.INVALID_PRODUCT_ID),
    UNKNOWN_OPTION("octo-unknown-option", 400, OctoError.INVALID_OPTION_ID),
    UNKNOWN_UNIT("octo-unknown-unit", 400, OctoError.INVALID_UNIT_ID),
    UNKNOWN_AVAILABILITY("octo-unknown-availability", 400, OctoError.INVALID_AVAILABILITY_ID),
    UNKNOWN_BOOKING("octo-unknown-booking", 400, OctoError.INVALID_BOOKING_UUID),
    /** After the last moment at which it may be cancelled. */
    TOO_LATE("octo-too-late", 400, OctoError.UNPROCESSABLE_ENTITY),
    /** Its contract lets it have no more of that on that day. */
    CONTRACT_FULL("octo-contract-full", 400, OctoError.UNPROCESSABLE_ENTITY),
    /** It is neither held nor confirmed. */
    ENDED("octo-ended", 400, OctoError.UNPROCESSABLE_ENTITY),
    /** It is confirmed, and a supplier may refuse what it is to be moved to. */
    NOT_MOVABLE("octo-not-movable", 400, OctoError.UNPROCESSABLE_ENTITY),
    UNKNOWN_WEBHOOK("octo-unknown-webhook", 400, OctoError.BAD_REQUEST),
    UNKNOWN_MESSAGE("octo-unknown-message", 400, OctoError.BAD_REQUEST),
    /** As many as a reseller may have. */
    TOO_MANY_WEBHOOKS("octo-too-many-webhooks", 400, OctoError.UNPROCESSABLE_ENTITY);

    private final String slug;
    private final int status;
    private final OctoError error;

    ChannelProblem(String slug, int status, OctoError error) {
        this.slug = slug;
        this.status = status;
        this.error = error;
    }

    OctoError error() {
        return error;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
