package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Border;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Found;
import org.panprd.marketplace.web.api.Named;
import org.panprd.marketplace.web.api.Port;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Places;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/** What was found, and what to narrow it by. */
@WebServlet("/search")
public final class SearchPage extends Page {
    private static final Found NOTHING = new Found(
            List.of(), 0, new Found.Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), null);

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Border border;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SearchTerms terms = SearchTerms.read(request::getParameterValues);
        Found found = NOTHING;
        Map<String, String> errors = Map.of();
        try {
            found = catalogue.search(terms.query());
        } catch (ApiProblem refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            errors = byField(refused);
            response.setStatus(refused.status());
        }
        show("search", results(terms, found, errors), request, response);
    }

    private Results results(SearchTerms terms, Found found, Map<String, String> errors) {
        Texts texts = Texts.in(visit.language());
        Map<String, String> regionNames = catalogue.regions().tenants().stream()
                .collect(Collectors.toMap(region -> region.code(), region -> region.name()));
        Map<String, String> themeNames =
                catalogue.themes().themes().stream().collect(Collectors.toMap(Named::code, Named::name));
        List<Port> ports = terms.isOverBorders() ? border.ports().items() : List.of();
        Names names = new Names(regionNames, themeNames, ports, found.facets());
        return new Results(
                terms,
                found,
                choices(found.facets().tenant(), terms.regions(), code -> regionNames.getOrDefault(code, code)),
                choices(found.facets().family(), terms.families(), code -> texts.get("family." + code)),
                choices(found.facets().theme(), terms.themes(), code -> themeNames.getOrDefault(code, code)),
                farSides(ports, terms),
                portsOf(ports, terms),
                terms.isOfWellness() ? CareChoices.of(terms.care(), found.facets(), visit.language()) : null,
                terms.active().stream()
                        .map(active -> new Chip(label(active, names, texts), active.removeUrl()))
                        .toList(),
                found.nextCursor() == null ? null : terms.urlAt(found.nextCursor()),
                terms.cursor().isEmpty() ? null : terms.url(),
                errors);
    }

    /** What is counted, and what is chosen even if nothing is left of it. */
    private static List<Choice> choices(List<Named> counted, List<String> chosen, Function<String, String> name) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Named facet : counted) {
            int count = facet.count() == null ? 0 : facet.count();
            choices.put(
                    facet.code(),
                    new Choice(facet.code(), name.apply(facet.code()), count, chosen.contains(facet.code())));
        }
        for (String code : chosen) {
            choices.putIfAbsent(code, new Choice(code, name.apply(code), 0, true));
        }
        return new ArrayList<>(choices.values());
    }

    private List<Choice> farSides(List<Port> ports, SearchTerms terms) {
        return ports.stream()
                .flatMap(port -> Stream.ofNullable(port.counterpart()))
                .distinct()
                .map(code -> new Choice(code, Places.name(visit.language(), code), 0, code.equals(terms.counterpart())))
                .toList();
    }

    private static List<Choice> portsOf(List<Port> ports, SearchTerms terms) {
        return ports.stream()
                .map(port -> new Choice(port.code(), port.name(), 0, port.code().equals(terms.port())))
                .toList();
    }

    /** What codes are called. */
    private record Names(
            Map<String, String> regions, Map<String, String> themes, List<Port> ports, Found.Facets facets) {}

    private static String label(SearchTerms.Active active, Names names, Texts texts) {
        return switch (active.kind()) {
            case "tenant" -> names.regions().getOrDefault(active.value(), active.value());
            case "theme" -> names.themes().getOrDefault(active.value(), active.value());
            case "family" -> texts.get("family." + active.value());
            case "counterpart" -> Places.name(texts.language(), active.value());
            case "port" ->
                names.ports().stream()
                        .filter(port -> port.code().equals(active.value()))
                        .findFirst()
                        .map(Port::name)
                        .orElse(active.value());
            case "institution", "grade", "medicalActs", "stay", "month", "elevation" ->
                CareChoices.label(active.kind(), active.value(), names.facets(), texts);
            case "near" -> texts.get("search.chip.near");
            case "from", "to" -> texts.with("search.chip." + active.kind(), date(active.value(), texts));
            default -> texts.with("search.chip." + active.kind(), active.value());
        };
    }

    /** What is no date is shown as it was typed. */
    private static String date(String typed, Texts texts) {
        return Numbers.date(typed).map(Wording.in(texts.language())::date).orElse(typed);
    }

    private static Map<String, String> byField(ApiProblem refused) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError error : refused.errors()) {
            errors.put(
                    error.field() == null ? "" : error.field(),
                    error.message() == null ? refused.explanation() : error.message());
        }
        if (errors.isEmpty()) {
            errors.put("", refused.explanation());
        }
        return errors;
    }

    record Choice(String code, String name, int count, boolean chosen) {}

    record Chip(String label, String removeUrl) {}

    record Results(
            SearchTerms terms,
            Found found,
            List<Choice> regions,
            List<Choice> families,
            List<Choice> themes,
            List<Choice> counterparts,
            List<Choice> ports,
            @Nullable CareChoices care,
            List<Chip> chips,
            @Nullable String nextUrl,
            @Nullable String firstUrl,
            Map<String, String> errors) {}
}
