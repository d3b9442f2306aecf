package org.panprd.marketplace.traveller;

/** Check digits of identity documents. */
final class CheckDigits {
    /** GB 11643-1999, the factors of ISO 7064 MOD 11-2 for 17 digits. */
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String IDENTITY_CHECKS = "10X98765432";

    /** ICAO Doc 9303 part 3, 4.9. */
    private static final int[] ICAO_WEIGHTS = {7, 3, 1};

    private CheckDigits() {}

    /** The last character of a resident identity number whose first 17 digits these are. */
    static char ofIdentity(String digits) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length());
    }

    /** The check digit over a part of a machine-readable zone: digits count as they are, A to Z from 10, a filler 0. */
    static char ofZone(String part) {
        int sum = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, Character.MAX_RADIX);
            sum += value * ICAO_WEIGHTS[i % ICAO_WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }
}
