package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param until the last day; open, if absent
 * @param reason by language, in all that are spoken here
 */
public record NewClosure(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Map<String, @Nullable String> reason) {}
