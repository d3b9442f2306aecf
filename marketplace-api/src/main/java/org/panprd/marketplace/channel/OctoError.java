package org.panprd.marketplace.channel;

/** OCTO's codes of errors. */
enum OctoError {
    INVALID_PRODUCT_ID,
    INVALID_OPTION_ID,
    INVALID_UNIT_ID,
    INVALID_AVAILABILITY_ID,
    INVALID_BOOKING_UUID,
    BAD_REQUEST,
    UNPROCESSABLE_ENTITY,
    INTERNAL_SERVER_ERROR,
    UNAUTHORIZED,
    FORBIDDEN
}
