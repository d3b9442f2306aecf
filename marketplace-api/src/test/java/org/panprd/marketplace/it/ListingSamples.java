package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests about what the operator of the samples writes. */
final class ListingSamples {
    private static final String CODE = "gongbei-kaiping-towers-weekend";
    private static final AtomicInteger BEGUN = new AtomicInteger();

    private final Traveller staff;
    private boolean isDrafted;

    ListingSamples(Market market) {
        staff = Traveller.at(market, Samples.TENANT, "/operators/" + Samples.OPERATOR);
    }

    Sample of(String operation) {
        Sample listing = Sample.plain().at("code", CODE);
        return switch (operation.substring(operation.lastIndexOf('/') + 1)) {
            case "listings" ->
                operation.startsWith("POST")
                        ? listing.saying(Map.of("code", "sample-" + BEGUN.incrementAndGet(), "family", "ticket"))
                        : listing;
            case "{family}" -> listing.at("family", "ticket");
            case "{after}" -> drafted(listing).at("before", 1).at("after", 1);
            case "draft" ->
                switch (operation.substring(0, 3)) {
                    case "PUT" -> listing.saying(Map.of("content", Map.of()));
                    case "POS" -> listing.saying(Map.of());
                    default -> listing;
                };
            case "status" -> listing.saying(Map.of("status", "PAUSED"));
            case "appeals" -> operation.startsWith("POST") ? listing.saying(Map.of("words", "W")) : listing;
            case "decision" -> listing.saying(Map.of("decision", "PUBLISH"));
            default -> listing;
        };
    }

    /** What has a draft has a first revision. */
    private Sample drafted(Sample listing) {
        if (!isDrafted) {
            String path = "/tenants/" + Samples.TENANT + "/operators/" + Samples.OPERATOR + "/listings/" + CODE;
            assertThat(staff.post(path + "/draft", Map.of()).statusCode()).isEqualTo(200);
            isDrafted = true;
        }
        return listing;
    }
}
