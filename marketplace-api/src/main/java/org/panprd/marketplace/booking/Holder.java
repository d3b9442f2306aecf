package org.panprd.marketplace.booking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a trip, and on which terms.
 *
 * @param traveller whose booking it is
 * @param channel through which it comes, as figures tell them apart
 * @param region in whose bounds a reseller holds; empty on our own pages
 * @param time until the hold ends by itself
 * @param mostOpen so much may be held at once, there, without being paid for; what is only tried is counted by itself
 * @param isTest whether it only tries how a booking is made: nothing is taken, and nobody else sees it
 * @param soldUntil it is held no longer than that; on our own pages a hold that has been made lasts for its time
 */
record Holder(
        String traveller,
        String channel,
        String region,
        Duration time,
        int mostOpen,
        boolean isTest,
        @Nullable Instant soldUntil) {
    static final String WEB = "WEB";

    /** Somebody on our own pages. */
    static Holder onTheWeb(String traveller, Duration time, int mostOpen) {
        return new Holder(traveller, WEB, "", time, mostOpen, false, null);
    }

    /** The same of something of which the first is sold until then. */
    Holder of(Instant closing) {
        return channel.equals(WEB) ? this : new Holder(traveller, channel, region, time, mostOpen, isTest, closing);
    }
}
