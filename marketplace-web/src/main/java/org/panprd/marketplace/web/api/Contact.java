package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/**
 * Whom to write to about a booking.
 *
 * @param origin where those who travel live, if they say so
 */
public record Contact(
        String fullName,
        String email,
        String phone,
        String language,
        @Nullable String origin) {}
