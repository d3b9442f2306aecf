package org.panprd.marketplace.traveller;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.panprd.marketplace.platform.Faults;

/** The citizen identification number of GB 11643-1999: six digits of a region, the birth date, a sequence and a check. */
final class IdentityNumber {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int DATE = 6;
    private static final int SEQUENCE = 14;
    private static final int CHECK = 17;

    /** The provinces, autonomous regions and municipalities of GB/T 2260 whose public security bureaus issue cards. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private IdentityNumber() {}

    /** Names the first thing that is wrong with the number itself. */
    static void check(String number, Faults faults, String field) {
        if (faults.require(FORM.matcher(number).matches(), field, "identity-form")
                && faults.require(
                        CheckDigits.ofIdentity(number.substring(0, CHECK)) == number.charAt(CHECK),
                        field,
                        "check-digit")
                && faults.require(PROVINCES.contains(number.substring(0, 2)), field, "identity-region")) {
            faults.require(birthDate(number).isPresent(), field, "identity-date");
        }
    }

    /** The birth date in a number of the right form, if it is a day of the calendar. */
    static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(DATE, SEQUENCE), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
