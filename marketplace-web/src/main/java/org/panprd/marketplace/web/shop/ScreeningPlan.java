package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.NewBookedScreening;
import org.panprd.marketplace.web.api.NewScreening;
import org.panprd.marketplace.web.api.Questionnaire;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.shop.ScreeningDraft.Given;

/** Who of a trip has to answer which questionnaire: a step for each participant of each programme. */
record ScreeningPlan(List<Programme> programmes, List<Step> steps) {
    ScreeningPlan {
        programmes = List.copyOf(programmes);
        steps = List.copyOf(steps);
    }

    /** A programme on an item of the basket, which are counted from 0. */
    record Programme(int item, String title, LocalDate date, Questionnaire questionnaire) {}

    /** One participant's turn; steps are counted from 1, participants from 0. */
    record Step(int number, Programme programme, int participant, String name, String companion) {
        boolean isCompanion() {
            return !companion.isEmpty();
        }
    }

    static ScreeningPlan of(Basket basket, Draft draft, Quote quote, Function<String, Questionnaire> questionnaires) {
        List<Programme> programmes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<String> persons = basket.persons();
        for (int item = 0; item < Math.min(basket.items().size(), quote.items().size()); item++) {
            for (Quote.Part part : parts(quote.items().get(item))) {
                Programme programme =
                        new Programme(item, part.title(), part.date(), questionnaires.apply(part.listingId()));
                programmes.add(programme);
                takingPart(persons, basket.items().get(item).party())
                        .forEach(person -> steps.add(new Step(
                                steps.size() + 1,
                                programme,
                                person,
                                draft.name(person),
                                draft.guest(person).companion())));
            }
        }
        return new ScreeningPlan(programmes, steps);
    }

    /** Each programme once, however often a route comes to it. */
    private static List<Quote.Part> parts(Quote.Item item) {
        Map<String, Quote.Part> asking = new LinkedHashMap<>();
        List<Quote.Part> parts = item.parts() == null ? List.of() : item.parts();
        parts.stream().filter(Quote.Part::screening).forEach(part -> asking.putIfAbsent(part.listingId(), part));
        return List.copyOf(asking.values());
    }

    /** Those of the right kinds, the first ones first; simply the first ones if the item has other kinds. */
    static List<Integer> takingPart(List<String> persons, Party party) {
        Map<String, Integer> left = new HashMap<>(party.units());
        List<Integer> taking = IntStream.range(0, persons.size())
                .filter(person -> left.merge(persons.get(person), -1, Integer::sum) >= 0)
                .boxed()
                .toList();
        return taking.size() == party.persons()
                ? taking
                : IntStream.range(0, Math.min(party.persons(), persons.size()))
                        .boxed()
                        .toList();
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    /** The first that nobody has answered yet. */
    Optional<Step> next(ScreeningDraft draft) {
        return steps.stream()
                .filter(step -> draft.find(step.number()).isEmpty())
                .findFirst();
    }

    /** One programme, to be judged without names; all of its steps are answered. */
    NewScreening alone(Programme programme, ScreeningDraft draft) {
        return new NewScreening(
                programme.questionnaire().listingId(),
                programme.questionnaire().version(),
                steps(programme).stream()
                        .map(step -> draft.find(step.number()).orElseThrow())
                        .map(given -> new NewScreening.Guest(given.age(), given.answers()))
                        .toList());
    }

    /** All of it, to go with the booking. */
    List<NewBookedScreening> screenings(ScreeningDraft draft) {
        return programmes.stream()
                .map(programme -> new NewBookedScreening(
                        programme.item(),
                        programme.questionnaire().listingId(),
                        programme.questionnaire().version(),
                        steps(programme).stream()
                                .map(step ->
                                        guest(step, draft.find(step.number()).orElseThrow()))
                                .toList()))
                .toList();
    }

    List<Step> steps(Programme programme) {
        return steps.stream().filter(step -> step.programme().equals(programme)).toList();
    }

    private static NewBookedScreening.Guest guest(Step step, Given given) {
        @Nullable Integer age = step.isCompanion() ? null : given.age();
        return new NewBookedScreening.Guest(step.participant(), age, given.answers(), given.reports());
    }
}
