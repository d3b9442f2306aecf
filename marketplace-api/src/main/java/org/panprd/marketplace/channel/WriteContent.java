package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.ListingView;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.catalog.PhotoView;
import org.panprd.marketplace.catalog.PlaceView;
import org.panprd.marketplace.octo.OctoContent;
import org.panprd.marketplace.octo.OctoContent.Feature;
import org.panprd.marketplace.octo.OctoContent.Location;
import org.panprd.marketplace.octo.OctoContent.Medium;
import org.panprd.marketplace.octo.OctoContent.Place;
import org.panprd.marketplace.octo.OctoContent.PostalAddress;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** Writes what travellers read of a product, in one language. */
@ApplicationScoped
class WriteContent {
    private static final int MINUTES_A_DAY = 24 * 60;

    /** By ISO 3166-1; the others are of the mainland. */
    private static final Map<String, String> COUNTRIES = Map.of("hongkong", "HK", "macau", "MO");

    /** OCTO's labels by our themes. */
    private static final Map<String, String> LABELS =
            Map.of("family", "family-friendly", "food", "food", "heritage", "history", "nature", "outdoors");

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    URI web;

    static String description(ListingView listing) {
        return Stream.concat(
                        Stream.of(listing.summary()),
                        listing.days().stream().map(day -> day.day() + ". " + day.title() + ": " + day.text()))
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    static List<Feature> features(ListingView listing, Language language) {
        List<Feature> features = new ArrayList<>();
        listing.included().forEach(text -> features.add(new Feature(text, "INCLUSION")));
        listing.excluded().forEach(text -> features.add(new Feature(text, "EXCLUSION")));
        listing.highlights().forEach(text -> features.add(new Feature(text, "HIGHLIGHT")));
        listing.beforeYouGo().forEach(text -> features.add(new Feature(text, "PREBOOKING_INFORMATION")));
        if (WriteProducts.needsDocuments(listing)) {
            features.add(new Feature(Texts.text(language, "octo.documents"), "PREBOOKING_INFORMATION"));
        }
        listing.cancellation()
                .forEach(tier -> features.add(new Feature(
                        Texts.text(language, "octo.tier", tier.hoursBefore(), tier.refundPercent()),
                        "CANCELLATION_TERM")));
        return features;
    }

    List<Medium> media(ListingView listing) {
        List<PhotoView> photos = listing.photos();
        return IntStream.range(0, photos.size())
                .mapToObj(i -> new Medium(
                        web.resolve("/api/v1" + photos.get(i).path() + "-1600.jpg")
                                .toString(),
                        "image/jpeg",
                        i == 0 ? "COVER" : "GALLERY",
                        photos.get(i).alt(),
                        photos.get(i).alt(),
                        null))
                .toList();
    }

    static List<Location> locations(ListingView listing) {
        if (listing.legs().isEmpty()) {
            Named tenant = new Named(listing.tenant().code(), listing.tenant().name());
            return List.of(location(listing.place(), tenant, List.of("START", "POINT_OF_INTEREST")));
        }
        return listing.legs().stream()
                .map(leg -> location(leg.listing().place(), leg.listing().tenant(), List.of("ITINERARY_ITEM")))
                .toList();
    }

    private static Location location(PlaceView place, Named tenant, List<String> types) {
        var address = new PostalAddress(
                null, place.city(), tenant.name(), null, COUNTRIES.getOrDefault(tenant.code(), "CN"), null);
        return new Location(
                place.name(),
                place.city(),
                types,
                null,
                null,
                new Place(place.latitude(), place.longitude(), address, OctoContent.Identifiers.NONE, List.of()));
    }

    /** Those of OCTO's labels that say what we know. */
    static List<String> labels(ListingView listing) {
        Set<String> labels = new TreeSet<>();
        listing.themes().stream()
                .flatMap(theme -> Stream.ofNullable(LABELS.get(theme.code())))
                .forEach(labels::add);
        if (Objects.requireNonNullElse(listing.durationDays(), 1) > 1) {
            labels.add("multi-day");
        }
        if (listing.legs().stream().anyMatch(leg -> leg.nights() != null)) {
            labels.add("accommodation-included");
        }
        return List.copyOf(labels);
    }

    static @Nullable Integer minutes(ListingView listing) {
        Integer days = listing.durationDays();
        return days == null ? listing.durationMinutes() : Integer.valueOf(days * MINUTES_A_DAY);
    }
}
