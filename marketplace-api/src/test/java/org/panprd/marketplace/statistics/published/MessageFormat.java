package org.panprd.marketplace.statistics.published;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.panprd.marketplace.platform.Json;

/** What the field guides of SDMX-JSON 2.0 ask of messages, in a schema of our own. */
final class MessageFormat {
    private MessageFormat() {}

    /** What is wrong with a {@code data} or {@code structure} message. */
    static List<String> faults(String kind, String message) {
        String name = "sdmx-json-" + kind + ".schema.json";
        try (InputStream schema = Objects.requireNonNull(MessageFormat.class.getResourceAsStream(name), name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(Json.MAPPER.readTree(message))
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
