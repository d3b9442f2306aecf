package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.channel.OpeningView.OpeningList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.publishing.OnSale;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;

/** Lets an operator say which of its listings resellers may sell; in its own scope. */
@ApplicationScoped
class OpenListings {
    private static final String OBJECT = "listing";

    @Inject
    ChannelListings opened;

    @Inject
    Catalog catalog;

    @Inject
    OnSale onSale;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** An operator's listing, and what hinders it. */
    private record Own(ListingFile listing, @Nullable Hindrance hindrance) {}

    /** All that it has published. */
    @Transactional
    OpeningList list(String tenant, String operator, Language language) {
        Map<String, Instant> open = opened.ofOperator(tenant, operator);
        return new OpeningList(published().entrySet().stream()
                .map(one -> new OpeningView(
                        one.getKey(),
                        one.getValue().listing().title().in(language),
                        one.getValue().listing().family().code(),
                        open.get(one.getKey()),
                        one.getValue().hindrance() == null
                                ? null
                                : Objects.requireNonNull(one.getValue().hindrance())
                                        .name()))
                .toList());
    }

    /** @throws Refusal {@code not-for-the-channel} if what its travellers have to show does not come over it */
    @Transactional
    void open(String tenant, String operator, String code) {
        Own own = published().get(code);
        if (own == null) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        if (own.hindrance() != null) {
            throw new Refusal(ResellerProblem.NOT_FOR_THE_CHANNEL);
        }
        note(tenant, operator, Set.of(code));
    }

    /** All that can be opened. */
    @Transactional
    void openAll(String tenant, String operator) {
        note(
                tenant,
                operator,
                published().entrySet().stream()
                        .filter(one -> one.getValue().hindrance() == null)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Nothing of it is sold from now on; bookings that were made stand. */
    @Transactional
    void close(String tenant, String operator, String code) {
        if (!published().containsKey(code)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        strike(tenant, operator, Set.of(code));
    }

    /** Also what is not published any more. */
    @Transactional
    void closeAll(String tenant, String operator) {
        strike(tenant, operator, opened.ofOperator(tenant, operator).keySet());
    }

    private void note(String tenant, String operator, Collection<String> codes) {
        opened.open(tenant, operator, codes, clock.instant());
        codes.forEach(code -> trail.done("channel-listing.opened", List.of(tenant), OBJECT, tenant + "." + code));
    }

    private void strike(String tenant, String operator, Collection<String> codes) {
        opened.close(tenant, operator, codes);
        codes.forEach(code -> trail.done("channel-listing.closed", List.of(tenant), OBJECT, tenant + "." + code));
    }

    private Map<String, Own> published() {
        Map<String, ListingFile> listings = new HashMap<>();
        catalog.publishedByOperator().forEach((id, listing) -> listings.put(id.code(), listing));
        Map<String, ListingFile> legs = new HashMap<>();
        onSale.find(listings.values().stream()
                        .flatMap(listing -> listing.legs().stream())
                        .map(Leg::listing)
                        .distinct()
                        .toList())
                .forEach((id, offer) -> legs.put(id.toString(), offer.listing()));
        Map<String, Own> own = new TreeMap<>();
        listings.forEach((code, listing) -> own.put(
                code,
                new Own(
                        listing,
                        Hindrance.of(
                                listing,
                                listing.legs().stream()
                                        .map(leg -> legs.get(leg.listing()))
                                        .filter(Objects::nonNull)
                                        .toList()))));
        return own;
    }
}
