package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.platform.TestFiles;

/** Samples of photographs, sheets and partners; all are {@link Samples#OPERATOR}'s. */
final class MediaSamples {
    private static final String OWN = "/tenants/" + Samples.TENANT + "/operators/" + Samples.OPERATOR + "/media";
    private static final Map<String, Object> ALT =
            Map.of("alt", Map.of("zh-Hans", "博物馆", "zh-Hant", "博物館", "en", "The museum"));

    private static final byte[] SHEET = "listing,option,from\n".getBytes(UTF_8);

    private final Traveller staff;
    private final Map<String, UUID> media = new HashMap<>();

    MediaSamples(Market market) {
        staff = Traveller.at(market, Samples.TENANT, "/operators/" + Samples.OPERATOR);
    }

    /** Whether an operation is about photographs, sheets or partners. */
    static boolean know(String operation) {
        return operation.contains("/media") || operation.contains("/sheets") || operation.contains("/partner");
    }

    Sample of(String operation) {
        return switch (operation) {
            case "GET /media/{region}/{id}/{file}" ->
                Sample.plain()
                        .at("region", Samples.TENANT)
                        .at("id", medium("GET"))
                        .at("file", "1-320.jpg");
            case "POST /tenants/{tenant}/operators/{operator}/media" ->
                Sample.plain().saying(ALT);
            case "PUT /tenants/{tenant}/operators/{operator}/media/{id}" ->
                Sample.plain().at("id", medium("GET")).saying(ALT);
            case "PUT /tenants/{tenant}/operators/{operator}/media/{id}/file" ->
                Sample.plain().at("id", medium("PUT")).saying(TestFiles.jpeg(800, 450));
            case "POST /tenants/{tenant}/operators/{operator}/sheets/{kind}/imports" ->
                Sample.plain().at("kind", "stock").saying(SHEET);
            case "GET /tenants/{tenant}/operators/{operator}/sheets/{kind}/sheet.csv",
                    "GET /tenants/{tenant}/operators/{operator}/sheets/{kind}/tables",
                    "GET /tenants/{tenant}/operators/{operator}/sheets/{kind}/sheet.xlsx" ->
                Sample.plain().at("kind", "stock");
            case "PUT /tenants/{tenant}/operators/{operator}/partner-terms/{listing}" ->
                Sample.plain()
                        .at("listing", "gongbei-zhuhai-day-tour")
                        .saying(Map.of("open", false, "netPercent", 10, "noticeDays", 30));
            case "POST /tenants/{tenant}/operators/{operator}/partnerships" ->
                Sample.plain().saying(Map.of("listing", "hongkong.none"));
            case "POST /tenants/{tenant}/operators/{operator}/sheets/imports/{id}/confirmation",
                    "PUT /tenants/{tenant}/operators/{operator}/partnerships/{id}/end" ->
                Sample.plain().at("id", UUID.randomUUID()).saying(Map.of());
            case "PUT /tenants/{tenant}/operators/{operator}/partnerships/{id}/answer" ->
                Sample.plain().at("id", UUID.randomUUID()).saying(Map.of("decision", "ACCEPT"));
            case "PUT /tenants/{tenant}/operators/{operator}/partnerships/{id}/allotment" ->
                Sample.plain().at("id", UUID.randomUUID()).saying(Map.of("allotment", 5));
            case "DELETE /tenants/{tenant}/operators/{operator}/media/{id}" ->
                Sample.plain().at("id", medium("DELETE"));
            default -> Sample.plain().at("id", operation.contains("/media") ? medium("GET") : UUID.randomUUID());
        };
    }

    private UUID medium(String use) {
        return media.computeIfAbsent(use, any -> {
            UUID id = staff.made(OWN, ALT);
            staff.sends(OWN + "/" + id + "/file", "image/jpeg", TestFiles.jpeg(800, 450));
            return id;
        });
    }
}
