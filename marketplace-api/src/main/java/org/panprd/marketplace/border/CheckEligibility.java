package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.panprd.marketplace.border.EligibilityView.CrossingView;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.border.EligibilityView.RuleSetRef;
import org.panprd.marketplace.border.EligibilityView.TravellerView;
import org.panprd.marketplace.border.ReadEligibility.Question;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** Says for each of a party whether they may cross, and under what conditions. A tour crosses twice: out and back. */
@ApplicationScoped
class CheckEligibility {
    @Inject
    ReadEligibility readEligibility;

    @Inject
    KnownRules rules;

    @Inject
    KnownClosures closures;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Transactional
    EligibilityView check(NewEligibility request, Language language) {
        Question question = readEligibility.read(request, today());
        List<Trip> trips = new ArrayList<>();
        Judge judge = new Judge(regions.shared().border(), rules.current(), closures.current());
        for (Traveller traveller : question.travellers()) {
            Crossing crossing = question.crossing();
            List<Leg> legs = new ArrayList<>(List.of(new Leg(crossing, judge.judge(traveller, crossing))));
            if (question.listing() != null) {
                legs.add(new Leg(crossing.back(), judge.judge(traveller, crossing.back())));
            }
            trips.add(new Trip(legs));
        }
        WriteVerdict writer = new WriteVerdict(regions.shared().border(), language);
        return new EligibilityView(
                trips.stream().map(Trip::outcome).reduce(Outcome.YES, Outcome::worse),
                crossing(question, language),
                trips.stream().map(trip -> trip.view(writer)).toList(),
                ruleSets(trips, writer));
    }

    /** All regions are eight hours ahead of UTC. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    private static CrossingView crossing(Question question, Language language) {
        Crossing crossing = question.crossing();
        ListingId listing = question.listing();
        return new CrossingView(
                listing == null ? null : listing.toString(),
                crossing.port().code(),
                crossing.port().name().in(language),
                crossing.direction(),
                crossing.date(),
                crossing.returnDate(),
                crossing.groupSize());
    }

    private static List<RuleSetRef> ruleSets(List<Trip> trips, WriteVerdict writer) {
        var found = new TreeMap<String, RuleSetRef>();
        trips.stream()
                .flatMap(trip -> trip.legs().stream())
                .flatMap(leg -> Stream.ofNullable(leg.verdict().way()))
                .forEach(way -> found.put(way.set().code(), writer.ruleSet(way.set())));
        return List.copyOf(found.values());
    }

    /** One crossing of a trip, and what is said about it. */
    private record Leg(Crossing crossing, Verdict verdict) {}

    /** All crossings of one traveller. */
    private record Trip(List<Leg> legs) {
        Outcome outcome() {
            return legs.stream().map(leg -> leg.verdict().outcome()).reduce(Outcome.YES, Outcome::worse);
        }

        TravellerView view(WriteVerdict writer) {
            List<ReasonView> reasons = legs.stream()
                    .flatMap(leg -> writer.reasons(leg.crossing().direction(), leg.verdict()).stream())
                    .toList();
            return new TravellerView(
                    outcome(),
                    writer.way(legs.get(0).verdict().way()),
                    legs.size() > 1 ? writer.way(legs.get(1).verdict().way()) : null,
                    reasons);
        }
    }
}
