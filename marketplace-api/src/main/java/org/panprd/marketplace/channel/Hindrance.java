package org.panprd.marketplace.channel;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.ListingFile;

/** Why a listing cannot be sold over the channel. */
enum Hindrance {
    /** Who takes part in it has to answer a questionnaire, and to agree, for themselves, to its being read. */
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
        return listing.wellness() == null ? null : QUESTIONNAIRE;
    }
}
