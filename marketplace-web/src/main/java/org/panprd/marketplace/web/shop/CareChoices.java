package org.panprd.marketplace.web.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.web.api.Found;
import org.panprd.marketplace.web.api.Named;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.session.Language;
import org.panprd.marketplace.web.shop.SearchPage.Choice;

/** The fields that narrow wellness, in the order in which the page shows them. */
record CareChoices(List<Field> fields) {
    private static final List<Integer> ELEVATIONS = List.of(500, 1000, 1500, 2500);
    private static final int MONTHS = 12;

    /** A field to choose one value from; a count below 0 is not known. */
    record Field(String name, List<Choice> choices) {}

    static CareChoices of(CareTerms terms, Found.Facets facets, Language language) {
        Texts texts = Texts.in(language);
        return new CareChoices(Stream.of("institution", "grade", "medicalActs", "stay", "month", "elevation")
                .map(name -> field(name, terms.byName().getOrDefault(name, ""), facets, texts))
                .toList());
    }

    private static Field field(String name, String chosen, Found.Facets facets, Texts texts) {
        List<Choice> choices = new ArrayList<>(
                switch (name) {
                    case "stay" -> fixed(CareTerms.stayNames(), chosen, code -> label(name, code, facets, texts));
                    case "month" ->
                        fixed(
                                IntStream.rangeClosed(1, MONTHS)
                                        .mapToObj(String::valueOf)
                                        .toList(),
                                chosen,
                                code -> Wording.in(texts.language()).monthName(Integer.parseInt(code)));
                    case "elevation" ->
                        fixed(
                                ELEVATIONS.stream().map(String::valueOf).toList(),
                                chosen,
                                code -> label(name, code, facets, texts));
                    default ->
                        counted(name, facets).stream()
                                .map(facet -> new Choice(
                                        facet.code(),
                                        facet.name(),
                                        facet.count() == null ? 0 : facet.count(),
                                        facet.code().equals(chosen)))
                                .toList();
                });
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, label(name, chosen, facets, texts), -1, true));
        }
        return new Field(name, List.copyOf(choices));
    }

    private static List<Choice> fixed(List<String> codes, String chosen, Function<String, String> name) {
        return codes.stream()
                .map(code -> new Choice(code, name.apply(code), -1, code.equals(chosen)))
                .toList();
    }

    private static List<Named> counted(String name, Found.Facets facets) {
        return switch (name) {
            case "institution" -> facets.institution();
            case "grade" -> facets.grade();
            default -> facets.medicalActs();
        };
    }

    /** What a filter that is on is called; what nobody knows as it was typed. */
    static String label(String name, String value, Found.Facets facets, Texts texts) {
        return switch (name) {
            case "stay" -> texts.get("search.stay." + value);
            case "month" ->
                Stream.of(Numbers.within(value, 0, MONTHS, 0))
                        .filter(month -> month > 0)
                        .map(month -> texts.with(
                                "search.chip.month",
                                Wording.in(texts.language()).monthName(month)))
                        .findFirst()
                        .orElse(value);
            case "elevation" -> texts.with("search.chip.elevation", value);
            default ->
                counted(name, facets).stream()
                        .filter(facet -> facet.code().equals(value))
                        .findFirst()
                        .map(Named::name)
                        .orElse(value);
        };
    }
}
