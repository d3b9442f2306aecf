package org.panprd.marketplace.it;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A reseller that sells, over OCTO, what is opened to it; it exists in the database only. */
final class Reselling {
    static final String TOWER = "guangdong.canton-tower-ticket";
    static final String INN = "yunnan.lijiang-courtyard-inn";
    static final String ROUTE = "yunnan.north-west-shangri-la";
    static final int COMMISSION = 15;

    private final Market market;
    private final String octo;
    private final String code = "reseller-" + UUID.randomUUID().toString().substring(0, 8);
    private final String key = "octo_" + UUID.randomUUID() + UUID.randomUUID();

    private Reselling(Market market, String octo) {
        this.market = market;
        this.octo = octo;
    }

    /** With contracts in Guangdong and Yunnan, and what operators there have opened. */
    static Reselling on(Market market) {
        return at(market, octo(market), market.database());
    }

    /** The same in another market, which answers there and has that database. */
    static Reselling at(Market market, String octo, Database database) {
        Reselling reseller = new Reselling(market, octo);
        database.change(
                "insert into reseller (reseller_code, name, email, telephone, status, created_at)"
                        + " values (?, 'Far Away Travel', 'desk@faraway.example', '+86 755 1234 5678', 'ACTIVE', now())",
                reseller.code);
        database.change(
                "insert into reseller_key (key_hash, key_id, reseller_code, hint, created_at)"
                        + " values (?, gen_random_uuid(), ?, ?, now())",
                hash(reseller.key),
                reseller.code,
                reseller.key.substring(reseller.key.length() - 4));
        for (String tenant : List.of("guangdong", "yunnan")) {
            database.change(
                    "insert into channel_contract (tenant_id, reseller_code, status, commission_percent, most_held)"
                            + " values (?, ?, 'ACTIVE', ?, 10)",
                    tenant,
                    reseller.code,
                    COMMISSION);
        }
        for (String listing : List.of(TOWER, INN, ROUTE)) {
            database.change(
                    "insert into channel_listing (tenant_id, listing_code, operator_code, opened_at)"
                            + " select tenant_id, listing_code, operator_code, now() from listing"
                            + " where tenant_id || '.' || listing_code = ? on conflict do nothing",
                    listing);
        }
        return reseller;
    }

    static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String code() {
        return code;
    }

    String key() {
        return key;
    }

    /** A request to OCTO, with prices and content. */
    RequestSpecification request() {
        return plain().header("Octo-Capabilities", "octo/pricing, octo/content");
    }

    /** Without capabilities. */
    RequestSpecification plain() {
        return anybody(market).baseUri(octo).header("Authorization", "Bearer " + key);
    }

    /** Without a key. */
    static RequestSpecification anybody(Market market) {
        return market.request().baseUri(octo(market)).contentType(ContentType.JSON);
    }

    static String octo(Market market) {
        return market.servers().api().replace("/v1", "/octo");
    }

    /** What there is of an option on a day. */
    Response slots(String product, String option, LocalDate from, LocalDate to) {
        return request()
                .body(Map.of(
                        "productId",
                        product,
                        "optionId",
                        option,
                        "localDateStart",
                        from.toString(),
                        "localDateEnd",
                        to.toString()))
                .post("/availability");
    }

    /** A day and time of the tower in the daytime on which there is room, so many days ahead or later. */
    String freeSlot(int daysAhead) {
        LocalDate from = Calendar.today().plusDays(daysAhead);
        return slots(TOWER, "daytime", from, from.plusDays(20)).jsonPath().getString("find { it.available }.id");
    }

    /** Two adults and a child of the tower. */
    Map<String, Object> wish(String availability) {
        return wish(availability, "adult", "adult", "child");
    }

    Map<String, Object> wish(String availability, String... units) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String unit : units) {
            items.add(Map.of("unitId", unit));
        }
        return new HashMap<>(
                Map.of("productId", TOWER, "optionId", "daytime", "availabilityId", availability, "unitItems", items));
    }

    static Map<String, Object> contact() {
        return Map.of(
                "contact",
                Map.of(
                        "fullName", "Ada Lovelace",
                        "emailAddress", "ada@example.com",
                        "phoneNumber", "+44 20 7946 0000",
                        "country", "GB"));
    }

    Response reserve(Map<String, Object> wish) {
        return request().body(wish).post("/bookings");
    }

    /** At another node. */
    Response reserveAt(String octo, Map<String, Object> wish) {
        return request().baseUri(octo).body(wish).post("/bookings");
    }

    Response post(Object uuid, String what, Map<String, Object> body) {
        return request().body(body).post("/bookings/{uuid}/{what}", uuid, what);
    }

    Response patch(Object uuid, Map<String, Object> body) {
        return request().body(body).patch("/bookings/{uuid}", uuid);
    }

    Response read(Object uuid) {
        return request().get("/bookings/{uuid}", uuid);
    }
}
