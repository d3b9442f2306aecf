package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/**
 * What the console does with listings. Whatever changes what is on sale is to be called in the scope of all tenants: a
 * route of any may contain it.
 */
@ApplicationScoped
public class KeepListings {
    @Inject
    ConsoleListings listings;

    @Inject
    SuspendedListings suspendedListings;

    @Inject
    Operators operators;

    @Inject
    Tariffs tariffs;

    @Inject
    ShowListing showListing;

    @Inject
    Clock clock;

    @Inject
    Event<CatalogueChanged> changed;

    @Transactional(TxType.MANDATORY)
    public Optional<Standing> find(ListingId id) {
        return listings.find(id, false);
    }

    /** Nobody else changes it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<Standing> findForUpdate(ListingId id) {
        return listings.find(id, true);
    }

    @Transactional(TxType.MANDATORY)
    public List<Standing> ofOperator(String tenant, String operator, int most) {
        return listings.ofOperator(tenant, operator, most);
    }

    @Transactional(TxType.MANDATORY)
    public List<Standing> takenDown(String tenant, int most) {
        return listings.takenDown(tenant, most);
    }

    @Transactional(TxType.MANDATORY)
    public List<PlaceFile> places(String tenant) {
        return listings.places(tenant);
    }

    /** How a document would be shown to travellers, at the prices that are set; the legs and who offers them are given, for they are anybody's. */
    @Transactional(TxType.MANDATORY)
    public ListingView preview(
            ListingId id,
            ListingFile document,
            Map<ListingId, ListingFile> legs,
            Map<ListingId, Provider> legProviders,
            Language language) {
        OperatorFile operator = operators.find(id.tenant(), document.operator()).orElseThrow();
        PlaceFile place = listings.places(id.tenant()).stream()
                .filter(one -> one.code().equals(document.place()))
                .findFirst()
                .orElseThrow();
        Map<ListingId, ListingFile> all = new HashMap<>(legs);
        all.put(id, document);
        Map<ListingId, Provider> providers = new HashMap<>(legProviders);
        providers.put(id, new Provider(operator, place));
        Map<ListingId, Offer> offers = Offer.plain(all);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        offers.put(id, new Offer(document, tariffs.of(id, today, today.plusDays(LowestPrices.DAYS))));
        return showListing.show(id, offers, providers, language);
    }

    @Transactional(TxType.MANDATORY)
    public void publish(ListingId id, ListingFile document, int revision) {
        listings.publish(id, document, revision, clock.instant());
        follow(id);
    }

    /** {@code by} the operator or the bureau. */
    @Transactional(TxType.MANDATORY)
    public void pause(ListingId id, String by, @Nullable String reason, int revision) {
        listings.pause(id, by, reason, revision, clock.instant());
        follow(id);
    }

    @Transactional(TxType.MANDATORY)
    public void resume(ListingId id, int revision) {
        listings.resume(id, revision, clock.instant());
        follow(id);
    }

    /** Routes through it follow what has changed about its being sold in them. */
    @Transactional
    public void routesFollow(ListingId id) {
        List<ListingId> routes = suspendedListings.routesThrough(List.of(id));
        if (!routes.isEmpty()) {
            changed.fire(new CatalogueChanged(new TreeSet<>(routes)));
        }
    }

    private void follow(ListingId id) {
        Set<ListingId> touched = new TreeSet<>(List.of(id));
        touched.addAll(suspendedListings.routesThrough(touched));
        changed.fire(new CatalogueChanged(touched));
    }
}
