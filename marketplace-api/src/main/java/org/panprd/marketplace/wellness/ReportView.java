package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to its traveller.
 *
 * @param kindName in the caller's language
 * @param countsUntil the last day on which it may be shown
 * @param keptUntil the day after which it is forgotten
 * @param file none, until it was sent
 * @param recognition if it was asked where it counts
 */
public record ReportView(
        UUID id,
        String kind,
        String kindName,
        LocalDate examinedOn,
        String institution,
        String region,
        LocalDate countsUntil,
        LocalDate keptUntil,
        @Nullable FileView file,
        @Nullable Recognition recognition) {

    /** All reports of a traveller, the latest examination first. */
    public record ReportList(List<ReportView> items) {}

    /** The file of a report. */
    public record FileView(String mediaType, int sizeBytes) {}

    /** What was made. */
    public record Created(UUID id) {}

    /**
     * Whether a region takes a report on a day.
     *
     * @param reason {@code COUNTS}, {@code NO_FILE}, {@code TOO_OLD}, {@code NOT_BETWEEN_REGIONS}
     * @param text the reason in the caller's language
     * @param source of the rule, in the caller's language
     * @param sourceAsOf the date of the source
     */
    public record Recognition(
            String tenant,
            LocalDate on,
            boolean accepted,
            String reason,
            String text,
            @Nullable String source,
            @Nullable LocalDate sourceAsOf) {}
}
