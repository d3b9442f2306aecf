package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm;
import org.panprd.marketplace.tenants.ListingForm.FormField;
import org.panprd.marketplace.tenants.TenantFile;

/** Says what there is to fill in of a listing, in the reader's language, with what there is to choose from. */
@ApplicationScoped
class DescribeForm {
    @Inject
    Regions regions;

    @Inject
    KeepListings listings;

    @Inject
    FindLegs findLegs;

    /**
     * The form of a family.
     *
     * @param cancellation the bounds that the tenant sets: hours before, and the number of tiers
     */
    public record FormView(String family, String currency, BoundsView cancellation, List<FieldView> fields) {}

    /** At the most. */
    public record BoundsView(int maxNoticeHours, int maxTiers) {}

    /**
     * A field, and what may be chosen for it.
     *
     * @param of what the entries of a set are
     * @param by what its choices go by: a field beside it, whose value is their {@code of}; or a list, whose rows they are
     * @param choices absent, if anything may be typed, and if they are the rows of a list
     */
    public record FieldView(
            String name,
            String label,
            String kind,
            @Nullable String of,
            @Nullable String by,
            boolean required,
            int rows,
            @Nullable List<ChoiceView> choices,
            List<FieldView> fields) {}

    /**
     * One of several.
     *
     * @param of the value of another field that it is for
     * @param latitude where it is, if it is a place; WGS 84, as the longitude
     */
    public record ChoiceView(
            String code,
            String name,
            @Nullable String of,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        static ChoiceView of(String code, String name) {
            return new ChoiceView(code, name, null, null, null);
        }
    }

    @Transactional
    FormView form(String tenant, String operator, Family family, Language language) {
        TenantFile file = regions.get(tenant);
        FormChoices choices = new FormChoices(
                regions,
                listings.places(tenant),
                family == Family.ROUTE ? findLegs.of(tenant, operator) : List.of(),
                language);
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

    private static FieldView field(FormField field, FormChoices choices, Language language) {
        return new FieldView(
                field.name(),
                ListingTexts.name(field.name(), language),
                field.kind().name(),
                field.of() == null ? null : field.of().name(),
                FormChoices.by(field.name()),
                field.required(),
                field.rows(),
                choices.of(field),
                field.fields().stream()
                        .map(inner -> field(inner, choices, language))
                        .toList());
    }
}
