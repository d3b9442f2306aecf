package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm;
import org.panprd.marketplace.tenants.ListingForm.FormField;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.SharedFiles;
import org.panprd.marketplace.tenants.TenantFile;

/** Says what there is to fill in of a listing, in the reader's language, with what there is to choose from. */
@ApplicationScoped
class DescribeForm {
    @Inject
    Regions regions;

    @Inject
    KeepListings listings;

    /**
     * The form of a family.
     *
     * @param cancellation the bounds that the tenant sets: hours before, and the number of tiers
     */
    public record FormView(String family, String currency, BoundsView cancellation, List<FieldView> fields) {}

    /** At the most. */
    public record BoundsView(int maxNoticeHours, int maxTiers) {}

    /** A field, and what may be chosen for it; {@code of} what the entries of a set are. */
    public record FieldView(
            String name,
            String label,
            String kind,
            @Nullable String of,
            boolean required,
            int rows,
            List<ChoiceView> choices,
            List<FieldView> fields) {}

    /** One of several. */
    public record ChoiceView(String code, String name) {}

    @Transactional
    FormView form(String tenant, Family family, Language language) {
        TenantFile file = regions.get(tenant);
        Choices choices = new Choices(listings.places(tenant), language);
        return new FormView(
                family.code(),
                file.currency(),
                new BoundsView(
                        file.cancellationBounds().maxNoticeHours(),
                        file.cancellationBounds().maxTiers()),
                ListingForm.of(family).stream()
                        .filter(field -> !List.of("code", "operator", "family").contains(field.name()))
                        .map(field -> field(field, choices, language))
                        .toList());
    }

    private static FieldView field(FormField field, Choices choices, Language language) {
        return new FieldView(
                field.name(),
                ListingTexts.name(field.name(), language),
                field.kind().name(),
                field.of() == null ? null : field.of().name(),
                field.required(),
                field.rows(),
                choices.of(field),
                field.fields().stream()
                        .map(inner -> field(inner, choices, language))
                        .toList());
    }

    /** What there is to choose from in a tenant. */
    private final class Choices {
        private final List<PlaceFile> places;
        private final Language language;
        private final SharedFiles shared = regions.shared();

        Choices(List<PlaceFile> places, Language language) {
            this.places = places;
            this.language = language;
        }

        List<ChoiceView> of(FormField field) {
            if (!field.choices().isEmpty()) {
                return field.choices().stream()
                        .map(code -> new ChoiceView(code, said(field.name(), code)))
                        .toList();
            }
            return known(field.name()).toList();
        }

        private Stream<ChoiceView> known(String field) {
            return switch (field) {
                case "place" -> places.stream().map(this::place);
                case "visits" ->
                    places.stream()
                            .filter(place -> place.dailyCapacity() != null)
                            .map(this::place);
                case "themes" ->
                    shared.themes().stream()
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)));
                case "port" ->
                    shared.border().ports().stream()
                            .filter(one -> one.counterpart() != null)
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)));
                case "corridor" ->
                    shared.corridors().stream()
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)));
                case "fromStation", "toStation" ->
                    shared.corridors().stream()
                            .flatMap(corridor -> corridor.stations().stream())
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)))
                            .distinct();
                case "kind" ->
                    shared.wellness().institutions().stream()
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)));
                case "questionnaire" ->
                    shared.wellness().questionnaires().values().stream()
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)))
                            .sorted(Comparator.comparing(ChoiceView::code));
                case "mustShow" ->
                    shared.wellness().recognition().stream()
                            .flatMap(agreement -> agreement.examinations().stream())
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)))
                            .distinct();
                case "tenant" ->
                    regions.tenants().values().stream()
                            .map(one -> new ChoiceView(one.code(), one.name().in(language)));
                default -> Stream.of();
            };
        }

        private ChoiceView place(PlaceFile place) {
            String where = String.format(Locale.ROOT, "%.4f, %.4f", place.latitude(), place.longitude());
            return new ChoiceView(place.code(), place.name().in(language) + " (" + where + ")");
        }

        private String said(String field, String code) {
            return switch (field) {
                case "unit" -> Texts.text(language, "unit." + code);
                case "direction", "below", "picture" -> Texts.text(language, "listing." + field + "." + code);
                case "closedWeekdays" -> Texts.text(language, "listing.weekday." + code);
                default -> code;
            };
        }
    }
}
