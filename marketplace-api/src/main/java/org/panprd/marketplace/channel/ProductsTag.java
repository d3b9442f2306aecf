package org.panprd.marketplace.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.panprd.marketplace.catalog.CatalogueRevision;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.platform.Idempotency;

/** The ETag of all products as a reseller sees them: another whenever the answer would be, and found without writing one. */
@ApplicationScoped
class ProductsTag {
    /** Texts and regions are those of this server, as long as it runs. */
    private final String server = UUID.randomUUID().toString();

    @Inject
    CatalogueRevision catalogue;

    @Inject
    OpenedListings opened;

    @Inject
    Clock clock;

    /** Read before the products: who is overtaken by a change gets a tag that is old already. */
    @Transactional
    String of(Asking asking) {
        Map<String, Contract> contracts = asking.reseller().activeContracts();
        List<Object> parts = List.of(
                server,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8)),
                asking.language(),
                new TreeSet<>(asking.capabilities()),
                contracts.entrySet().stream()
                        .map(one -> one.getKey() + terms(one.getValue()))
                        .toList(),
                opened.revision(List.copyOf(contracts.keySet())),
                catalogue.read());
        return Idempotency.sha256(parts.toString().getBytes(UTF_8));
    }

    private static String terms(Contract contract) {
        Set<String> listings = Objects.requireNonNullElse(contract.listings(), Set.of("*"));
        return " " + contract.commissionPercent() + " " + new TreeSet<>(listings);
    }
}
