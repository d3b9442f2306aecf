package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.statistics.Categories;
import org.panprd.marketplace.statistics.published.Sdmx.Attribute;
import org.panprd.marketplace.statistics.published.Sdmx.Dimension;
import org.panprd.marketplace.tenants.Language;

/** Published figures as an SDMX-JSON 2.0 data message: series over time. What may not be told has no value and says so. */
@ApplicationScoped
class DataMessage {
    @Inject
    CodeLists codeLists;

    @Inject
    SdmxValues values;

    /** The values that occur of each component, in the order in which the message counts them. */
    private record Seen(
            Map<Dimension, List<String>> dimensions, List<String> periods, Map<Attribute, List<String>> attributes) {}

    String of(List<Observation> observations, Language language) {
        Seen seen = seen(observations);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("structures", List.of(structure(seen, language)));
        data.put("dataSets", List.of(dataSet(seen, observations)));
        Instant prepared = observations.stream()
                .map(Observation::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put(
                "meta", Sdmx.meta("data", Sdmx.FLOW + "_" + prepared.toEpochMilli(), prepared.toString(), language));
        message.put("data", data);
        return Json.write(message);
    }

    private Seen seen(List<Observation> observations) {
        Map<Dimension, List<String>> dimensions = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(
                    dimension,
                    observations.stream()
                            .map(one -> values.of(one, dimension))
                            .distinct()
                            .toList());
        }
        Map<Attribute, List<String>> attributes = new TreeMap<>();
        for (Attribute attribute : Attribute.values()) {
            var found = new LinkedHashSet<String>();
            observations.forEach(one -> values.of(one, attribute).ifPresent(found::add));
            attributes.put(attribute, List.copyOf(found));
        }
        List<String> periods = observations.stream()
                .map(one -> one.month().toString())
                .sorted()
                .distinct()
                .toList();
        return new Seen(dimensions, periods, attributes);
    }

    private Map<String, Object> structure(Seen seen, Language language) {
        List<Map<String, Object>> dimensions = new ArrayList<>();
        seen.dimensions().forEach((dimension, codes) -> {
            Map<String, Object> component = concept(dimension.name(), language);
            component.put("keyPosition", dimensions.size());
            component.put(
                    "values",
                    codes.stream()
                            .map(code -> Sdmx.named(code, codeLists.nameOf(dimension.codes(), code), language))
                            .toList());
            dimensions.add(component);
        });
        Map<String, Object> period = concept(Sdmx.PERIOD, language);
        period.put("keyPosition", Dimension.values().length);
        period.put(
                "values",
                seen.periods().stream().map(one -> Map.of("value", one)).toList());
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put(
                "links",
                List.of(
                        Sdmx.link("dataflow", Sdmx.urn("datastructure.Dataflow", Sdmx.FLOW)),
                        Sdmx.link("structure", Sdmx.urn("datastructure.DataStructure", Sdmx.STRUCTURE))));
        structure.put("dataSets", List.of(0));
        structure.put("dimensions", Map.of("series", dimensions, "observation", List.of(period)));
        structure.put("measures", Map.of("observation", List.of(concept(Sdmx.MEASURE, language))));
        structure.put(
                "attributes",
                Map.of(
                        "series", attributes(Attribute.ofSeries(), seen, language),
                        "observation", attributes(Attribute.ofObservations(), seen, language)));
        return structure;
    }

    private static Map<String, Object> concept(String id, Language language) {
        return Sdmx.named(id, Categories.text("sdmx.concept." + id), language);
    }

    private List<Map<String, Object>> attributes(List<Attribute> attributes, Seen seen, Language language) {
        return attributes.stream()
                .map(attribute -> {
                    Map<String, Object> component = concept(attribute.name(), language);
                    component.put("relationship", attribute.relationship());
                    List<Map<String, Object>> found = seen.attributes().getOrDefault(attribute, List.of()).stream()
                            .map(code -> value(attribute, code, language))
                            .toList();
                    if (!found.isEmpty()) {
                        component.put("values", found);
                    }
                    return component;
                })
                .toList();
    }

    private Map<String, Object> value(Attribute attribute, String code, Language language) {
        String list = attribute.codes();
        return list == null
                ? Map.of("value", Integer.valueOf(code))
                : Sdmx.named(code, codeLists.nameOf(list, code), language);
    }

    private Map<String, Object> dataSet(Seen seen, List<Observation> observations) {
        Map<String, List<Observation>> series = observations.stream()
                .collect(Collectors.groupingBy(
                        one -> Arrays.stream(Dimension.values())
                                .map(dimension -> index(seen.dimensions().get(dimension), values.of(one, dimension)))
                                .map(String::valueOf)
                                .collect(Collectors.joining(":")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, Object> written = new LinkedHashMap<>();
        series.forEach((key, ofSeries) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            ofSeries.forEach(one -> {
                List<@Nullable Object> told = indices(Attribute.ofObservations(), seen, one);
                told.add(0, one.amount());
                figures.put(String.valueOf(seen.periods().indexOf(one.month().toString())), told);
            });
            written.put(
                    key,
                    Map.of(
                            "attributes",
                            indices(Attribute.ofSeries(), seen, ofSeries.get(0)),
                            "observations",
                            figures));
        });
        Map<String, Object> dataSet = new LinkedHashMap<>();
        dataSet.put("structure", 0);
        dataSet.put("action", "Information");
        dataSet.put("links", List.of(Sdmx.link("dataflow", Sdmx.urn("datastructure.Dataflow", Sdmx.FLOW))));
        dataSet.put("series", written);
        return dataSet;
    }

    /** Where the attributes' values stand among those that occur; null for what is not said. */
    private List<@Nullable Object> indices(List<Attribute> attributes, Seen seen, Observation observation) {
        List<@Nullable Object> indices = new ArrayList<>();
        attributes.forEach(attribute -> indices.add(values.of(observation, attribute)
                .map(value -> index(seen.attributes().get(attribute), value))
                .orElse(null)));
        return indices;
    }

    private static int index(@Nullable List<String> values, String value) {
        return values == null ? -1 : values.indexOf(value);
    }
}
