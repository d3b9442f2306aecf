package org.panprd.marketplace.publishing;

import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.ListingFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as drafts have them. */
public final class Documents {
    private Documents() {}

    public static ObjectNode of(ListingFile listing) {
        return (ObjectNode) Json.MAPPER.readTree(Json.write(Document.of(listing)));
    }

    /** What would be kept of it. */
    public static ObjectNode kept(ObjectNode content) {
        return new NewDraft.Content(content)
                .read(
                        content.path("code").asString(""),
                        content.path("operator").asString(""));
    }

    /** Refuses as a sheet is refused. */
    public static void refuseWrong(JsonNode before, JsonNode after) {
        NewDraft.refuseWrong(before, after);
    }
}
