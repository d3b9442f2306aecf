package org.panprd.marketplace.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.catalog.PhotoView;
import org.panprd.marketplace.catalog.PlaceView;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.search.SearchDocuments.Row;
import org.panprd.marketplace.search.SearchView.CardView;
import org.panprd.marketplace.search.SearchView.FacetValue;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Photo;
import org.panprd.marketplace.tenants.WellnessFiles;

/** Searches the market. */
@ApplicationScoped
class SearchListings {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    SearchDocuments documents;

    @Inject
    Catalog catalog;

    @Inject
    Words words;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Transactional
    SearchView search(SearchQuery query, Language language) {
        List<String> wanted = words.ofQuery(query.text());
        if (wanted.isEmpty() && !query.text().isBlank()) {
            return new SearchView(List.of(), 0, Map.of(), null);
        }
        String vector = wanted.isEmpty() ? null : Vectors.query(wanted);
        List<Row> rows =
                documents.search(query, vector, tours(query.ports()), LocalDateTime.ofInstant(clock.instant(), ZONE));
        List<Row> items = rows.stream().filter(row -> row.kind().equals("item")).toList();
        List<Row> shown = items.subList(0, Math.min(query.limit(), items.size()));
        long total = rows.stream()
                .filter(row -> row.kind().equals("total"))
                .mapToLong(Row::number)
                .sum();
        return new SearchView(
                shown.stream().map(row -> card(row, language)).toList(),
                total,
                Map.of(
                        "tenant", facet(rows, "tenant", language),
                        "family", facet(rows, "family", language),
                        "theme", facet(rows, "theme", language),
                        "institution", facet(rows, "institution", language),
                        "grade", facet(rows, "grade", language),
                        "medicalActs", facet(rows, "medicalActs", language)),
                items.size() > shown.size() ? cursorAfter(shown.get(shown.size() - 1)) : null);
    }

    /** The tours over one of these ports. */
    private @Nullable List<String> tours(@Nullable List<String> ports) {
        if (ports == null) {
            return null;
        }
        return catalog.tours().entrySet().stream()
                .filter(tour -> ports.contains(String.valueOf(tour.getValue().port())))
                .map(tour -> tour.getKey().toString())
                .toList();
    }

    private static String cursorAfter(Row last) {
        return new Cursor(List.of(Double.toString(last.sortKey()), last.code(), last.listing())).toString();
    }

    private CardView card(Row row, Language language) {
        Card card = Objects.requireNonNull(row.card());
        Double distance = row.distanceKm();
        Photo photo = card.photo();
        return new CardView(
                row.code() + "." + row.listing(),
                new Named(row.code(), regions.get(row.code()).name().in(language)),
                Objects.requireNonNull(row.family()),
                card.title().in(language),
                card.summary().in(language),
                card.picture(),
                photo == null ? null : PhotoView.of(new ListingId(row.code(), row.listing()), photo, language),
                PlaceView.of(card.place(), language),
                card.themes(),
                card.tenants(),
                card.durationDays(),
                card.durationMinutes(),
                card.priceFrom(),
                card.soldByRoom(),
                distance == null ? null : Math.round(distance * 10) / 10.0,
                row.day());
    }

    private List<FacetValue> facet(List<Row> rows, String kind, Language language) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> new FacetValue(row.code(), name(kind, row.code(), language), row.number()))
                .sorted(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::code))
                .toList();
    }

    private WellnessFiles wellness() {
        return regions.shared().wellness();
    }

    private String name(String kind, String code, Language language) {
        return switch (kind) {
            case "tenant" -> regions.get(code).name().in(language);
            case "theme" ->
                regions.shared().themes().stream()
                        .filter(theme -> theme.code().equals(code))
                        .findFirst()
                        .map(theme -> theme.name().in(language))
                        .orElse(code);
            case "institution" ->
                wellness()
                        .findInstitution(code)
                        .map(institution -> institution.name().in(language))
                        .orElse(code);
            case "grade" ->
                wellness().institutions().stream()
                        .flatMap(institution -> institution.grades().stream())
                        .filter(grade -> grade.code().equals(code))
                        .findFirst()
                        .map(grade -> grade.name().in(language))
                        .orElse(code);
            case "medicalActs" -> Texts.text(language, "medicalActs." + code);
            default -> Texts.text(language, "family." + code);
        };
    }
}
