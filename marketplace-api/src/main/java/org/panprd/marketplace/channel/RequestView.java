package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelRequests.Noted;

/**
 * A request of a reseller's machine and its answer.
 *
 * @param path without its query
 * @param error OCTO's code, if it was refused
 * @param millis until its answer was there
 */
public record RequestView(
        Instant at,
        String method,
        String path,
        int status,
        @Nullable String error,
        long millis) {

    /** The latest first. */
    public record RequestList(List<RequestView> items) {}

    static RequestView of(Noted noted) {
        return new RequestView(noted.at(), noted.method(), noted.path(), noted.status(), noted.error(), noted.millis());
    }
}
