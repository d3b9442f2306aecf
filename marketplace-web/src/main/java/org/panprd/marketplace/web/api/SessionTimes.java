package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When a session is, and when it could be instead. */
public record SessionTimes(
        int number, LocalDate date, String time, int minutes, Instant movableUntil, List<SessionTime> others) {}
