package org.panprd.marketplace.statistics.published;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/** What our statistical data is made of, in the words of SDMX 3.0. */
final class Sdmx {
    static final String AGENCY = "PANPRD";
    static final String FLOW = "TOURISM_MONTHLY";
    static final String STRUCTURE = "DSD_TOURISM_MONTHLY";
    static final String CONCEPTS = "CS_TOURISM";
    static final String VERSION = "1.0.0";
    static final String MEASURE = "OBS_VALUE";
    static final String PERIOD = "TIME_PERIOD";
    private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.";

    /** Of the key, in its order. */
    enum Dimension {
        FREQ("CL_FREQ"),
        REF_AREA("CL_REF_AREA"),
        INDICATOR("CL_INDICATOR"),
        BREAKDOWN("CL_BREAKDOWN"),
        CATEGORY("CL_CATEGORY");

        private final String codes;

        Dimension(String codes) {
            this.codes = codes;
        }

        /** The code list of its values. */
        String codes() {
            return codes;
        }
    }

    /** What else is said. */
    enum Attribute {
        UNIT_MEASURE("CL_UNIT_MEASURE"),
        DECIMALS(null),
        CURRENCY("CL_CURRENCY"),
        OBS_STATUS("CL_OBS_STATUS"),
        CONF_STATUS("CL_CONF_STATUS");

        private final @Nullable String codes;

        Attribute(@Nullable String codes) {
            this.codes = codes;
        }

        /** The code list of its values; null for numbers. */
        @Nullable
        String codes() {
            return codes;
        }

        /** On which dimensions it depends, or on the single observation. */
        Map<String, Object> relationship() {
            return switch (this) {
                case UNIT_MEASURE, DECIMALS -> Map.of("dimensions", List.of("INDICATOR"));
                case CURRENCY -> Map.of("dimensions", List.of("REF_AREA", "INDICATOR"));
                case OBS_STATUS, CONF_STATUS -> Map.of("observation", Map.of());
            };
        }

        static List<Attribute> ofSeries() {
            return List.of(UNIT_MEASURE, DECIMALS, CURRENCY);
        }

        static List<Attribute> ofObservations() {
            return List.of(OBS_STATUS, CONF_STATUS);
        }
    }

    private Sdmx() {}

    /** Of a thing that is maintained as a whole: {@code urn("codelist.Codelist", "CL_FREQ")}. */
    static String urn(String type, String id) {
        return MODEL + type + "=" + AGENCY + ":" + id + "(" + VERSION + ")";
    }

    static String concept(String id) {
        return urn("conceptscheme.Concept", CONCEPTS) + "." + id;
    }

    /** Its name in the best language, and in all of them. */
    static Map<String, Object> named(String id, Text name, Language language) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", id);
        named.put("name", name.in(language));
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Language.values()).forEach(one -> names.put(tag(one), name.in(one)));
        named.put("names", names);
        return named;
    }

    static Map<String, Object> link(String rel, String urn) {
        return Map.of("rel", rel, "urn", urn);
    }

    /** The head of a message. */
    static Map<String, Object> meta(String kind, String id, String prepared, Language language) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("schema", "https://json.sdmx.org/2.0.0/sdmx-json-" + kind + "-schema.json");
        meta.put("id", id);
        meta.put("test", false);
        meta.put("prepared", prepared);
        meta.put(
                "contentLanguages",
                Arrays.stream(Language.values())
                        .sorted((one, other) -> Boolean.compare(other == language, one == language))
                        .map(Sdmx::tag)
                        .toList());
        meta.put("sender", Map.of("id", AGENCY));
        return meta;
    }

    private static String tag(Language language) {
        return language.tag().toLowerCase(Locale.ROOT);
    }
}
