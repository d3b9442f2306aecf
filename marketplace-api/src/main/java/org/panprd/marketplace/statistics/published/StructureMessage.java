package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.statistics.Categories;
import org.panprd.marketplace.statistics.published.Sdmx.Attribute;
import org.panprd.marketplace.statistics.published.Sdmx.Dimension;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/** Says of what our data is made, as an SDMX-JSON 2.0 structure message. */
@ApplicationScoped
class StructureMessage {
    /** When it was last changed. */
    private static final String PREPARED = "2026-11-29T00:00:00+08:00";

    private static final String ENUMERATION = "enumeration";

    @Inject
    CodeLists codeLists;

    /** Of the flow or its structure everything; of a list alone that list. None, if there is no such thing. */
    Optional<String> of(String kind, String id, Language language) {
        Map<String, Object> data = new LinkedHashMap<>();
        boolean isWhole = (kind.equals("dataflow") && id.equals(Sdmx.FLOW))
                || (kind.equals("datastructure") && id.equals(Sdmx.STRUCTURE));
        if (isWhole) {
            data.put("dataflows", List.of(flow(language)));
            data.put("dataStructures", List.of(structure(language)));
        }
        if (isWhole || (kind.equals("conceptscheme") && id.equals(Sdmx.CONCEPTS))) {
            data.put("conceptSchemes", List.of(concepts(language)));
        }
        List<Map<String, Object>> lists = codeLists.all().entrySet().stream()
                .filter(list -> isWhole || (kind.equals("codelist") && id.equals(list.getKey())))
                .map(list -> codeList(list.getKey(), list.getValue(), language))
                .toList();
        if (!lists.isEmpty()) {
            data.put("codelists", lists);
        }
        return data.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.write(Map.of("meta", Sdmx.meta("structure", id, PREPARED, language), "data", data)));
    }

    private static Map<String, Object> maintained(String type, String rel, String id, Text name, Language language) {
        Map<String, Object> thing = Sdmx.named(id, name, language);
        thing.put("agencyID", Sdmx.AGENCY);
        thing.put("version", Sdmx.VERSION);
        thing.put("links", List.of(Map.of("rel", "self", "urn", Sdmx.urn(type, id), "type", rel)));
        return thing;
    }

    private static Map<String, Object> flow(Language language) {
        Map<String, Object> flow =
                maintained("datastructure.Dataflow", "dataflow", Sdmx.FLOW, Categories.text("sdmx.flow"), language);
        flow.put("structure", Sdmx.urn("datastructure.DataStructure", Sdmx.STRUCTURE));
        return flow;
    }

    private static Map<String, Object> structure(Language language) {
        Map<String, Object> structure = maintained(
                "datastructure.DataStructure",
                "datastructure",
                Sdmx.STRUCTURE,
                Categories.text("sdmx.structure"),
                language);
        structure.put(
                "dataStructureComponents",
                Map.of(
                        "dimensionList",
                        dimensions(),
                        "attributeList",
                        Map.of(
                                "id",
                                "AttributeDescriptor",
                                "attributes",
                                Arrays.stream(Attribute.values())
                                        .map(StructureMessage::attribute)
                                        .toList()),
                        "measureList",
                        Map.of("id", "MeasureDescriptor", "measures", List.of(measure()))));
        return structure;
    }

    private static Map<String, Object> component(String id) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("id", id);
        component.put("conceptIdentity", Sdmx.concept(id));
        return component;
    }

    private static Map<String, Object> dimensions() {
        List<Map<String, Object>> dimensions = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Object> component = component(dimension.name());
            component.put("position", dimensions.size());
            component.put("localRepresentation", Map.of(ENUMERATION, list(dimension.codes())));
            dimensions.add(component);
        }
        Map<String, Object> period = component(Sdmx.PERIOD);
        period.put("localRepresentation", Map.of("format", Map.of("dataType", "GregorianYearMonth")));
        return Map.of("id", "DimensionDescriptor", "dimensions", dimensions, "timeDimension", period);
    }

    private static Map<String, Object> attribute(Attribute attribute) {
        Map<String, Object> component = component(attribute.name());
        String codes = attribute.codes();
        component.put("usage", attribute == Attribute.CURRENCY ? "optional" : "mandatory");
        component.put("attributeRelationship", attribute.relationship());
        component.put(
                "localRepresentation",
                codes == null ? Map.of("format", Map.of("dataType", "Integer")) : Map.of(ENUMERATION, list(codes)));
        return component;
    }

    private static Map<String, Object> measure() {
        Map<String, Object> measure = component(Sdmx.MEASURE);
        measure.put("usage", "optional");
        measure.put("localRepresentation", Map.of("format", Map.of("dataType", "Decimal")));
        return measure;
    }

    private static String list(String id) {
        return Sdmx.urn("codelist.Codelist", id);
    }

    private static Map<String, Object> concepts(Language language) {
        Map<String, Object> scheme = maintained(
                "conceptscheme.ConceptScheme",
                "conceptscheme",
                Sdmx.CONCEPTS,
                Categories.text("sdmx.concepts"),
                language);
        Stream<String> ids = Stream.of(
                        Arrays.stream(Dimension.values()).map(Dimension::name),
                        Stream.of(Sdmx.PERIOD, Sdmx.MEASURE),
                        Arrays.stream(Attribute.values()).map(Attribute::name))
                .flatMap(some -> some);
        scheme.put(
                "concepts",
                ids.map(id -> Sdmx.named(id, Categories.text("sdmx.concept." + id), language))
                        .toList());
        return scheme;
    }

    private static Map<String, Object> codeList(String id, Map<String, Text> codes, Language language) {
        Map<String, Object> list = maintained(
                "codelist.Codelist", "codelist", id, Categories.text("sdmx.concept." + id.substring(3)), language);
        list.put(
                "codes",
                codes.entrySet().stream()
                        .map(code -> Sdmx.named(code.getKey(), code.getValue(), language))
                        .toList());
        return list;
    }
}
