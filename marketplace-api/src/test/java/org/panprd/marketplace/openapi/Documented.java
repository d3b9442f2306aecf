package org.panprd.marketplace.openapi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Json;

/** Both documents, written from the resources' classes without a server. */
final class Documented {
    private static final String ROOT = "org/panprd/marketplace";
    private static final List<Endpoint> ENDPOINTS = find();

    private Documented() {}

    private static List<Endpoint> find() {
        try {
            Path classes = Path.of(Endpoint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve(ROOT))) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith("Resource.class"))
                        .map(Documented::load)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .flatMap(Endpoint::of)
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            String name = file.replaceFirst("\\.class$", "").replace('/', '.');
            return Class.forName(name, false, Documented.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> document(Surface surface) {
        return Json.read(DocumentJson.write(new WriteDocument(ENDPOINTS).of(surface)), Map.class);
    }

    /** Its operations by id. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> operations(Map<String, Object> document) {
        var operations = new TreeMap<String, Map<String, Object>>();
        ((Map<String, Map<String, Map<String, Object>>>) requireNonNull(document.get("paths")))
                .values()
                .forEach(item -> item.values()
                        .forEach(operation -> operations.put(String.valueOf(operation.get("operationId")), operation)));
        return operations;
    }

    /** All bodies of an operation, there and back. */
    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> media(Map<String, Object> operation) {
        var responses = (Map<String, Map<String, Object>>) requireNonNull(operation.get("responses"));
        return Stream.concat(
                        Stream.ofNullable((Map<String, Object>) operation.get("requestBody")),
                        responses.values().stream())
                .flatMap(body -> Stream.ofNullable((Map<String, Map<String, Object>>) body.get("content")))
                .flatMap(content -> content.values().stream());
    }
}
