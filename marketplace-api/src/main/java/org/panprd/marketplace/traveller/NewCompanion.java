package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person for a traveller's list, as a client sends it; {@link ReadCompanion} checks it.
 *
 * @param nationality ISO 3166-1, two letters
 * @param residence where the person lives, likewise
 * @param sex {@code MALE}, {@code FEMALE} or {@code UNSPECIFIED}; only border tours need it, as the name in Latin letters
 */
public record NewCompanion(
        @Nullable String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String residence,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String sex,
        @Nullable String latinName) {}
