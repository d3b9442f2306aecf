package org.panprd.marketplace.channel;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.ListingFile;

/** Why a listing cannot be sold over the channel: what its travellers have to show or to answer does not come over it. */
enum Hindrance {
    /** Who travels on it has to have documents. */
    BORDER_TOUR,
    /** Who takes part in it has to answer a questionnaire. */
    QUESTIONNAIRE;

    /**
     * The first that there is; null if there is none.
     *
     * @param legs of a route, for which all that hinders one of them hinders the route
     */
    static @Nullable Hindrance of(ListingFile listing, Collection<ListingFile> legs) {
        return Stream.concat(Stream.of(listing), legs.stream())
                .map(Hindrance::ofItself)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Hindrance ofItself(ListingFile listing) {
        if (listing.family() == Family.BORDER_TOUR) {
            return BORDER_TOUR;
        }
        return listing.wellness() == null ? null : QUESTIONNAIRE;
    }
}
