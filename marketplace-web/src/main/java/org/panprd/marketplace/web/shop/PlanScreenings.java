package org.panprd.marketplace.web.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.api.Questionnaire;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.api.Screening;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.shop.ScreeningPage.Outcome;
import org.panprd.marketplace.web.shop.ScreeningPage.Outcomes;
import org.panprd.marketplace.web.shop.ScreeningPage.Person;

/** Asks the API what a trip asks of its people, and what follows from their answers. */
@ApplicationScoped
public class PlanScreenings {
    @Inject
    Catalogue catalogue;

    @Inject
    Companions companions;

    @Inject
    Wellness wellness;

    ScreeningPlan plan(Basket basket, Draft people) {
        return plan(basket, people, catalogue.quote(basket.wishes()));
    }

    ScreeningPlan plan(Basket basket, Draft people, Quote quote) {
        Map<String, Questionnaire> known = new HashMap<>();
        return ScreeningPlan.of(
                basket, people, quote, listing -> known.computeIfAbsent(listing, wellness::questionnaire));
    }

    /** On the first day of the programme: what was typed, or that of the companion, whom the look at is written down. */
    @Nullable
    Integer age(ScreeningPlan.Step step, @Nullable Integer typed) {
        if (!step.isCompanion()) {
            return typed;
        }
        LocalDate birth = LocalDate.parse(companions.find(step.companion()).birthDate());
        return Period.between(birth, step.programme().date()).getYears();
    }

    /** All has been answered. */
    Outcomes outcome(ScreeningPlan plan, ScreeningDraft answered) {
        return new Outcomes(plan.programmes().stream()
                .map(programme -> outcome(plan, programme, wellness.screen(plan.alone(programme, answered))))
                .toList());
    }

    private static Outcome outcome(ScreeningPlan plan, ScreeningPlan.Programme programme, Screening screening) {
        List<ScreeningPlan.Step> steps = plan.steps(programme);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Screening.Result result = screening.participants().get(i);
            people.add(new Person(
                    steps.get(i).number(), steps.get(i).name(), result.outcome(), result.text(), result.reasons()));
        }
        return new Outcome(
                programme.title(),
                screening.outcome(),
                screening.approvalHours(),
                people,
                screening.source().text(),
                screening.source().asOf());
    }
}
