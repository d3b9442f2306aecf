package org.panprd.marketplace.statistics.published;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panprd.marketplace.statistics.Breakdown;
import org.panprd.marketplace.statistics.Categories;
import org.panprd.marketplace.statistics.Indicator;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.Text;

/**
 * The code lists of our data, and what the codes are called. Frequency, status and confidentiality have the codes of SDMX's
 * cross-domain lists.
 */
@ApplicationScoped
class CodeLists {
    private static final String TEXT = "sdmx.";

    @Inject
    Regions regions;

    @Inject
    Categories categories;

    private final Map<String, Map<String, Text>> lists = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        lists.put("CL_FREQ", codes(Stream.of("M"), TEXT + "freq."));
        Map<String, Text> areas = new LinkedHashMap<>();
        regions.tenants().values().forEach(tenant -> areas.put(tenant.iso3166(), tenant.name()));
        lists.put("CL_REF_AREA", areas);
        lists.put("CL_INDICATOR", codes(Arrays.stream(Indicator.values()).map(Indicator::name), "indicator."));
        lists.put("CL_BREAKDOWN", codes(Breakdown.NAMES.stream(), "breakdown."));
        lists.put("CL_CATEGORY", categories.all());
        lists.put(
                "CL_UNIT_MEASURE",
                codes(Arrays.stream(Indicator.Unit.values()).map(Indicator.Unit::name), TEXT + "unit."));
        lists.put("CL_CURRENCY", currencies());
        lists.put("CL_OBS_STATUS", codes(Stream.of("A", "Q"), TEXT + "status."));
        lists.put("CL_CONF_STATUS", codes(Stream.of("F", "C"), TEXT + "confidentiality."));
    }

    /** By their ids, in the order of the components. */
    Map<String, Map<String, Text>> all() {
        return Collections.unmodifiableMap(lists);
    }

    Text nameOf(String list, String code) {
        Text name = Objects.requireNonNull(lists.get(list)).get(code);
        return name == null ? new Text(code, code, code) : name;
    }

    private static Map<String, Text> codes(Stream<String> codes, String prefix) {
        Map<String, Text> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code, Categories.text(prefix + code)));
        return named;
    }

    private Map<String, Text> currencies() {
        Map<String, Text> named = new LinkedHashMap<>();
        regions.tenants().values().stream()
                .map(TenantFile::currency)
                .sorted()
                .distinct()
                .forEach(code -> named.put(
                        code,
                        new Text(
                                name(code, Language.SIMPLIFIED_CHINESE),
                                name(code, Language.TRADITIONAL_CHINESE),
                                name(code, Language.ENGLISH))));
        return named;
    }

    private static String name(String currency, Language language) {
        return Currency.getInstance(currency).getDisplayName(Locale.forLanguageTag(language.tag()));
    }

    /** The tenants by their codes of ISO 3166. */
    Map<String, String> tenants() {
        return regions.tenants().values().stream().collect(Collectors.toMap(TenantFile::iso3166, TenantFile::code));
    }
}
