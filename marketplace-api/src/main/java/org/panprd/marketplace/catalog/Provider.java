package org.panprd.marketplace.catalog;

import java.util.Map;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/**
 * Who sells a listing, and the place where it is.
 *
 * @param isSupplied whether its operator has it from a supplier elsewhere, who has to be asked
 */
public record Provider(OperatorFile operator, PlaceFile place, boolean isSupplied) {
    /** Whether nobody elsewhere has to be asked for a listing, nor for any of its legs that are for sale. */
    static boolean areOurs(ListingId id, ListingFile listing, Map<ListingId, Provider> providers) {
        return Stream.concat(Stream.of(id), listing.legs().stream().map(leg -> ListingId.of(leg.listing())))
                .flatMap(part -> Stream.ofNullable(providers.get(part)))
                .noneMatch(Provider::isSupplied);
    }

    /** Where it is only shown, and nobody is asked. */
    public Provider(OperatorFile operator, PlaceFile place) {
        this(operator, place, false);
    }
}
