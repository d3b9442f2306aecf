package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions of a booked item, in the order of time. */
public record BookedSessions(int minutes, int moveNoticeHours, LocalDate firstDay, LocalDate lastDay, List<One> plan) {

    /** One of them; {@code movableUntil} of what is paid for, {@code reason} if the operator has moved it here. */
    public record One(
            int number,
            LocalDate date,
            String time,
            @Nullable Instant movableUntil,
            @Nullable String reason) {}
}
