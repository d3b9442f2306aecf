package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.TenantFile;

/** The catalogue of open data in the terms of DCAT 3 and DCAT-AP, as JSON-LD. */
@ApplicationScoped
class Catalog {
    private static final String TYPE = "@type";
    private static final String ID = "@id";
    private static final String TITLE = "dct:title";
    private static final String DESCRIPTION = "dct:description";
    private static final String PUBLISHER = "dct:publisher";
    private static final String MONTHLY = "http://publications.europa.eu/resource/authority/frequency/MONTHLY";
    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    /** The public address, under which the interface is found as well. */
    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    String url;

    /** A way to get a data set. */
    private record Form(String path, String mediaType, String title) {}

    Map<String, Object> of(Map<TenantFile, Set<YearMonth>> months, String license) {
        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put("@context", CONTEXT);
        catalog.put(ID, address("/open-data/catalog"));
        catalog.put(TYPE, "dcat:Catalog");
        catalog.put(TITLE, texts(language -> Texts.text(language, "open-data.catalog")));
        catalog.put(DESCRIPTION, texts(language -> Texts.text(language, "open-data.catalog.description")));
        catalog.put(
                PUBLISHER,
                Map.of(ID, url, TYPE, "foaf:Agent", "foaf:name", Texts.text(Language.ENGLISH, "open-data.platform")));
        catalog.put("foaf:homepage", Map.of(ID, url));
        catalog.put("dct:license", Map.of(ID, license));
        catalog.put(
                "dct:language",
                Arrays.stream(Language.values()).map(Language::tag).toList());
        List<Map<String, Object>> sets = new ArrayList<>();
        months.forEach((tenant, published) -> sets.add(dataset(tenant, published, license)));
        catalog.put("dcat:dataset", sets);
        return catalog;
    }

    private Map<String, Object> dataset(TenantFile tenant, Collection<YearMonth> months, String license) {
        Map<String, Object> set = new LinkedHashMap<>();
        String address = address("/open-data/" + tenant.code());
        set.put(ID, address);
        set.put(TYPE, "dcat:Dataset");
        set.put("dct:identifier", address);
        set.put(
                TITLE,
                texts(language ->
                        Texts.text(language, "open-data.set", tenant.name().in(language))));
        set.put(DESCRIPTION, texts(language -> Texts.text(language, "open-data.set.description")));
        set.put(PUBLISHER, publisher(tenant.bureau()));
        set.put("dcat:contactPoint", contact(tenant.bureau()));
        set.put("dct:accrualPeriodicity", Map.of(ID, MONTHLY));
        set.put("dct:spatial", Map.of(TYPE, "dct:Location", "dct:identifier", tenant.iso3166()));
        set.put(
                "dct:temporal",
                Map.of(
                        TYPE,
                        "dct:PeriodOfTime",
                        "dcat:startDate",
                        date(Collections.min(months).atDay(1).toString()),
                        "dcat:endDate",
                        date(Collections.max(months).atEndOfMonth().toString())));
        set.put("dcat:temporalResolution", Map.of(TYPE, "xsd:duration", "@value", "P1M"));
        set.put("dct:license", Map.of(ID, license));
        set.put("dct:conformsTo", Map.of(ID, address("/statistics/structure/datastructure/" + Sdmx.STRUCTURE)));
        String series = "/statistics/data/" + Sdmx.FLOW + "/M." + tenant.iso3166() + "...";
        set.put(
                "dcat:distribution",
                List.of(
                        distribution(
                                new Form("/open-data/" + tenant.code() + "/monthly.csv", "text/csv", "CSV"), license),
                        distribution(
                                new Form("/open-data/" + tenant.code() + "/monthly.json", "application/json", "JSON"),
                                license),
                        distribution(new Form(series, "application/vnd.sdmx.data+json", "SDMX-JSON 2.0"), license),
                        distribution(new Form(series, "application/vnd.sdmx.data+csv", "SDMX-CSV 2.0"), license)));
        return set;
    }

    private static Map<String, Object> publisher(TenantFile.Bureau bureau) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put(TYPE, "foaf:Agent");
        publisher.put("foaf:name", texts(bureau.name()::in));
        if (bureau.website() != null) {
            publisher.put("foaf:homepage", Map.of(ID, bureau.website()));
        }
        return publisher;
    }

    private static Map<String, Object> contact(TenantFile.Bureau bureau) {
        return Map.of(
                TYPE,
                "vcard:Organization",
                "vcard:fn",
                bureau.name().in(Language.ENGLISH),
                "vcard:hasEmail",
                Map.of(ID, "mailto:" + bureau.email()));
    }

    /** SDMX is chosen by asking for it, so that it has an address but none to download it from. */
    private Map<String, Object> distribution(Form form, String license) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put(TYPE, "dcat:Distribution");
        distribution.put(TITLE, form.title());
        distribution.put("dcat:accessURL", Map.of(ID, address(form.path())));
        if (form.path().startsWith("/open-data/")) {
            distribution.put("dcat:downloadURL", Map.of(ID, address(form.path())));
        }
        distribution.put(
                "dcat:mediaType", Map.of(ID, "https://www.iana.org/assignments/media-types/" + form.mediaType()));
        distribution.put("dct:license", Map.of(ID, license));
        return distribution;
    }

    private String address(String path) {
        return url + "/api/v1" + path;
    }

    private static Map<String, String> date(String day) {
        return Map.of(TYPE, "xsd:date", "@value", day);
    }

    private static List<Map<String, String>> texts(Function<Language, String> text) {
        return Arrays.stream(Language.values())
                .map(language -> Map.of("@language", language.tag(), "@value", text.apply(language)))
                .toList();
    }
}
