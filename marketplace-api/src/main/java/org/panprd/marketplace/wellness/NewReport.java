package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report, as a client sends it before its file.
 *
 * @param kind code of a kind of examination
 * @param examinedOn the day of the examination, by the calendar of China
 * @param institution the name of who examined
 * @param region code of the tenant in which that is
 */
public record NewReport(
        @Nullable String kind,
        @Nullable LocalDate examinedOn,
        @Nullable String institution,
        @Nullable String region) {}
