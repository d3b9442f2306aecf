package org.panprd.marketplace.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.publishing.ListingTexts.DifferenceView;
import org.panprd.marketplace.publishing.ListingTexts.FaultView;
import tools.jackson.databind.JsonNode;

/**
 * A listing to who writes it and who looks at it.
 *
 * @param listingStatus {@code PUBLISHED}, {@code PAUSED}, {@code SUSPENDED}; absent, if it was never on sale
 * @param revision which one is on sale; absent, if it follows its file
 * @param draftStatus {@code DRAFT}, {@code SUBMITTED}, {@code RETURNED}; absent, if there is no draft
 * @param version of the draft, 0 if there is none; what a change builds on
 * @param reason why the draft was returned
 * @param content of the draft, else of what is on sale
 * @param faults what is missing or wrong in the draft
 * @param differences what the draft changes in what is on sale
 */
public record DraftView(
        String code,
        String operator,
        @Nullable String listingStatus,
        @Nullable Integer revision,
        @Nullable String pausedBy,
        @Nullable String pauseReason,
        @Nullable String draftStatus,
        int version,
        @Nullable String reason,
        JsonNode content,
        List<FaultView> faults,
        List<DifferenceView> differences) {

    /** Some listings. */
    public record ListingList(List<Line> items) {}

    /**
     * What stands in a list.
     *
     * @param missing the number of faults of the draft
     */
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

    /** All that was ever published, the last one first. */
    public record RevisionList(List<RevisionView> items) {}

    /** {@code publishedBy}: a role and the beginning of an account. */
    public record RevisionView(int number, Instant publishedAt, String publishedBy) {}

    /** What is different between two revisions. */
    public record DifferenceList(List<DifferenceView> items) {}
}
