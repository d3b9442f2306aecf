package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing that its operator has opened to the channel, or might.
 *
 * @param openedAt since when it is open; null, if it is not
 * @param hindrance why it cannot be opened: {@code BORDER_TOUR} or {@code QUESTIONNAIRE}; null, if it can
 */
public record OpeningView(
        String code,
        String title,
        String family,
        @Nullable Instant openedAt,
        @Nullable String hindrance) {

    /** In the order of their codes. */
    public record OpeningList(List<OpeningView> items) {}
}
