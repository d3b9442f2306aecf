package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Faults;

/**
 * The machine-readable zone of a passport: two lines of 44 characters (TD3, ICAO Doc 9303 part 4, 4.2.2).
 *
 * @param issuer code of the issuing state or organization, without fillers
 * @param name primary and secondary identifier with a space between
 * @param birth yyMMdd; a part that is not known is made of fillers
 * @param expiry yyMMdd
 */
record PassportZone(String issuer, String name, String number, String nationality, String birth, String expiry) {
    private static final Pattern UPPER = Pattern.compile("P[A-Z<][A-Z<]{42}");
    private static final Pattern LOWER =
            Pattern.compile("[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9<]{6}[0-9][MFX<][0-9]{6}[0-9][A-Z0-9<]{14}[0-9<][0-9]");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    /** Codes of part 3, section 5, that are none of ISO 3166-1. */
    private static final Map<String, String> SPECIAL = Map.of(
            "D", "DE", "GBD", "GB", "GBN", "GB", "GBO", "GB", "GBP", "GB", "GBS", "GB", "RKS", "XK", "TWN", "TW");

    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getISO3Country(), Function.identity()));

    /** Reads both lines; empty, with the fault, if they are no such zone or a check digit is wrong. */
    static Optional<PassportZone> read(List<String> lines, Faults faults, String field) {
        boolean formed = lines.size() == 2
                && UPPER.matcher(lines.get(0)).matches()
                && LOWER.matcher(lines.get(1)).matches();
        if (!faults.require(formed, field, "mrz-form")) {
            return Optional.empty();
        }
        String lower = lines.get(1);
        if (!faults.require(hasRightChecks(lower), field, "check-digit")) {
            return Optional.empty();
        }
        String upper = lines.get(0);
        return Optional.of(new PassportZone(
                bare(upper.substring(2, 5)),
                bare(upper.substring(5)),
                bare(lower.substring(0, 9)),
                bare(lower.substring(10, 13)),
                lower.substring(13, 19),
                lower.substring(21, 27)));
    }

    /** The optional data's digit may be a filler where there is no such data; the last one is over all but the sex. */
    private static boolean hasRightChecks(String lower) {
        String optional = lower.substring(28, 42);
        boolean none = optional.chars().allMatch(c -> c == '<') && lower.charAt(42) == '<';
        return CheckDigits.ofZone(lower.substring(0, 9)) == lower.charAt(9)
                && CheckDigits.ofZone(lower.substring(13, 19)) == lower.charAt(19)
                && CheckDigits.ofZone(lower.substring(21, 27)) == lower.charAt(27)
                && (none || CheckDigits.ofZone(optional) == lower.charAt(42))
                && CheckDigits.ofZone(lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43))
                        == lower.charAt(43);
    }

    /** Whether the holder may have been born on that day: what the zone does not know is not compared. */
    boolean bornOn(LocalDate day) {
        String text = DATE.format(day);
        for (int i = 0; i < text.length(); i++) {
            if (birth.charAt(i) != '<' && birth.charAt(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean expiresOn(LocalDate day) {
        return expiry.equals(DATE.format(day));
    }

    /** Whether its code stands for the country of an ISO 3166-1 code of two letters. */
    static boolean stands(String code, String country) {
        String meant = SPECIAL.getOrDefault(code, COUNTRIES.get(code));
        // Residents of Taiwan are of Chinese nationality here, whatever the code of their passport.
        return country.equals(meant) || (country.equals("CN") && "TW".equals(meant));
    }

    private static String bare(String part) {
        return part.replaceAll("<+", " ").strip();
    }
}
