package org.panprd.marketplace.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.publishing.DescribeForm.ChoiceView;
import org.panprd.marketplace.publishing.FindLegs.PossibleLeg;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm.FormField;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.SharedFiles;
import org.panprd.marketplace.tenants.Text;

/** What there is to choose from in a tenant. */
record FormChoices(Regions regions, List<PlaceFile> places, List<PossibleLeg> legs, Language language) {
    /** The field or the list that the choices for a field go by. */
    static @Nullable String by(String field) {
        return switch (field) {
            case "option" -> "listing";
            case "grade" -> "kind";
            case "with" -> "options";
            default -> null;
        };
    }

    /** None, if anything may be typed. */
    @Nullable
    List<ChoiceView> of(FormField field) {
        if (!field.choices().isEmpty()) {
            return field.choices().stream()
                    .map(code -> ChoiceView.of(code, said(field.name(), code)))
                    .toList();
        }
        Stream<ChoiceView> known = known(field.name());
        return known == null ? null : known.toList();
    }

    private @Nullable Stream<ChoiceView> known(String field) {
        return switch (field) {
            case "place" -> places.stream().map(this::place);
            case "visits" ->
                places.stream().filter(place -> place.dailyCapacity() != null).map(this::place);
            case "listing" -> legs.stream().map(this::listing);
            case "option" -> legs.stream().flatMap(this::options);
            case "tenant" -> regions.tenants().values().stream().map(one -> choice(one.code(), one.name()));
            default -> shared(field, regions.shared());
        };
    }

    /** What is the same in all tenants. */
    private @Nullable Stream<ChoiceView> shared(String field, SharedFiles shared) {
        return switch (field) {
            case "themes" -> shared.themes().stream().map(one -> choice(one.code(), one.name()));
            case "port" ->
                shared.border().ports().stream()
                        .filter(one -> one.counterpart() != null)
                        .map(one -> choice(one.code(), one.name()));
            case "corridor" -> shared.corridors().stream().map(one -> choice(one.code(), one.name()));
            case "fromStation", "toStation" ->
                shared.corridors().stream()
                        .flatMap(corridor -> corridor.stations().stream())
                        .map(one -> choice(one.code(), one.name()))
                        .distinct();
            case "kind" -> shared.wellness().institutions().stream().map(one -> choice(one.code(), one.name()));
            case "grade" ->
                shared.wellness().institutions().stream().flatMap(kind -> kind.grades().stream()
                        .map(one -> new ChoiceView(one.code(), one.name().in(language), kind.code(), null, null)));
            case "questionnaire" ->
                shared.wellness().questionnaires().values().stream()
                        .map(one -> choice(one.code(), one.name()))
                        .sorted(Comparator.comparing(ChoiceView::code));
            case "mustShow" ->
                shared.wellness().recognition().stream()
                        .flatMap(agreement -> agreement.examinations().stream())
                        .map(one -> choice(one.code(), one.name()))
                        .distinct();
            default -> null;
        };
    }

    private ChoiceView choice(String code, Text name) {
        return ChoiceView.of(code, name.in(language));
    }

    private ChoiceView place(PlaceFile place) {
        return new ChoiceView(place.code(), place.name().in(language), null, place.latitude(), place.longitude());
    }

    private ChoiceView listing(PossibleLeg leg) {
        String region = regions.get(leg.id().tenant()).name().in(language);
        return ChoiceView.of(leg.id().toString(), leg.listing().title().in(language) + " · " + region);
    }

    private Stream<ChoiceView> options(PossibleLeg leg) {
        return leg.options()
                .map(option -> new ChoiceView(
                        option.code(), option.title().in(language), leg.id().toString(), null, null));
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
