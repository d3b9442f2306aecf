package org.panprd.marketplace.web.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listing to who writes it and who looks at it. */
public record ListingDraft(
        String code,
        String operator,
        @Nullable String listingStatus,
        @Nullable Integer revision,
        @Nullable String pausedBy,
        @Nullable String pauseReason,
        @Nullable String draftStatus,
        int version,
        @Nullable String reason,
        JsonObject content,
        List<Fault> faults,
        List<Difference> differences) {

    /** Some of them. */
    public record All(List<Line> items) {}

    /** One in a list; {@code missing} counts what is wrong with its draft. */
    public record Line(
            String code,
            String operator,
            String title,
            String family,
            @Nullable String listingStatus,
            @Nullable String pausedBy,
            @Nullable String draftStatus,
            int missing,
            @Nullable Instant submittedAt) {}

    /** Something that is missing or wrong; {@code name} is what its field is called. */
    public record Fault(String field, String name, String message) {}

    /** What a field had and has. */
    public record Difference(
            String field,
            String name,
            @Nullable String before,
            @Nullable String after) {}

    /** Some of them. */
    public record Differences(List<Difference> items) {}

    /** All that was ever published, the last one first. */
    public record Revisions(List<Revision> items) {}

    /** {@code publishedBy}: a role and the beginning of an account, or {@code file}. */
    public record Revision(int number, Instant publishedAt, String publishedBy) {
        /** As what it was published. */
        public String role() {
            return publishedBy.replaceFirst(" .*$", "");
        }
    }

    /** A listing that is to be written. */
    public record Begin(@Nullable String code, @Nullable String family) {}

    /** From which revision a draft is made; the last, if none. */
    public record From(@Nullable Integer revision) {}

    /** All of a draft. */
    public record Content(JsonObject content) {}

    /** What is wanted of a listing. */
    public record Wanted(String status) {}

    /** What the bureau says. */
    public record Decision(
            @Nullable String decision, @Nullable String reason) {}
}
