package org.panprd.marketplace.it;

import java.util.List;
import java.util.Map;

/** Samples of what bureaus hand on of their figures; nothing is published yet. */
final class StatisticsSamples {
    private StatisticsSamples() {}

    static boolean know(String operation) {
        return (operation.contains("/statistics/") || operation.contains("/open-data/"))
                && !operation.contains("/statistics/alerts")
                && !operation.contains("/statistics/reports")
                && !operation.contains("/statistics/views");
    }

    static Sample of(String operation) {
        Sample sample = Sample.plain()
                .at("flow", "TOURISM_MONTHLY")
                .at("key", "M.MO...")
                .at("kind", "datastructure")
                .at("id", "DSD_TOURISM_MONTHLY")
                .at("region", Samples.TENANT);
        return switch (operation.split(" ", -1)[0]) {
            case "POST" -> sample.saying(Map.of("month", "2099-01"));
            case "PUT" -> sample.saying(Map.of("bureaus", Map.of("groups", List.of(), "breakdowns", List.of())));
            default -> sample;
        };
    }
}
