package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item that somebody would like to have: what, when and for how many. */
public record Wish(
        String listingId,
        String optionId,
        LocalDate date,
        @Nullable String startTime,
        @Nullable Integer nights,
        Map<String, Integer> units,
        @Nullable SessionWishes sessions) {}
