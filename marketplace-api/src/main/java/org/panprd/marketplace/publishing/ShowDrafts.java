package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.catalog.ListingView;
import org.panprd.marketplace.catalog.Provider;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.publishing.Draft.Status;
import org.panprd.marketplace.publishing.DraftView.Line;
import org.panprd.marketplace.publishing.DraftView.ListingList;
import org.panprd.marketplace.publishing.ListingTexts.DifferenceView;
import org.panprd.marketplace.publishing.ListingTexts.FaultView;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import tools.jackson.databind.JsonNode;

/** Shows listings and their drafts, in the scope of their operator or of the bureau. */
@ApplicationScoped
class ShowDrafts {
    private static final int MOST = 500;

    @Inject
    Drafts drafts;

    @Inject
    KeepListings listings;

    @Inject
    CheckListing checkListing;

    @Inject
    OnSale onSale;

    /** All of an operator's by their codes. */
    @Transactional
    ListingList ofOperator(String tenant, String operator, Language language) {
        Map<String, Standing> standings = new TreeMap<>();
        listings.ofOperator(tenant, operator, MOST)
                .forEach(one -> standings.put(one.id().code(), one));
        Map<String, Draft> own = new TreeMap<>();
        drafts.ofOperator(tenant, operator, MOST)
                .forEach(one -> own.put(one.id().code(), one));
        TreeSet<String> codes = new TreeSet<>(standings.keySet());
        codes.addAll(own.keySet());
        return new ListingList(codes.stream()
                .map(code -> line(standings.get(code), own.get(code), language))
                .toList());
    }

    /** What waits for the bureau, the longest first. */
    @Transactional
    ListingList waiting(String tenant, Language language) {
        return new ListingList(drafts.waiting(tenant, MOST).stream()
                .map(draft -> line(listings.find(draft.id()).orElse(null), draft, language))
                .toList());
    }

    /** Refused, if there is neither a draft nor a listing of that operator's. */
    @Transactional
    DraftView show(ListingId id, @Nullable String operator, Language language) {
        Standing standing = listings.find(id)
                .filter(one -> operator == null || one.operator().equals(operator))
                .orElse(null);
        Draft draft = drafts.find(id).orElse(null);
        if (draft == null && standing == null) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        JsonNode onSaleNow = standing == null ? null : Document.of(standing.document());
        List<FaultView> faults = draft == null
                ? List.of()
                : checkListing.faults(draft).stream()
                        .map(fault -> FaultView.of(fault, language))
                        .toList();
        List<DifferenceView> differences = draft == null || onSaleNow == null
                ? List.of()
                : ListingTexts.differences(Differences.between(onSaleNow, draft.content()), language);
        return view(id, standing, draft, faults, differences);
    }

    private static DraftView view(
            ListingId id,
            @Nullable Standing standing,
            @Nullable Draft draft,
            List<FaultView> faults,
            List<DifferenceView> differences) {
        return new DraftView(
                id.code(),
                draft == null ? Objects.requireNonNull(standing).operator() : draft.operator(),
                standing == null ? null : standing.status(),
                standing == null ? null : standing.revision(),
                standing == null ? null : standing.pausedBy(),
                standing == null ? null : standing.pauseReason(),
                draft == null ? null : draft.status().name(),
                draft == null ? 0 : draft.version(),
                draft == null ? null : draft.reason(),
                draft == null ? Document.of(Objects.requireNonNull(standing).document()) : draft.content(),
                faults,
                differences);
    }

    /** As travellers would see it; refused as {@code listing-incomplete}, as long as anything is missing. */
    @Transactional
    ListingView preview(ListingId id, @Nullable String operator, Language language) {
        Optional<Draft> draft = drafts.find(id);
        ListingFile document = draft.isPresent()
                ? checkListing.require(draft.get(), language)
                : listings.find(id)
                        .filter(one -> operator == null || one.operator().equals(operator))
                        .map(Standing::document)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Map<ListingId, ListingFile> legs = new TreeMap<>();
        Map<ListingId, Provider> providers = new TreeMap<>();
        List<String> named = new ArrayList<>();
        document.legs().forEach(leg -> named.add(leg.listing()));
        onSale.find(named).forEach((leg, offer) -> {
            legs.put(leg, offer.listing());
            providers.put(leg, offer.provider());
        });
        return listings.preview(id, document, legs, providers, language);
    }

    private Line line(@Nullable Standing standing, @Nullable Draft draft, Language language) {
        JsonNode content =
                draft == null ? Document.of(Objects.requireNonNull(standing).document()) : draft.content();
        ListingId id = draft == null ? Objects.requireNonNull(standing).id() : draft.id();
        int missing = draft == null || draft.status() == Status.SUBMITTED
                ? 0
                : checkListing.faults(draft).size();
        return new Line(
                id.code(),
                content.path("operator").asString(""),
                content.path("title").path(language.tag()).asString(""),
                content.path("family").asString(""),
                standing == null ? null : standing.status(),
                standing == null ? null : standing.pausedBy(),
                draft == null ? null : draft.status().name(),
                missing,
                draft == null ? null : draft.submittedAt());
    }
}
