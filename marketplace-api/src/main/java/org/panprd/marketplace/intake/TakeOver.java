package org.panprd.marketplace.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.panprd.marketplace.intake.ProductView.ProductList;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.supply.Asking;
import org.panprd.marketplace.supply.ConnectOptions;
import org.panprd.marketplace.supply.ManageConnections;
import org.panprd.marketplace.supply.SupplierProblem;
import org.panprd.marketplace.supply.Suppliers;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;

/** Shows an operator what its supplier sells, and makes listings of it; asks the supplier outside of transactions. */
@ApplicationScoped
class TakeOver {
    @Inject
    Suppliers suppliers;

    @Inject
    ManageConnections connections;

    @Inject
    ConnectOptions connectOptions;

    @Inject
    KeepDrafts keepDrafts;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** A supplier's product, for which of an operator's listings. */
    record Wanted(String tenant, String operator, UUID connection, NewListing.Read listing) {
        ListingId id() {
            return new ListingId(tenant, listing.code());
        }
    }

    /** In the order in which it names them. */
    ProductList products(String tenant, UUID connection, Language language) {
        connections.find(tenant, connection);
        TenantFile region = regions.get(tenant);
        List<Theirs.Product> products = Asking.answered(() -> suppliers.products(connection, language));
        Map<String, ListingId> listings = connectOptions.listings(connection);
        return new ProductList(products.stream()
                .map(one -> view(one, Optional.ofNullable(listings.get(one.id())), region, language))
                .toList());
    }

    private ProductView view(
            Theirs.Product product, Optional<ListingId> listing, TenantFile region, Language language) {
        Optional<Hindrance> hindrance = Hindrance.of(product, region, clock.instant());
        return new ProductView(
                product.id(),
                Objects.requireNonNullElse(
                        product.title(), Objects.requireNonNullElse(product.internalName(), product.id())),
                hindrance.map(Hindrance::name).orElse(null),
                hindrance.map(one -> text(one, language)).orElse(null),
                listing.map(ListingId::code).orElse(null));
    }

    /**
     * Makes a draft of it, which its operator completes and has reviewed.
     *
     * @throws Refusal {@code product-unsuitable} if it cannot be sold here
     */
    void take(Wanted wanted, Language language) {
        connections.find(wanted.tenant(), wanted.connection());
        TenantFile region = regions.get(wanted.tenant());
        Wording wording = Optional.ofNullable(
                        wordings(wanted.connection()).get(wanted.listing().product()))
                .orElseThrow(() -> Refusal.invalid("product", "unknown-value"));
        Hindrance.of(wording.product(), region, clock.instant()).ifPresent(hindrance -> {
            throw new Refusal(
                    SupplierProblem.PRODUCT_UNSUITABLE,
                    Map.of("hindrance", hindrance.name(), "reason", text(hindrance, language)));
        });
        keepDrafts.begin(wanted, new WriteDraft(wording, region.currency()));
    }

    /** All products of a supplier in all languages, by how it calls them. */
    Map<String, Wording> wordings(UUID connection) {
        Map<Language, Map<String, Theirs.Product>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(
                    language,
                    Asking.answered(() -> suppliers.products(connection, language)).stream()
                            .collect(Collectors.toMap(Theirs.Product::id, Function.identity(), (one, again) -> one)));
        }
        return all.values().stream()
                .flatMap(products -> products.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> Wording.of(ofEach(all, id))));
    }

    private static Map<Language, Theirs.Product> ofEach(Map<Language, Map<String, Theirs.Product>> all, String id) {
        Map<Language, Theirs.Product> one = new EnumMap<>(Language.class);
        all.forEach((language, products) ->
                Optional.ofNullable(products.get(id)).ifPresent(product -> one.put(language, product)));
        return one;
    }

    private static String text(Hindrance hindrance, Language language) {
        return Texts.text(
                language,
                "supply.hindrance." + hindrance.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
