package org.panprd.marketplace.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What an operator writes of a listing before it is on sale.
 *
 * @param content of the shape of a listing's file, however incomplete
 * @param basedOn the revision from which it was begun
 * @param reason why the bureau has returned it
 * @param version counted up with every change
 */
record Draft(
        ListingId id,
        String operator,
        Status status,
        JsonNode content,
        @Nullable Integer basedOn,
        @Nullable String reason,
        int version,
        Instant changedAt,
        @Nullable Instant submittedAt) {

    /** With whom it is. */
    enum Status {
        /** With its operator. */
        DRAFT,
        /** With the bureau; nobody changes it. */
        SUBMITTED,
        /** Back with its operator, and why. */
        RETURNED
    }

    /** Refuses what is with the bureau. */
    Draft requireOpen() {
        if (status == Status.SUBMITTED) {
            throw new Refusal(PublishingProblem.DRAFT_SUBMITTED);
        }
        return this;
    }

    /** Refuses what is not with the bureau. */
    Draft requireSubmitted() {
        if (status != Status.SUBMITTED) {
            throw new Refusal(PublishingProblem.DRAFT_NOT_SUBMITTED);
        }
        return this;
    }

    /** Refuses what has changed since it was seen. */
    Draft requireSeen(int seen) {
        if (version != seen) {
            throw new Refusal(PublishingProblem.DRAFT_CHANGED);
        }
        return this;
    }
}
