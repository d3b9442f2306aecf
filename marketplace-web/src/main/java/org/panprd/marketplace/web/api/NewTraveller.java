package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to cross, as far as rules ask: nothing that would name them. */
public record NewTraveller(
        @Nullable String nationality,
        @Nullable String residence,
        @Nullable String document,
        @Nullable LocalDate expiresOn,
        @Nullable Integer age) {}
