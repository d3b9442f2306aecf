package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who asks where they can go. */
public record NewCrossings(
        NewTraveller traveller,
        @Nullable LocalDate date,
        @Nullable LocalDate returnDate,
        int limit) {}
