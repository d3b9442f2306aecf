package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of a medical examination. */
public record Report(
        String id,
        String kind,
        String kindName,
        LocalDate examinedOn,
        String institution,
        String region,
        LocalDate countsUntil,
        LocalDate keptUntil,
        @Nullable File file,
        @Nullable Recognition recognition) {

    /** What was made. */
    public record Made(String id) {}

    /** Its file. */
    public record File(String mediaType, int sizeBytes) {}

    /** Whether a region takes it, and why. */
    public record Recognition(boolean accepted, String text) {}

    /** All of a traveller's. */
    public record All(List<Report> items) {}
}
