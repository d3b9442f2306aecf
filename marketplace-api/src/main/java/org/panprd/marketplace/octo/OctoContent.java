package org.panprd.marketplace.octo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of OCTO's capability {@code octo/content}. */
public final class OctoContent {
    private OctoContent() {}

    /** Something to know of a product. */
    public record Feature(String shortDescription, String type) {}

    /** A question that is often asked. */
    public record Faq(String question, String answer) {}

    /** A picture. */
    public record Medium(
            String src,
            String type,
            String rel,
            @Nullable String title,
            @Nullable String caption,
            @Nullable String copyright) {}

    /** Where something of it happens. */
    public record Location(
            String title,
            @Nullable String shortDescription,
            List<String> types,
            @Nullable Integer minutesTo,
            @Nullable Integer minutesAt,
            Place place) {}

    /** A point of WGS 84. */
    public record Place(
            double latitude,
            double longitude,
            PostalAddress postalAddress,
            Identifiers identifiers,
            List<String> sameAs) {}

    /** Where it is, as far as known. */
    public record PostalAddress(
            @Nullable String streetAddress,
            @Nullable String addressLocality,
            @Nullable String addressRegion,
            @Nullable String postalCode,
            @Nullable String addressCountry,
            @Nullable String postOfficeBoxNumber) {}

    /** How maps name a place. */
    public record Identifiers(
            @Nullable String googlePlaceId,
            @Nullable String applePlaceId,
            @Nullable String tripadvisorLocationId,
            @Nullable String yelpPlaceId,
            @Nullable String facebookPlaceId,
            @Nullable String foursquarePlaceId,
            @Nullable String baiduPlaceId,
            @Nullable String amapPlaceId) {
        public static final Identifiers NONE = new Identifiers(null, null, null, null, null, null, null, null);
    }

    /** In which language somebody explains. */
    public record Commentary(String format, String language) {}
}
