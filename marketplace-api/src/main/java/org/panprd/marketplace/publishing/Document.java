package org.panprd.marketplace.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.ListingFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A listing's document as its file would have it: nothing that is empty, days of a year without dashes before them. */
final class Document {
    private Document() {}

    static ObjectNode of(ListingFile listing) {
        ObjectNode document = Json.MAPPER.valueToTree(listing);
        document.path("peak").forEach(season -> {
            ObjectNode one = (ObjectNode) season;
            for (String end : List.of("from", "to")) {
                one.put(end, one.path(end).asString().replaceFirst("^--", ""));
            }
        });
        return tidy(document);
    }

    /** The same without what is empty. */
    static ObjectNode tidy(ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner) {
                tidy(inner);
            } else if (value instanceof ArrayNode list) {
                list.forEach(entry -> {
                    if (entry instanceof ObjectNode inner) {
                        tidy(inner);
                    }
                });
            }
            boolean isEmpty = value.isNull() || (value.isContainer() && value.isEmpty());
            if (isEmpty || (value.isString() && value.stringValue().isEmpty())) {
                object.remove(member.getKey());
            }
        }
        return object;
    }
}
