package org.panprd.marketplace.it;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.panprd.marketplace.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** What OCTO asks of answers: every field is there, and none that it does not know. */
final class OctoFormat {
    private OctoFormat() {}

    /** What is wrong with an answer of that kind, {@code booking} or {@code slots}. */
    static List<String> faults(String kind, String answer) {
        return of(kind).validate(Json.MAPPER.readTree(answer)).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema of(String kind) {
        try (InputStream file = Objects.requireNonNull(OctoFormat.class.getResourceAsStream("octo.schema.json"))) {
            ObjectNode schema = (ObjectNode) Json.MAPPER.readTree(file.readAllBytes());
            schema.put("$ref", "#/$defs/" + kind);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
