package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;

/** What other rooms may ask of the catalogue. */
@ApplicationScoped
public class Catalog {
    @Inject
    Listings listings;

    @Inject
    Tariffs tariffs;

    @Inject
    Operators operators;

    /** A listing that is for sale. */
    @Transactional
    public Optional<ListingFile> find(ListingId id) {
        return Optional.ofNullable(listings.documents(List.of(id)).get(id));
    }

    /** Those of these listings that are for sale and, where they are routes, the listings of their legs: two statements. */
    @Transactional
    public Map<ListingId, ListingFile> findWithLegs(Collection<ListingId> ids) {
        var found = new TreeMap<>(listings.documents(new TreeSet<>(ids)));
        var missing = new TreeSet<ListingId>();
        found.values().forEach(listing -> listing.legs().forEach(leg -> missing.add(ListingId.of(leg.listing()))));
        missing.removeAll(found.keySet());
        found.putAll(listings.documents(missing));
        return found;
    }

    /**
     * The same with all that their prices come from, for dates between two that both count: no statement more, unless prices
     * were set for single days.
     */
    @Transactional
    public Map<ListingId, Offer> offers(Collection<ListingId> ids, LocalDate from, LocalDate until) {
        var found = new TreeMap<>(tariffs.offers(new TreeSet<>(ids), from, until));
        var missing = new TreeSet<ListingId>();
        found.values()
                .forEach(offer -> offer.document().legs().forEach(leg -> missing.add(ListingId.of(leg.listing()))));
        missing.removeAll(found.keySet());
        found.putAll(tariffs.offers(missing, from, until));
        return found;
    }

    /** All that is for sale and crosses a port. */
    @Transactional
    public Map<ListingId, ListingFile> tours() {
        return listings.tours();
    }

    /** All that cross a port, for sale or no longer. */
    @Transactional
    public Map<ListingId, ListingFile> everThrough(String port) {
        return listings.everThrough(port);
    }

    /** Those of an operator, in its own scope; also what is not for sale any more, because bookings of it stand. */
    @Transactional
    public Map<ListingId, ListingFile> toursOfOperator() {
        return listings.toursOfOperator();
    }

    /** What the acting operator has published, suspended or not, in its own scope. */
    @Transactional
    public Map<ListingId, ListingFile> publishedByOperator() {
        return listings.publishedByOperator();
    }

    /** Whether a listing of that tenant shows a photograph, whether it is on sale or may be again. */
    @Transactional
    public boolean isShown(String tenant, UUID medium) {
        return listings.isShown(tenant, medium);
    }

    /** The places that these listings lead into and whose visitors are counted. */
    @Transactional
    public List<VisitedPlace> placesVisitedBy(Collection<ListingId> ids) {
        return listings.placesVisitedBy(ids);
    }

    /** Where listings are and who sells them, in one statement. */
    @Transactional
    public Map<ListingId, Provider> providersOf(Collection<ListingId> ids) {
        return listings.providersOf(ids);
    }

    /** An operator, whether it sells anything or not. */
    @Transactional
    public Optional<OperatorFile> findOperator(String tenant, String code) {
        return operators.find(tenant, code);
    }

    /** The codes of all operators of a tenant. */
    @Transactional
    public List<String> operatorsOf(String tenant) {
        return operators.of(tenant);
    }
}
