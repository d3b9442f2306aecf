package org.panprd.marketplace.statistics.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.statistics.Period;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.tenants.Language;

/**
 * The report of an order about one period.
 *
 * @param attempts how often it was begun
 * @param madeAt null until it is made
 * @param fileKey before the endings of its files; null until it is made
 */
record Report(
        String tenant,
        UUID id,
        UUID order,
        String name,
        Step every,
        Language language,
        Period period,
        Instant plannedAt,
        int attempts,
        @Nullable Instant madeAt,
        @Nullable String fileKey) {
    private static final int LONGEST_PAUSE_MINUTES = 60;

    /** A report in one form. */
    enum Form {
        PDF("application/pdf", "pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        private final String mediaType;
        private final String ending;

        Form(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return ending;
        }

        String key(String fileKey) {
            return fileKey + "." + ending;
        }
    }

    /** Of this attempt alone: two that are made at a time do not write into the same files. */
    String newFileKey() {
        return "reports/" + tenant + "/" + id + "/" + attempts;
    }

    static List<String> keys(String fileKey) {
        return List.of(Form.PDF.key(fileKey), Form.XLSX.key(fileKey));
    }

    /** After an attempt that failed: a minute, then twice as long each time, an hour at the most. */
    Duration pause() {
        int doublings = Math.min(Math.max(attempts - 1, 0), 6);
        return Duration.ofMinutes(Math.min(1L << doublings, LONGEST_PAUSE_MINUTES));
    }
}
