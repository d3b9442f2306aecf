package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.partner.Partners;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** Finds what an operator's routes may be made of: what it has on sale itself, and what its partners grant. */
@ApplicationScoped
class FindLegs {
    private static final int MOST = 500;

    @Inject
    KeepListings listings;

    @Inject
    Partners partners;

    @Inject
    OnSale onSale;

    /** A listing that may be a leg. */
    record PossibleLeg(ListingId id, ListingFile listing) {
        /** Sessions are laid out for a booking of their own: a route cannot have them. */
        Stream<OptionFile> options() {
            return listing.options().stream().filter(option -> option.sessions() == null);
        }
    }

    /** Those of its own region first. */
    @Transactional(TxType.MANDATORY)
    public List<PossibleLeg> of(String tenant, String operator) {
        List<String> ids = new ArrayList<>();
        listings.ofOperator(tenant, operator, MOST)
                .forEach(one -> ids.add(one.id().toString()));
        partners.granted(tenant, operator).forEach(id -> ids.add(id.toString()));
        return onSale.find(ids).entrySet().stream()
                .map(found -> new PossibleLeg(found.getKey(), found.getValue().listing()))
                .filter(leg ->
                        !leg.listing().isRoute() && leg.options().findAny().isPresent())
                .sorted(Comparator.comparing(
                                (PossibleLeg leg) -> !leg.id().tenant().equals(tenant))
                        .thenComparing(PossibleLeg::id))
                .toList();
    }
}
