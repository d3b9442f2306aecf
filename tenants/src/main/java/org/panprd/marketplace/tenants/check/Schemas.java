package org.panprd.marketplace.tenants.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the files, read from beside these classes; nothing is fetched from their addresses. */
final class Schemas {
    private static final String ADDRESS = "https://panprd.org/schema/";

    private final Map<String, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(dialect(), builder -> builder.schemas(Schemas::packed)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH)
                            .build()));

    /** Reports what a file lacks of the form that its schema asks for, and tells whether it has it. */
    boolean hold(String name, JsonNode tree, Source source) {
        List<Error> errors = errors(name, tree);
        errors.forEach(error -> source.report(field(error), text(error), message(error)));
        return errors.isEmpty();
    }

    List<Error> errors(String name, JsonNode tree) {
        Schema schema = schemas.computeIfAbsent(
                name, key -> registry.getSchema(SchemaLocation.of(ADDRESS + key + ".schema.json")));
        return schema.validate(tree);
    }

    static boolean isMissing(Error error) {
        return error.getKeyword().equals("required") || error.getKeyword().equals("dependentRequired");
    }

    /** The field that is missing or too much, where the validator names the object around it. */
    static Field field(Error error) {
        Field field = field(error.getInstanceLocation());
        String property = error.getProperty();
        return property == null ? field : field.and(property);
    }

    private static Field field(NodePath path) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            steps.add(step instanceof Number number ? (Object) number.intValue() : step);
        }
        return new Field(steps);
    }

    /** What is missing, unknown or out of its bounds. */
    static FaultText text(Error error) {
        String keyword = isMissing(error) ? "missing" : error.getKeyword();
        return FaultText.isKnown("form-" + keyword)
                ? FaultText.of("form-" + keyword, error.getArguments())
                : FaultText.of("form-other");
    }

    private static String message(Error error) {
        if (isMissing(error)) {
            return "is missing";
        }
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "is not known here";
            case "not" -> "has fields that do not go with its family: options belong to what is sold, legs to a route";
            default -> error.getMessage();
        };
    }

    /** The validator's own idea of an e-mail address knows no {@code .example}, the domain of samples (RFC 2606). */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .format(PatternFormat.of("email", "^[^@\\s]+@([a-z0-9-]+\\.)+[a-z]{2,}$", "format.email"))
                .build();
    }

    private static @Nullable String packed(String address) {
        if (!address.startsWith(ADDRESS)) {
            return null;
        }
        String name = "/schema/" + address.substring(ADDRESS.length());
        try (InputStream schema = Schemas.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("No schema " + name);
            }
            return new String(schema.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
