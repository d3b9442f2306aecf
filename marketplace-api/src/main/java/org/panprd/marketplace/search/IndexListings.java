package org.panprd.marketplace.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogueChanged;
import org.panprd.marketplace.catalog.LowestPrices;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.PricesChanged;
import org.panprd.marketplace.catalog.Provider;
import org.panprd.marketplace.catalog.Tenants;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.search.SearchDocuments.Document;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Text;

/** Follows the catalogue: writes what is published so that it can be found, and removes what is not. */
@ApplicationScoped
class IndexListings {
    @Inject
    Catalog catalog;

    @Inject
    LowestPrices lowestPrices;

    @Inject
    Regions regions;

    @Inject
    SearchDocuments documents;

    @Inject
    Words words;

    @Inject
    Clock clock;

    /** In batches: a handful of statements for any number of listings. */
    @Transactional
    void onCatalogue(@Observes CatalogueChanged changed) {
        follow(changed.listings());
    }

    @Transactional
    void onPrices(@Observes PricesChanged changed) {
        follow(changed.listings());
    }

    private void follow(Set<ListingId> changed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        Map<ListingId, Offer> offers = catalog.offers(changed, today, today.plusDays(LowestPrices.DAYS));
        Map<ListingId, Provider> providers = catalog.providersOf(changed);
        List<Document> found = changed.stream()
                .flatMap(id -> document(id, offers, providers).stream())
                .toList();
        Set<ListingId> gone = new TreeSet<>(changed);
        found.forEach(document -> gone.remove(document.id()));
        documents.remove(gone);
        documents.write(found);
    }

    /** Empty for what is not for sale, or contains something that is not. */
    private Optional<Document> document(
            ListingId id, Map<ListingId, Offer> offers, Map<ListingId, Provider> providers) {
        Offer offer = offers.get(id);
        if (offer == null) {
            return Optional.empty();
        }
        ListingFile listing = offer.document();
        boolean soldByRoom = !listing.isRoute() && listing.options().stream().allMatch(OptionFile::isByRoom);
        return lowestPrices.of(id, offers).map(price -> {
            Card card = new Card(
                    listing.title(),
                    listing.summary(),
                    listing.picture(),
                    listing.photos().stream().findFirst().orElse(null),
                    Objects.requireNonNull(providers.get(id)).place(),
                    listing.themes(),
                    Tenants.of(id, listing),
                    listing.durationDays(),
                    listing.durationMinutes(),
                    price,
                    soldByRoom);
            Traits traits = Traits.of(listing, card.place(), regions.shared().climate());
            return new Document(id, listing.family().code(), card, traits, rank(price), vector(listing, card));
        });
    }

    /** Comparable over currencies: by the reference rates, in minor units of their base. */
    private long rank(List<Money> price) {
        return price.stream()
                .map(amount -> regions.shared()
                        .rates()
                        .of(amount.currency())
                        .multiply(BigDecimal.valueOf(amount.amountMinor())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private String vector(ListingFile listing, Card card) {
        List<Text> names =
                List.of(listing.title(), card.place().name(), card.place().city());
        List<Text> regionNames = card.tenants().stream()
                .map(tenant -> regions.get(tenant).name())
                .toList();
        List<Text> themeNames = regions.shared().themes().stream()
                .filter(theme -> listing.themes().contains(theme.code()))
                .map(theme -> theme.name())
                .toList();
        List<Text> prose = new ArrayList<>(listing.highlights());
        prose.add(listing.summary());
        List<Text> programme = listing.days().stream()
                .flatMap(day -> Stream.of(day.title(), day.text()))
                .toList();
        return new Vectors()
                .add('A', all(names))
                .add('A', words.pinyin(names.stream().map(Text::zhHans).toList()))
                .add('B', all(regionNames))
                .add('B', words.pinyin(regionNames.stream().map(Text::zhHans).toList()))
                .add('B', all(themeNames))
                .add('C', all(prose))
                .add('D', all(programme))
                .toString();
    }

    /** Traditional characters are found by way of the simplified ones, so those are enough. */
    private List<String> all(List<Text> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.zhHans(), text.en()))
                .flatMap(text -> words.of(text).stream())
                .toList();
    }
}
