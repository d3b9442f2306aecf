package org.panprd.marketplace.it;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Believable requests of an operator's desk, about items of {@link Samples}' traveller. */
final class DeskSamples {
    private static final String OPERATOR = "/tenants/{tenant}/operators/{operator}";
    private static final String ITEM = OPERATOR + "/bookings/{id}/items/{item}";
    private static final String WALK = "macau.historic-centre-walk";

    private final Market market;
    private final Traveller traveller;
    private final Map<String, UUID> walks = new HashMap<>();

    DeskSamples(Market market, Traveller traveller) {
        this.market = market;
        this.traveller = traveller;
    }

    /** A plain one, if it is no operation of the desk. */
    Sample of(String operation) {
        Sample plain = Sample.plain();
        return switch (operation) {
            case "GET " + OPERATOR + "/bookings/count" -> plain.asking("since", "2027-01-01T00:00:00Z");
            case "GET " + ITEM, "PUT " + ITEM + "/no-show" -> item("walk");
            case "POST " + ITEM + "/notes" -> item("walk").saying(Map.of("words", "late"));
            case "GET " + ITEM + "/changes" -> item("walk");
            case "GET " + ITEM + "/changes/{change}" -> item("walk").at("change", UUID.randomUUID());
            case "POST " + ITEM + "/changes" ->
                item("walk").saying(Map.of("startTime", "14:30", "reason", "GUEST_ASKED"));
            case "POST " + ITEM + "/changes/{change}/confirmation" ->
                item("walk").at("change", UUID.randomUUID()).saying(Map.of("price", "KEEP"));
            case "POST " + ITEM + "/reveals" -> item("walk").saying(Map.of("part", "NAMES"));
            case "PUT " + ITEM + "/cancellation" -> item(operation).saying(Map.of("reason", "WEATHER"));
            case "POST " + OPERATOR + "/check-ins" -> plain.saying(scan());
            case "POST " + OPERATOR + "/check-ins/batch" -> plain.saying(Map.of("checkIns", List.of(scan())));
            case "GET " + OPERATOR + "/manifests/{date}/manifest.pdf",
                    "GET " + OPERATOR + "/manifests/{date}/manifest.xlsx" -> plain.at("date", "2027-01-01");
            case "GET " + OPERATOR + "/figures/{table}.csv" -> plain.at("table", "sales");
            case "PUT " + OPERATOR + "/booking-views/{id}" ->
                plain.at("id", UUID.randomUUID())
                        .saying(Map.of("name", "Late", "filter", Map.of("status", "CONFIRMED")));
            case "DELETE " + OPERATOR + "/booking-views/{id}" -> plain.at("id", UUID.randomUUID());
            default -> notice(operation);
        };
    }

    /** Of what an operator is told. */
    private static Sample notice(String operation) {
        Sample plain = Sample.plain().at("id", UUID.randomUUID()).at("delivery", UUID.randomUUID());
        return switch (operation) {
            case "PUT " + OPERATOR + "/notices/read" -> plain.saying(Map.of("until", "2026-01-01T00:00:00Z"));
            case "PUT " + OPERATOR + "/notices/choices" ->
                plain.saying(Map.of("page", List.of("NEW_BOOKING"), "mail", List.of()));
            case "PUT " + OPERATOR + "/notices/low-stock" -> plain.saying(Map.of("lowStock", 2));
            case "POST " + OPERATOR + "/webhooks" -> plain.saying(Map.of("url", "https://hooks.example/"));
            case "POST " + OPERATOR + "/webhooks/{id}/secret",
                    "POST " + OPERATOR + "/webhooks/{id}/resume",
                    "POST " + OPERATOR + "/webhooks/{id}/deliveries/{delivery}/replay" -> plain.saying(Map.of());
            case "PUT /tenants/{tenant}/bureau/statistics/views/{id}" ->
                plain.saying(Map.of("name", "Origins", "filter", Map.of("by", "origin")));
            case "PUT /tenants/{tenant}/bureau/places/{place}/capacity/{date}" ->
                plain.at("place", "macau-tower").at("date", "2027-01-01").saying(Map.of("capacity", 1, "reason", "R"));
            case "DELETE /tenants/{tenant}/bureau/places/{place}/capacity/{date}" ->
                plain.at("place", "macau-tower").at("date", "2027-01-01");
            case "POST /tenants/{tenant}/bureau/statistics/alerts" -> plain.saying(Map.of("kind", "PORT_CLOSED"));
            case "POST /tenants/{tenant}/bureau/statistics/reports/orders",
                    "PUT /tenants/{tenant}/bureau/statistics/reports/orders/{id}" ->
                plain.saying(Map.of("name", "Sample", "every", "quarter", "language", "en"));
            case "POST /tenants/{tenant}/bureau/statistics/reports/orders/{id}/last" -> plain.saying(Map.of());
            case "PUT /tenants/{tenant}/bureau/notices/read" -> plain.saying(Map.of("until", "2026-01-01T00:00:00Z"));
            case "PUT /tenants/{tenant}/bureau/notices/choices" ->
                plain.saying(Map.of("page", List.of("ALERT"), "mail", List.of()));
            case "POST /tenants/{tenant}/bureau/takedowns/{code}/answer" ->
                plain.at("code", "none").saying(Map.of("answer", "A"));
            case "POST " + OPERATOR + "/suppliers" ->
                plain.saying(Map.of("name", "S", "url", "https://octo.example", "key", "secret-key"));
            case "POST " + OPERATOR + "/suppliers/{id}/status" -> plain.saying(Map.of("status", "CLOSED"));
            case "POST " + OPERATOR + "/suppliers/{id}/listings" ->
                plain.saying(Map.of("product", "p", "code", "c", "family", "ticket", "place", "p"));
            case "POST /tenants/{tenant}/bureau/messages" -> plain.saying(Map.of("subject", "S", "words", "W"));
            default -> plain;
        };
    }

    private Sample item(String which) {
        return Sample.plain().at("id", walk(which)).at("item", 1);
    }

    private UUID walk(String which) {
        return walks.computeIfAbsent(
                which,
                any -> traveller.confirmed(Trip.to(WALK, new Calendar(market).firstDay(WALK, "ADULT:1", 310))
                        .option("chinese")
                        .at("09:30")));
    }

    /** Of an item that is for another day. */
    private Map<String, Object> scan() {
        String reference = market.database()
                .rows("select reference from booking where booking_id = ?", walk("walk"))
                .get(0)
                .text("reference");
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "reference",
                reference,
                "item",
                1,
                "scannedAt",
                Instant.now().toString());
    }
}
