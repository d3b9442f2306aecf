package org.panprd.marketplace.publishing;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.panprd.marketplace.partner.Partners;
import org.panprd.marketplace.publishing.OnSale.Offer;
import org.panprd.marketplace.tenants.Share;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
    Partners partners;

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
        List<Fault> faults = new ArrayList<>(partnerFaults(draft, found));
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(id.tenant()).timeZone()));
        List<String> order = draft.content().propertyNames().stream().toList();
        faults.addAll(checks.of(draft.content(), around, today));
        return faults.stream()
                .sorted(Comparator.comparingInt(
                        fault -> order.indexOf(fault.field().replaceFirst("[.\\[].*$", ""))))
                .toList();
    }

    /** Legs of other operators, who have not agreed. */
    private List<Fault> partnerFaults(Draft draft, Map<ListingId, Offer> found) {
        Set<ListingId> foreign = found.entrySet().stream()
                .filter(one -> !isOwn(draft, one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        foreign.removeAll(partners.accepted(draft.id().tenant(), draft.operator(), foreign)
                .keySet());
        List<Fault> faults = new ArrayList<>();
        int number = 0;
        for (JsonNode leg : draft.content().path("legs")) {
            String named = leg.path("listing").asString("");
            if (foreign.stream().anyMatch(id -> id.toString().equals(named))) {
                faults.add(ListingFaults.fault("legs[" + number + "].listing", "partner-needed", named));
            }
            number++;
        }
        return faults;
    }

    private static boolean isOwn(Draft draft, ListingId id, Offer offer) {
        return id.tenant().equals(draft.id().tenant())
                && offer.provider().operator().code().equals(draft.operator());
    }

    /** The document of a draft that has no fault, each leg of others by its partnership; all faults otherwise. */
    ListingFile require(Draft draft, Language language) {
        List<Fault> faults = faults(draft);
        if (!faults.isEmpty()) {
            List<FaultView> views =
                    faults.stream().map(fault -> FaultView.of(fault, language)).toList();
            throw new Refusal(PublishingProblem.LISTING_INCOMPLETE, Map.of("faults", views));
        }
        ListingFile document = ListingFaults.read(draft.content());
        Map<ListingId, Share> shares = partners.accepted(
                draft.id().tenant(),
                draft.operator(),
                document.legs().stream().map(leg -> ListingId.of(leg.listing())).toList());
        return document.with(document.legs().stream()
                .map(leg -> leg.by(shares.get(ListingId.of(leg.listing()))))
                .toList());
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
