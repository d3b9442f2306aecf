package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;

/**
 * What a region and a reseller have agreed on, or might.
 *
 * @param name the reseller's
 * @param resellerStatus how its account stands
 */
record ChannelContract(
        String tenant,
        String reseller,
        String name,
        String resellerStatus,
        Status status,
        Terms terms,
        @Nullable Instant decidedAt,
        int version) {

    /** How it stands: what ended or was refused may be proposed anew. */
    enum Status {
        PROPOSED,
        ACTIVE,
        REFUSED,
        ENDED
    }

    /**
     * On which terms.
     *
     * @param listings which it may sell, by their codes; all that is opened to the channel, if null
     * @param mostHeld so many bookings of the region it may have on hold at once, and as many to try
     * @param mostPerDay so many places of a product it may have on a day
     */
    record Terms(int commissionPercent, @Nullable List<String> listings, int mostHeld, int mostPerDay) {
        Terms {
            listings = listings == null ? null : List.copyOf(listings);
        }
    }

    /** @throws Refusal {@code contract-changed} if somebody has seen another version */
    void checkVersion(long seen) {
        if (version != seen) {
            throw new Refusal(ResellerProblem.CONTRACT_CHANGED);
        }
    }

    /** @throws Refusal {@code contract-closed} if a bureau cannot bring it there from how it stands */
    void checkBecoming(Status next) {
        boolean may =
                switch (next) {
                    // Of what holds already the terms are changed.
                    case ACTIVE -> status == Status.PROPOSED || status == Status.ACTIVE;
                    case REFUSED -> status == Status.PROPOSED;
                    case ENDED -> status == Status.ACTIVE;
                    case PROPOSED -> false;
                };
        if (!may) {
            throw new Refusal(ResellerProblem.CONTRACT_CLOSED);
        }
    }
}
