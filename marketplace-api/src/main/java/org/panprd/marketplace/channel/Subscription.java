package org.panprd.marketplace.channel;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/** Where a reseller's machine is told of an event. */
record Subscription(String reseller, UUID id, WebhookEvent event, URI url, Sealed secret, Instant createdAt) {
    /** So many a reseller may have. */
    static final int MOST = 10;
}
