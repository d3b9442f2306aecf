package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.border.EligibilityView.RuleSetRef;
import org.panprd.marketplace.border.EligibilityView.TravellerView;
import org.panprd.marketplace.border.NewEligibility.NewEndorsement;
import org.panprd.marketplace.border.NewEligibility.NewTraveller;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.traveller.TravelPapers.Holder;
import org.panprd.marketplace.traveller.TravelPapers.Paper;
import org.panprd.marketplace.traveller.TravelPapers.Trips;

/** Says whether a party may go on a tour, each with that of their documents with which they fare best. */
@ApplicationScoped
public class CheckTour {
    private static final Comparator<TravellerView> BY_HOPE =
            Comparator.comparing(CheckTour::isRefused).thenComparing(TravellerView::outcome);

    @Inject
    CheckEligibility eligibility;

    @Inject
    Regions regions;

    /**
     * What the rules say of a party.
     *
     * @param travellers in the order in which they were given
     * @param papers which of their documents each of them fares best with
     * @param ruleSets whose rules were applied, in their versions
     */
    public record Verdict(List<TravellerView> travellers, List<Integer> papers, List<RuleSetRef> ruleSets) {
        /** The places of those who may not go, or not with any document that they have. */
        public List<Integer> refused() {
            return IntStream.range(0, travellers.size())
                    .filter(i -> isRefused(travellers.get(i)))
                    .boxed()
                    .toList();
        }
    }

    /** The country or territory that a tour enters, by ISO 3166-1; none if it crosses no port. */
    public Optional<String> entered(ListingId id, ListingFile tour) {
        return Optional.ofNullable(tour.port())
                .flatMap(regions.shared()::findPort)
                .flatMap(port -> port.entered(
                        Tours.direction(tour, port, regions.get(id.tenant()).iso3166())));
    }

    /** Each of the party has a document at least. The age on the day of crossing counts. */
    @Transactional
    public Verdict check(ListingId tour, LocalDate date, List<Holder> party, Language language) {
        int rounds =
                party.stream().mapToInt(holder -> holder.papers().size()).max().orElseThrow();
        List<TravellerView> best = new ArrayList<>();
        List<Integer> papers = new ArrayList<>();
        var ruleSets = new TreeMap<String, RuleSetRef>();
        for (int round = 0; round < rounds; round++) {
            EligibilityView answer = eligibility.check(request(tour, date, party, round), language);
            answer.ruleSets().forEach(set -> ruleSets.put(set.code(), set));
            for (int i = 0; i < party.size(); i++) {
                if (isBetter(answer.travellers().get(i), best, i)) {
                    put(best, i, answer.travellers().get(i));
                    put(papers, i, Math.min(round, party.get(i).papers().size() - 1));
                }
            }
        }
        return new Verdict(List.copyOf(best), List.copyOf(papers), List.copyOf(ruleSets.values()));
    }

    private static boolean isBetter(TravellerView found, List<TravellerView> best, int i) {
        return i == best.size() || BY_HOPE.compare(found, best.get(i)) < 0;
    }

    private static <T> void put(List<T> list, int i, T value) {
        if (i == list.size()) {
            list.add(value);
        } else {
            list.set(i, value);
        }
    }

    private static boolean isRefused(TravellerView traveller) {
        return traveller.reasons().stream().anyMatch(CheckTour::bars);
    }

    /** Whether it keeps somebody from going: nothing can be done about it in time, or only with another document. */
    public static boolean bars(ReasonView reason) {
        return reason.by() == null || Reason.Code.valueOf(reason.code()).needsAnotherDocument();
    }

    /** Everybody with the document of that round, or with the last that they have. */
    private static NewEligibility request(ListingId tour, LocalDate date, List<Holder> party, int round) {
        List<NewTraveller> travellers = party.stream()
                .map(holder -> traveller(
                        holder,
                        holder.papers().get(Math.min(round, holder.papers().size() - 1)),
                        date))
                .toList();
        return new NewEligibility(tour.toString(), date, null, null, null, null, null, List.copyOf(travellers));
    }

    private static NewTraveller traveller(Holder holder, Paper paper, LocalDate date) {
        List<NewEndorsement> endorsements = paper.endorsements().stream()
                .map(leave -> new NewEndorsement(leave.destination(), leave.kind(), leave.validUntil()))
                .toList();
        return new NewTraveller(
                holder.nationality(),
                holder.residence(),
                paper.kind(),
                paper.expiresOn(),
                Math.min(Period.between(holder.birthDate(), date).getYears(), ReadTraveller.OLDEST),
                null,
                List.of(),
                List.copyOf(endorsements),
                List.copyOf(paper.ports()),
                paper.trips() == Trips.NONE);
    }
}
