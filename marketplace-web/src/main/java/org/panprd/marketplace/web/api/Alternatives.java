package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tours on the same day over neighbouring ports, the nearest first. */
public record Alternatives(List<Alternative> items) {
    /** A tour that has room for the party. */
    public record Alternative(
            String listingId,
            String optionId,
            String title,
            String optionTitle,
            String port,
            String portName,
            int kilometres,
            LocalDate date,
            @Nullable String startTime,
            Money price) {}
}
