package org.panprd.marketplace.it;

import java.util.List;
import java.util.Map;

/** People for a traveller's list, and their documents, as a client sends them. */
final class Companions {
    /** Born on the day in the number of GB 11643's example. */
    static final Map<String, Object> LI = Map.of(
            "fullName", "李明",
            "birthDate", "1949-12-31",
            "nationality", "CN",
            "residence", "CN",
            "phone", "+86 138 0013 8000",
            "email", "li.ming@marketplace.example");

    static final Map<String, Object> CARD =
            Map.of("kind", "RESIDENT_IDENTITY_CARD", "number", "11010519491231002X", "expiresOn", "2040-01-31");

    static final Map<String, Object> PERMIT = Map.of(
            "kind",
            "HONG_KONG_MACAU_PERMIT",
            "number",
            "C12345678",
            "expiresOn",
            "2040-01-31",
            "endorsements",
            List.of(Map.of("destination", "MO", "kind", "G", "entries", 1, "validUntil", "2039-01-31")));

    private Companions() {}

    static Map<String, Object> taiwanPermit(int number) {
        return Map.of("kind", "MAINLAND_PERMIT_TAIWAN", "number", "%08d".formatted(number), "expiresOn", "2040-01-31");
    }
}
