package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who a companion is; sealed as JSON. */
record Person(
        String fullName,
        LocalDate birthDate,
        String nationality,
        String residence,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String sex,
        @Nullable String latinName) {}
