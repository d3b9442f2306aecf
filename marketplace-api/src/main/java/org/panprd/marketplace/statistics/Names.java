package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.panprd.marketplace.catalog.CatalogueNames;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.Text;

/** What keys of dimensions are called. What nobody knows any more is called by its key. */
@ApplicationScoped
class Names {
    @Inject
    Regions regions;

    @Inject
    CatalogueNames catalogue;

    /** Of one dimension, read once for all its keys. */
    UnaryOperator<String> of(String tenant, Dimension dimension, Language language) {
        return switch (dimension) {
            case ALL -> key -> regions.get(tenant).name().in(language);
            case CITY -> known(places(tenant, place -> place.city().en(), PlaceFile::city), language);
            case PLACE -> known(places(tenant, PlaceFile::code, PlaceFile::name), language);
            case OPERATOR -> known(catalogue.operators(tenant), language);
            case LISTING -> known(catalogue.listings(tenant), language);
            case THEME -> {
                Map<String, Text> names = new HashMap<>();
                regions.shared().themes().forEach(theme -> names.put(theme.code(), theme.name()));
                yield known(names, language);
            }
            case FAMILY -> key -> Texts.find(language, "family." + key).orElse(key);
            case CHANNEL -> key -> key.equals("WEB") ? Texts.text(language, "figures.web") : key;
            case ORIGIN, RESIDENCE -> key -> place(key, language);
            case AGE -> key -> Texts.find(language, "unit." + key).orElse(key);
            case PORT, PORT_HOUR -> key -> crossing(key, language);
            case FLOW_TO, FLOW_FROM ->
                key -> regions.find(key).map(other -> other.name().in(language)).orElse(key);
        };
    }

    /** The key above a key, in the dimension above its own; one that nobody knows is by itself. */
    UnaryOperator<String> above(String tenant, Dimension dimension) {
        return switch (dimension) {
            case PLACE -> {
                Map<String, String> cities = new HashMap<>();
                catalogue
                        .places(tenant)
                        .forEach(place -> cities.put(place.code(), place.city().en()));
                yield key -> cities.getOrDefault(key, key);
            }
            case LISTING -> {
                Map<String, String> operators = catalogue.operatorsOfListings(tenant);
                yield key -> operators.getOrDefault(key, key);
            }
            case ORIGIN -> key -> key.equals("unknown") ? key : key.substring(0, 2);
            case PORT_HOUR -> key -> key.substring(0, key.lastIndexOf(':'));
            default -> key -> key;
        };
    }

    private Map<String, Text> places(String tenant, Function<PlaceFile, String> key, Function<PlaceFile, Text> name) {
        Map<String, Text> names = new HashMap<>();
        catalogue.places(tenant).forEach(place -> names.put(key.apply(place), name.apply(place)));
        return names;
    }

    private static UnaryOperator<String> known(Map<String, Text> names, Language language) {
        return key -> names.containsKey(key) ? names.get(key).in(language) : key;
    }

    private static String place(String key, Language language) {
        return Texts.find(language, "origin." + key).orElseGet(() -> new Locale.Builder()
                .setRegion(key.substring(0, 2).toUpperCase(Locale.ROOT))
                .build()
                .getDisplayCountry(Locale.forLanguageTag(language.tag())));
    }

    private String crossing(String key, Language language) {
        String[] parts = key.split(":", -1);
        String port = regions.shared()
                .findPort(parts[0])
                .map(found -> found.name().in(language))
                .orElse(parts[0]);
        String way = Texts.find(language, "crossing." + parts[1]).orElse(parts[1]);
        return parts.length == 2 ? port + " " + way : port + " " + way + " " + parts[2] + ":00";
    }
}
