package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of a bureau's figures about one period; {@code madeAt} is null while it is not made yet. */
public record BureauReport(
        String id,
        String name,
        String period,
        LocalDate from,
        LocalDate to,
        @Nullable Instant madeAt) {
    /** What is made again and again; {@code nextAfter} is the last day of the period that comes next. */
    public record Order(
            String id,
            String name,
            String every,
            String language,
            List<String> breakdowns,
            List<String> views,
            boolean tellsDirectors,
            LocalDate nextAfter,
            long version) {}

    /** What is to be made again and again. */
    public record New(
            @Nullable String name,
            @Nullable String every,
            @Nullable String language,
            List<String> breakdowns,
            List<String> views,
            boolean tellsDirectors) {}

    /** All that is ordered, and some of what was made, newest first. */
    public record Page(
            List<Order> orders,
            List<BureauReport> items,
            @Nullable String nextCursor) {}
}
