package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listing that its operator has opened to resellers, or might; or why it cannot. */
public record Opening(
        String code,
        String title,
        String family,
        @Nullable Instant openedAt,
        @Nullable String hindrance) {
    /** In the order of their codes. */
    public record All(List<Opening> items) {}

    /** Whether it is to be open. */
    public record New(boolean open) {}
}
