package org.panprd.marketplace.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.publishing.ListingTexts.FaultView;
import org.panprd.marketplace.publishing.OnSale.Offer;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.check.Fault;
import org.panprd.marketplace.tenants.check.ListingFaults;
import org.panprd.marketplace.tenants.check.ListingFaults.Around;
import tools.jackson.databind.JsonNode;

/** Finds what is missing or wrong in a draft, by the rules that the files keep as well. */
@ApplicationScoped
class CheckListing {
    @Inject
    Regions regions;

    @Inject
    Catalog catalog;

    @Inject
    KeepListings listings;

    @Inject
    OnSale onSale;

    @Inject
    CheckOthers checkOthers;

    @Inject
    Clock clock;

    private ListingFaults checks;

    @PostConstruct
    void prepare() {
        checks = new ListingFaults(regions.shared());
    }

    /** In the order of the document's fields. */
    List<Fault> faults(Draft draft) {
        Map<String, ListingFile> legs = new TreeMap<>();
        Map<ListingId, Offer> found = onSale.find(legs(draft.content()));
        found.forEach((id, offer) -> legs.put(id.toString(), offer.listing()));
        ListingId id = draft.id();
        Around around = new Around(
                regions.get(id.tenant()),
                regions.tenants().keySet(),
                catalog.findOperator(id.tenant(), draft.operator()).stream().toList(),
                listings.places(id.tenant()),
                legs);
        List<Fault> faults = new ArrayList<>(checkOthers.faults(draft, found));
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(id.tenant()).timeZone()));
        List<String> order = draft.content().propertyNames().stream().toList();
        faults.addAll(checks.of(draft.content(), around, today));
        return faults.stream()
                .sorted(Comparator.comparingInt(
                        fault -> order.indexOf(fault.field().replaceFirst("[.\\[].*$", ""))))
                .toList();
    }

    /** The document of a draft that has no fault, each leg of others by its partnership; all faults otherwise. */
    ListingFile require(Draft draft, Language language) {
        List<Fault> faults = faults(draft);
        if (!faults.isEmpty()) {
            List<FaultView> views =
                    faults.stream().map(fault -> FaultView.of(fault, language)).toList();
            throw new Refusal(PublishingProblem.LISTING_INCOMPLETE, Map.of("faults", views));
        }
        return checkOthers.granted(draft, ListingFaults.read(draft.content()));
    }

    /** What the legs of a route name, as far as they name anything. */
    static Set<String> legs(JsonNode content) {
        Set<String> legs = new TreeSet<>();
        Stream<JsonNode> named = content.path("legs").valueStream().map(leg -> leg.path("listing"));
        named.filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(leg -> ListingId.parse(leg).isPresent())
                .forEach(legs::add);
        return legs;
    }
}
