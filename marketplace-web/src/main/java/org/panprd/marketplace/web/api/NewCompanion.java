package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** A person for the traveller's list, as typed. */
public record NewCompanion(
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String nationality,
        @Nullable String residence,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String sex,
        @Nullable String latinName) {}
