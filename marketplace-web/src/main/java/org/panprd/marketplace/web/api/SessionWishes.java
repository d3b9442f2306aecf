package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When sessions suit a guest, and the plan that the guest has seen. */
public record SessionWishes(
        @Nullable LocalDate firstDay,
        @Nullable String preferredTime,
        List<LocalDate> notDays,
        List<String> notTimes,
        List<SessionTime> plan) {}
