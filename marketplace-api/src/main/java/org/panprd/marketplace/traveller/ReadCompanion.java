package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;

/** Checks who a companion is to be. */
final class ReadCompanion {
    private static final int MAX_NAME = 100;
    private static final int MAX_AGE_YEARS = 130;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Set<String> SEXES = Set.of("MALE", "FEMALE", "UNSPECIFIED");

    /** As a machine-readable zone holds it, with what it leaves out (ICAO Doc 9303 part 3, 4.6). */
    private static final Pattern LATIN = Pattern.compile("[A-Z][A-Z ,'-]{0,98}");

    private ReadCompanion() {}

    static Person read(NewCompanion request, LocalDate today) {
        Faults faults = new Faults();
        String name = strip(request.fullName());
        String phone = strip(request.phone());
        String email = strip(request.email());
        LocalDate birthDate = request.birthDate();
        faults.text(name, "fullName", MAX_NAME);
        if (birthDate == null) {
            faults.add("birthDate", "required");
        } else {
            boolean lived = !birthDate.isAfter(today) && birthDate.isAfter(today.minusYears(MAX_AGE_YEARS));
            faults.require(lived, "birthDate", "birth-date");
        }
        faults.require(isCountry(request.nationality()), "nationality", "country");
        faults.require(isCountry(request.residence()), "residence", "country");
        if (phone != null) {
            faults.phone(phone, "phone");
        }
        if (email != null) {
            faults.email(email, "email");
        }
        String sex = strip(request.sex());
        String latinName = upper(strip(request.latinName()));
        faults.require(sex == null || SEXES.contains(sex), "sex", "unknown-value");
        faults.require(latinName == null || LATIN.matcher(latinName).matches(), "latinName", "latin-name");
        faults.refuse();
        return new Person(
                Objects.requireNonNull(name),
                Objects.requireNonNull(birthDate),
                Objects.requireNonNull(request.nationality()),
                Objects.requireNonNull(request.residence()),
                phone,
                email,
                sex,
                latinName);
    }

    static boolean isCountry(@Nullable String code) {
        return code != null && COUNTRIES.contains(code);
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
