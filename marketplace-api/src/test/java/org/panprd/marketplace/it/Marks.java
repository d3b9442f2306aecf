package org.panprd.marketplace.it;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Values for every personal field that stand nowhere else, so that whatever shows one has it from there. */
final class Marks {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    /** A mark for a name or words. */
    String word(String field) {
        return keep(field, "Mark" + field + suffix);
    }

    String email(String field) {
        return keep(field, "mark." + field + "." + suffix + "@marketplace.example");
    }

    String phone(String field) {
        return keep(field, "+86 199 " + digits(4) + " " + digits(4));
    }

    /** Of somebody born on the day. */
    String identityNumber(String field, String birthDate) {
        String digits = "530102" + birthDate.replace("-", "") + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return keep(field, digits + "10X98765432".charAt(sum % 11));
    }

    String permitNumber(String field) {
        return keep(field, "C8" + digits(7));
    }

    /** A value that a test made itself. */
    String keep(String field, String value) {
        values.put(field, value);
        return value;
    }

    List<String> all() {
        return List.copyOf(values.values());
    }

    Map<String, Object> companion(String birthDate) {
        return new HashMap<>(Map.of(
                "fullName", word("CompanionName"),
                "birthDate", keep("birthDate", birthDate),
                "nationality", "CN",
                "residence", "CN",
                "phone", phone("companionPhone"),
                "email", email("companion")));
    }

    private static String digits(int count) {
        StringBuilder text = new StringBuilder();
        ThreadLocalRandom.current().ints(count, 0, 10).forEach(text::append);
        return text.toString();
    }
}
