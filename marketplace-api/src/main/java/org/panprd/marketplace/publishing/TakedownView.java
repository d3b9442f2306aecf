package org.panprd.marketplace.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing that the bureau has taken down.
 *
 * @param appeal what its operator has said against that, the last time
 */
public record TakedownView(
        String code,
        String operator,
        String title,
        String reason,
        @Nullable AppealView appeal) {

    /** All that are down. */
    public record TakedownList(List<TakedownView> items) {}

    /**
     * An appeal.
     *
     * @param reason why the listing was taken down
     * @param answer the bureau's, if there is one
     * @param overAt when the listing was put on sale again
     */
    public record AppealView(
            UUID id,
            String reason,
            String words,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant overAt) {}

    /** All of a listing, the latest first. */
    public record AppealList(List<AppealView> items) {}
}
