package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panprd.marketplace.border.CheckTour;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.TravelPapers.Holder;

/** Writes down what a party lacks for a tour: in all languages, for it is read in any of them later. */
@ApplicationScoped
class WriteConditions {
    @Inject
    CheckTour tours;

    /** What the rules say, in one language. */
    private record Said(String language, CheckTour.Verdict verdict) {
        List<ReasonView> reasons(int participant) {
            return verdict.travellers().get(participant).reasons();
        }
    }

    /** All that the rules say of this party; a condition's participant is the place in it. */
    @Transactional(TxType.MANDATORY)
    List<Condition> of(ListingId tour, LocalDate date, List<Holder> party) {
        List<Said> said = Stream.of(Language.values())
                .map(language -> new Said(language.tag(), tours.check(tour, date, party, language)))
                .toList();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < party.size(); i++) {
            for (int j = 0; j < said.get(0).reasons(i).size(); j++) {
                Map<String, ReasonView> reasons = new HashMap<>();
                for (Said one : said) {
                    reasons.put(one.language(), one.reasons(i).get(j));
                }
                conditions.add(new Condition(i, tour.toString(), date, reasons));
            }
        }
        return conditions;
    }
}
