package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.ListingView;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.ShowListings;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.channel.WritePages.Page;
import org.panprd.marketplace.channel.WriteProducts.Reader;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo.Product;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/**
 * The listings that a reseller may sell: published, opened to the channel by their operator, and within a contract that
 * holds. OCTO has one currency for a product, so a route through regions of several is none.
 */
@ApplicationScoped
class ShowProducts {
    /** Before the first. */
    static final ListingId START = new ListingId("", "");

    private static final int PAGE = 100;

    @Inject
    OpenedListings opened;

    @Inject
    ShowListings showListings;

    @Inject
    WriteProducts write;

    @Inject
    Regions regions;

    /** Who asks, and how it wants to be answered. */
    record Asking(Reseller reseller, Set<Capability> capabilities, Language language) {
        Reader reader(String tenant) {
            return new Reader(Objects.requireNonNull(reseller.contracts().get(tenant)), capabilities, language);
        }
    }

    /**
     * A listing that may be sold, or was once, with the terms.
     *
     * @param isPublished false if its operator or bureau has taken it from sale since
     */
    record Sellable(ListingId id, ListingView listing, Reader reader, ZoneId zone, boolean isPublished) {
        Contract contract() {
            return reader.contract();
        }

        boolean needsDocuments() {
            return WriteProducts.needsDocuments(listing);
        }

        boolean isForSale(OptionView option) {
            return isPublished && listing.options().contains(option);
        }

        /**
         * An option of it.
         *
         * @throws Refusal {@code octo-unknown-option}
         */
        OptionView option(@Nullable String option) {
            return findOption(option)
                    .orElseThrow(() ->
                            new Refusal(ChannelProblem.UNKNOWN_OPTION, Map.of("optionId", String.valueOf(option))));
        }

        Optional<OptionView> findOption(@Nullable String option) {
            return listing.options().stream()
                    .filter(one -> one.id().equals(option))
                    .findFirst();
        }
    }

    /**
     * One product.
     *
     * @throws Refusal {@code octo-unknown-product}, also for what there is but may not be sold
     */
    @Transactional
    Sellable find(@Nullable String product, Asking asking) {
        return ListingId.parse(String.valueOf(product))
                .filter(asking.reseller()::maySell)
                .filter(opened::isOpened)
                .flatMap(id -> published(id, asking))
                .orElseThrow(() ->
                        new Refusal(ChannelProblem.UNKNOWN_PRODUCT, Map.of("productId", String.valueOf(product))));
    }

    /** A product that was sold once, whether it may be now or not: a booking shows it. */
    @Transactional
    Optional<Sellable> sold(String product, Asking asking) {
        ListingId id = ListingId.of(product);
        return Optional.of(id)
                .filter(known -> asking.reseller().contracts().containsKey(known.tenant()))
                .flatMap(known -> published(known, asking).or(() -> showListings
                        .showEver(known, asking.language())
                        .flatMap(listing -> sellable(known, listing, asking, false))));
    }

    private Optional<Sellable> published(ListingId id, Asking asking) {
        return showListings.show(List.of(id), asking.language()).stream()
                .findFirst()
                .flatMap(listing -> sellable(id, listing, asking, true));
    }

    /** Some of all products, in the order of their ids. */
    @Transactional
    Page<ListingId, Product> page(ListingId after, Asking asking) {
        List<ListingId> ids =
                opened.after(List.copyOf(asking.reseller().activeContracts().keySet()), after, PAGE);
        List<ListingId> sold = ids.stream().filter(asking.reseller()::maySell).toList();
        List<Product> products = showListings.show(sold, asking.language()).stream()
                .flatMap(listing -> sellable(ListingId.of(listing.id()), listing, asking, true).stream())
                .map(this::product)
                .toList();
        return new Page<>(products, ids.size() < PAGE ? Optional.empty() : Optional.of(ids.get(PAGE - 1)));
    }

    Product product(Sellable sellable) {
        return write.product(sellable.listing(), sellable.reader());
    }

    private Optional<Sellable> sellable(ListingId id, ListingView listing, Asking asking, boolean isPublished) {
        boolean hasOneCurrency = listing.tenants().stream()
                        .map(tenant -> regions.get(tenant.code()).currency())
                        .distinct()
                        .count()
                == 1;
        return hasOneCurrency
                ? Optional.of(new Sellable(
                        id,
                        listing,
                        asking.reader(id.tenant()),
                        ZoneId.of(listing.tenant().timeZone()),
                        isPublished))
                : Optional.empty();
    }
}
