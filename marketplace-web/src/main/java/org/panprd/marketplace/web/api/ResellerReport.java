package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reseller has done. */
public final class ResellerReport {
    private ResellerReport() {}

    /** Its last requests, the latest first. */
    public record Requests(List<Request> items) {}

    /** A request and its answer. */
    public record Request(
            Instant at,
            String method,
            String path,
            int status,
            @Nullable String error,
            long millis) {}

    /** What it owes for a month, a sum for each currency. */
    public record Statement(String reseller, String month, List<Sum> items) {}

    /** In one currency. */
    public record Sum(
            String currency, int confirmed, int cancelled, Money price, Money refunded, Money commission, Money net) {}
}
