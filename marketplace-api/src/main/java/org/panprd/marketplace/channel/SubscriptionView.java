package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a reseller's machine is told, for the platform.
 *
 * @param dead so many messages were given up
 * @param latestDead the latest of them
 */
record SubscriptionView(
        UUID id, String event, String url, Instant createdAt, int dead, List<OctoWebhook.Message> latestDead) {

    /** All of a reseller. */
    record SubscriptionList(List<SubscriptionView> items) {}
}
