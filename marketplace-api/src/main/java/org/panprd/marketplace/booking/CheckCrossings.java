package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

    @Inject
    BookedEntries bookedEntries;

    @Inject
    WriteConditions writeConditions;

    /**
     * What the rules say of a party that may go on all its tours.
     *
     * @param passages tour by tour
     * @param conditions what is still to be had in time
     */
    record Crossings(Map<Tour, Passage> passages, List<Condition> conditions) {
        static final Crossings NONE = new Crossings(Map.of(), List.of());
    }

    /** A tour on a day: the same may be booked for several. */
    record Tour(ListingId listing, LocalDate date) {}

    /** Somebody who may not cross, and why. */
    record RefusedTraveller(int participant, String listingId, List<ReasonView> reasons) {}

    /**
     * What the rules said of a tour.
     *
     * @param rules in the versions that were applied
     * @param papers which of their documents the participants travel on
     */
    record Passage(List<RuleVersion> rules, List<Integer> papers) {
        static Passage of(CheckTour.Verdict verdict) {
            return new Passage(
                    verdict.ruleSets().stream()
                            .map(set -> new RuleVersion(set.code(), set.version()))
                            .toList(),
                    verdict.papers());
        }
    }

    /**
     * Checks all tours of a booking, in the order of their days: each uses up an entry of an endorsement, or a permit for
     * one trip, as trips do that are booked already.
     *
     * @throws Refusal {@code invalid-request} naming participants without a companion or a document, or who are the same
     *     person twice; {@code not-eligible}, which tells who and why
     */
    @Transactional(TxType.MANDATORY)
    Crossings check(Wishes wishes, List<Participant> participants, String traveller, Language language) {
        List<Part> crossings = wishes.parts().stream()
                .filter(part -> part.document().family() == Family.BORDER_TOUR)
                .sorted(Comparator.comparing(Part::date))
                .toList();
        if (crossings.isEmpty()) {
            return Crossings.NONE;
        }
        Map<UUID, Holder> party = party(participants, papers.of(traveller));
        Entries entries = bookedEntries.of(traveller, null);
        Map<Tour, Passage> applied = new HashMap<>();
        List<RefusedTraveller> refused = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (Part part : crossings) {
            List<Holder> holders = new ArrayList<>();
            party.forEach((id, holder) -> holders.add(entries.left(id, holder)));
            CheckTour.Verdict verdict = tours.check(part.listing(), part.date(), holders, language);
            tours.entered(part.listing(), part.document())
                    .ifPresent(territory -> party.keySet().forEach(id -> entries.enter(id, territory)));
            List<UUID> companions = List.copyOf(party.keySet());
            IntStream.range(0, companions.size())
                    .forEach(
                            i -> entries.use(companions.get(i), verdict.papers().get(i)));
            if (verdict.travellers().stream().anyMatch(view -> !view.reasons().isEmpty())) {
                conditions.addAll(writeConditions.of(part.listing(), part.date(), holders));
            }
            verdict.refused()
                    .forEach(i -> refused.add(new RefusedTraveller(
                            i,
                            part.listing().toString(),
                            verdict.travellers().get(i).reasons())));
            applied.put(new Tour(part.listing(), part.date()), Passage.of(verdict));
        }
        if (!refused.isEmpty()) {
            throw new Refusal(BookingProblem.NOT_ELIGIBLE, Map.of("travellers", refused));
        }
        return new Crossings(applied, List.copyOf(conditions));
    }

    /** In the order of the participants. */
    private static Map<UUID, Holder> party(List<Participant> participants, Map<UUID, Holder> companions) {
        Faults faults = new Faults();
        Map<UUID, Holder> party = new LinkedHashMap<>();
        for (int i = 0; i < participants.size(); i++) {
            String field = "participants[" + i + "].companionId";
            UUID id = participants.get(i).companionId();
            Holder holder = id == null ? null : companions.get(id);
            if (holder == null || id == null) {
                faults.add(field, "companion-needed");
            } else if (holder.papers().isEmpty()) {
                faults.add(field, "document-needed");
            } else if (faults.require(!party.containsKey(id), field, "companion-twice")) {
                party.put(id, holder);
            }
        }
        faults.refuse();
        return party;
    }
}
