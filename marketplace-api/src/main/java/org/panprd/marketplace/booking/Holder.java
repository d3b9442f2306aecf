package org.panprd.marketplace.booking;

import java.time.Duration;

/**
 * Who holds a trip, and on which terms.
 *
 * @param traveller whose booking it is
 * @param channel through which it comes, as figures tell them apart
 * @param time until the hold ends by itself
 * @param mostOpen so much may be held at once without being paid for
 * @param isTest whether it only tries how a booking is made: nothing is taken, and nobody else sees it
 */
record Holder(String traveller, String channel, Duration time, int mostOpen, boolean isTest) {
    static final String WEB = "WEB";

    /** Somebody on our own pages. */
    static Holder onTheWeb(String traveller, Duration time, int mostOpen) {
        return new Holder(traveller, WEB, time, mostOpen, false);
    }
}
