package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a listing's option still offers to a party, day by day. */
public record Availability(
        String listingId,
        String optionId,
        Map<String, Integer> units,
        @Nullable Integer nights,
        List<Day> days) {
    /** One start date. */
    public record Day(
            LocalDate date,
            String status,
            boolean available,
            int vacancies,
            @Nullable List<Money> price,
            @Nullable List<Slot> slots) {}

    /** One start time of a day. */
    public record Slot(String startTime, String status, boolean available, int vacancies) {}
}
