package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Discount;
import org.panprd.marketplace.catalog.Offer;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.PriceStep;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.QueryValues;

/** Explains what a wish for one of an operator's own listings costs, by the code that prices quotes and bookings. */
@ApplicationScoped
class TestPrice {
    @Inject
    Catalog catalog;

    @Inject
    Trips trips;

    @Inject
    OperatorPlans plans;

    @Inject
    Promotions promotions;

    @Transactional
    PriceTestView test(ListingId id, PriceTestQuery query) {
        QueryValues values = new QueryValues();
        Optional<LocalDate> date = values.date(query.date, "date");
        Optional<LocalDate> booked = values.date(query.booked, "booked");
        Optional<Party> party = values.party(query.units, "units");
        Integer nights =
                values.number(query.nights, "nights", 1, OptionRules.MAX_NIGHTS).orElse(null);
        values.require(query.date != null && !query.date.isBlank(), "date", "required");
        values.refuse();
        LocalDate day = date.orElseThrow();
        plans.own(id);
        Map<ListingId, Offer> offers = catalog.offers(List.of(id), day, day.plusDays(OptionRules.MAX_NIGHTS));
        Offer offer = Optional.ofNullable(offers.get(id)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        OptionRules rules = OptionRules.of(offer.document()).stream()
                .filter(one -> query.option == null
                        || query.option.isBlank()
                        || one.option().equals(query.option))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("option", "unknown-option"));
        Wish wish = new Wish(id, rules.option(), day, null, rules.nights(nights), rules.party(party.orElse(null)));
        Faults faults = new Faults();
        rules.takesNights(wish.nights(), "", faults);
        rules.takesParty(wish.party(), "", faults);
        faults.refuse();
        List<PriceStep> lines = new ArrayList<>();
        Part part = trips.parts(wish, offers, booked.orElse(null), lines::add)
                .orElseThrow()
                .get(0);
        Part reduced = promotions
                .reduce(query.code, List.of(part), booked.orElse(null))
                .parts()
                .get(0);
        lines.addAll(discounts(reduced));
        return new PriceTestView(reduced.rooms().orElse(0), lines, reduced.price());
    }

    private static List<PriceStep> discounts(Part part) {
        long left = part.price().amountMinor()
                + part.cost().discounts().stream()
                        .mapToLong(Discount::amountMinor)
                        .sum();
        List<PriceStep> steps = new ArrayList<>();
        for (Discount discount : part.cost().discounts()) {
            long before = left;
            left = left - discount.amountMinor();
            steps.add(new PriceStep(discount.rule(), discount.code(), null, null, discount.percent(), before, left));
        }
        return steps;
    }
}
