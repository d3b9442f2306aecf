package org.panprd.marketplace.it;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Samples of what is said about resellers; there is none of that code. */
final class ChannelSamples {
    private ChannelSamples() {}

    static boolean know(String operation) {
        return operation.contains("/resellers") || operation.contains("/channel-listings");
    }

    static Sample of(String operation) {
        Sample sample = Sample.plain()
                .at("reseller", "none")
                .at("id", UUID.randomUUID())
                .at("month", "2026-11")
                .at("region", Samples.TENANT)
                .at("listing", "gongbei-zhuhai-day-tour");
        return switch (operation.substring(0, 3) + operation.substring(operation.lastIndexOf('/') + 1)) {
            case "POSresellers" -> sample.saying(account());
            case "POSkeys", "POSreplay" -> sample.saying(Map.of());
            case "PUTstatus" -> sample.saying(Map.of("status", "ACTIVE"));
            case "PUTnetworks" -> sample.saying(Map.of("networks", List.of()));
            case "PUT{region}" -> sample.saying(Map.of("commissionPercent", 10, "mostHeld", 5));
            case "PUTdecision" -> sample.saying(Map.of("decision", "ACCEPT"));
            case "PUTchannel-listings", "PUT{listing}" -> sample.saying(Map.of("open", false));
            default -> sample;
        };
    }

    /** Of a code of its own. */
    static Map<String, Object> account() {
        return Map.of(
                "code", "sample-" + UUID.randomUUID().toString().substring(0, 8),
                "name", "Sample Travel",
                "email", "sales@sample-travel.example",
                "telephone", "+852 2300 0000",
                "networks", List.of("203.0.113.0/24"));
    }
}
