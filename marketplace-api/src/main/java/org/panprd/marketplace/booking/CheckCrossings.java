package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.panprd.marketplace.booking.ItemContent.RuleVersion;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.border.CheckTour;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.TravelPapers;
import org.panprd.marketplace.traveller.TravelPapers.Holder;

/**
 * Lets onto a border tour only those whom the rules let cross. Each participant is then one of the traveller's companions,
 * and has a document; which of them may do it, the rules say. Where something is still to be had in time (a visa, an
 * endorsement), the tour can be booked.
 */
@ApplicationScoped
class CheckCrossings {
    @Inject
    TravelPapers papers;

    @Inject
    CheckTour tours;

    /** Somebody who may not cross, and why. */
    record RefusedTraveller(int participant, String listingId, List<ReasonView> reasons) {}

    /**
     * Checks all tours of a booking.
     *
     * @return the versions of the rules that were applied, tour by tour
     * @throws Refusal {@code invalid-request} naming participants without a companion or a document, or who are the same
     *     person twice; {@code not-eligible}, which tells who and why
     */
    @Transactional(TxType.MANDATORY)
    Map<ListingId, List<RuleVersion>> check(
            Wishes wishes, List<Participant> participants, String traveller, Language language) {
        List<Part> crossings = wishes.parts().stream()
                .filter(part -> part.document().family() == Family.BORDER_TOUR)
                .toList();
        if (crossings.isEmpty()) {
            return Map.of();
        }
        List<Holder> party = party(participants, papers.of(traveller));
        Map<ListingId, List<RuleVersion>> applied = new HashMap<>();
        List<RefusedTraveller> refused = new ArrayList<>();
        for (Part part : crossings) {
            CheckTour.Verdict verdict = tours.check(part.listing(), part.date(), party, language);
            verdict.refused()
                    .forEach(i -> refused.add(new RefusedTraveller(
                            i,
                            part.listing().toString(),
                            verdict.travellers().get(i).reasons())));
            applied.put(
                    part.listing(),
                    verdict.ruleSets().stream()
                            .map(set -> new RuleVersion(set.code(), set.version()))
                            .toList());
        }
        if (!refused.isEmpty()) {
            throw new Refusal(BookingProblem.NOT_ELIGIBLE, Map.of("travellers", refused));
        }
        return applied;
    }

    private static List<Holder> party(List<Participant> participants, Map<UUID, Holder> companions) {
        Faults faults = new Faults();
        Set<UUID> seen = new HashSet<>();
        List<Holder> party = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            String field = "participants[" + i + "].companionId";
            UUID id = participants.get(i).companionId();
            Holder holder = id == null ? null : companions.get(id);
            if (holder == null || id == null) {
                faults.add(field, "companion-needed");
            } else if (holder.papers().isEmpty()) {
                faults.add(field, "document-needed");
            } else if (faults.require(seen.add(id), field, "companion-twice")) {
                party.add(holder);
            }
        }
        faults.refuse();
        return party;
    }
}
