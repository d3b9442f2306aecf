package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Shows as much of something personal as its owner needs to recognise it. */
public final class Masks {
    private static final int LONG = 12;

    private Masks() {}

    /** {@code 5301**********1234}; of a short one the first and the last two characters. */
    static String number(String number) {
        int head = number.length() >= LONG ? 4 : 1;
        int tail = number.length() >= LONG ? 4 : 2;
        int hidden = Math.max(number.length() - head - tail, 0);
        return number.substring(0, head) + "*".repeat(hidden) + number.substring(head + hidden);
    }

    /** The last four digits. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        int shown = Math.max(phone.length() - 4, 0);
        return phone.substring(0, shown).replaceAll("[0-9]", "*") + phone.substring(shown);
    }

    /** The first character and the host. */
    public static @Nullable String email(@Nullable String email) {
        return email == null ? null : email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }

    /** The first character. */
    public static @Nullable String name(@Nullable String name) {
        return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The year. */
    static String date(LocalDate date) {
        return "%04d-**-**".formatted(date.getYear());
    }
}
