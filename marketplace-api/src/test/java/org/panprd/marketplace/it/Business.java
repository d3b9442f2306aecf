package org.panprd.marketplace.it;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A sample business that wants to sell. */
final class Business {
    /** The registration number of the sample operator lijiang-river-travel in Guangxi. */
    static final String LIJIANG = "91450000MA1550019W";

    /** That of zuojiang-border-travel, also there. */
    static final String ZUOJIANG = "91450000MA1850046E";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final Map<String, Object> application = new LinkedHashMap<>();
    private final List<Map<String, Object>> licences = new ArrayList<>();

    private Business(String tenant, String kind, String registrationNumber) {
        application.put("tenant", tenant);
        application.put("kind", kind);
        application.put("name", Map.of("zh-Hans", "样本商行", "zh-Hant", "樣本商行", "en", "Sample & Sons Ltd."));
        application.put("registrationNumber", registrationNumber);
        application.put("telephone", "+86 851 555 0100");
        application.put("email", "sales@sample.example");
        application.put("crossesPorts", false);
        application.put(
                "contact", Map.of("name", "韦秀英", "telephone", "+86 851 555 0101", "email", "wei@sample.example"));
        application.put("bankAccount", Map.of("holder", "样本商行", "bank", "样本银行", "number", "6222 0000 0000 4321"));
        application.put("licences", licences);
    }

    /** A new one, with its registration. */
    static Business attraction(String tenant) {
        String number = newNumber();
        return new Business(tenant, "attraction", number).showing("business-registration", number, null);
    }

    /** One that shows nothing. */
    static Business agency(String tenant, String registrationNumber) {
        return new Business(tenant, "travel-agency", registrationNumber);
    }

    /** A credit code of nobody's, with the character that checks it (GB 32100-2015). */
    static String newNumber() {
        String number = "91520000MA1" + NUMBERS.incrementAndGet() + "00";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < number.length(); i++) {
            sum += ALPHABET.indexOf(number.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return number + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static Business inMacau() {
        return new Business("macau", "attraction", "12345 SO").showing("business-registration", "12345 SO", null);
    }

    static Business inHongKong() {
        return new Business("hongkong", "attraction", "12345678").showing("business-registration", "12345678", null);
    }

    Business showing(String kind, String number, @Nullable LocalDate validUntil) {
        licences.add(licence(kind, number, validUntil));
        return this;
    }

    static Map<String, Object> licence(String kind, String number, @Nullable LocalDate validUntil) {
        Map<String, Object> licence = new LinkedHashMap<>();
        licence.put("kind", kind);
        licence.put("number", number);
        licence.put("issuer", "市场监督管理局");
        if (validUntil != null) {
            licence.put("validUntil", validUntil.toString());
        }
        return licence;
    }

    Business with(String field, Object value) {
        application.put(field, value);
        return this;
    }

    Business without(String field) {
        application.remove(field);
        return this;
    }

    Map<String, Object> application() {
        return application;
    }
}
