package org.panprd.marketplace.openapi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;

/**
 * Listens to the tests' own conversations with the running server, and keeps the one of each operation that shows most as its
 * {@link Example}, if it has none yet. {@code mvn verify -Dexamples=record -Dit.test=…} with the tests that call it.
 */
public final class RecordExamples implements Filter, AutoCloseable {
    private static final Path FOLDER = Path.of("src/main/resources/org/panprd/marketplace/openapi", Example.FOLDER);
    private static final int MOST_ELEMENTS = 2;
    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST = 12_000;
    private static final int MOST_LINES = 4;

    private final Map<String, Example> best = new TreeMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.statusCode() < 300) {
            Object sent = request.getBody();
            hear(
                    request.getMethod(),
                    URI.create(request.getURI()).getPath(),
                    new Said(request.getContentType(), text(sent)),
                    response.statusCode(),
                    new Said(response.contentType(), new String(response.asByteArray(), StandardCharsets.UTF_8)));
        }
        return response;
    }

    private static String text(@Nullable Object sent) {
        return sent instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : Objects.requireNonNullElse(sent, "").toString();
    }

    /** Something sent, one way or the other. */
    private record Said(@Nullable String type, String text) {}

    private void hear(String verb, String path, Said request, int status, Said answer) {
        Optional<Endpoint> called = called(verb, path.replaceFirst("^/api(/v1)?", ""));
        if (called.isEmpty()) {
            return;
        }
        Endpoint endpoint = called.get();
        String type = plain(answer.type());
        boolean isUsual = endpoint.body().isEmpty()
                || plain(request.type()).equals(plain(endpoint.reads().get(0)));
        Example example = new Example(
                status,
                type.isEmpty() ? null : type,
                endpoint.body().isEmpty() ? null : content(plain(request.type()), request.text()),
                type.isEmpty() ? null : content(type, answer.text()));
        String json = Json.write(example);
        // What is hostile on purpose is no example.
        boolean isKind = type.equals("text/html") || !json.matches("(?s).*(<|=1\\+1).*");
        if (isUsual && isKind && json.length() < LONGEST) {
            synchronized (best) {
                best.merge(endpoint.id(), example, (one, other) -> shows(other) > shows(one) ? other : one);
            }
        }
    }

    private static Optional<Endpoint> called(String verb, String path) {
        return Documented.endpoints().stream()
                .filter(endpoint -> endpoint.verb().equals(verb))
                .filter(endpoint ->
                        path.matches(endpoint.path().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.<Endpoint, Long>comparing(endpoint -> endpoint.places().stream()
                                .filter(place -> place.in().equals("path"))
                                .count())
                        .thenComparing(endpoint -> -endpoint.path().length()));
    }

    private static String plain(@Nullable String type) {
        return type == null ? "" : type.replaceFirst("(?i);\\s*charset=.*", "");
    }

    private static @Nullable Object content(String type, String text) {
        if (type.contains("json")) {
            String told = text.replaceAll("http://(127\\.0\\.0\\.1|localhost):\\d+", "https://market.example");
            return text.isEmpty() ? null : cut(Json.read(told, Object.class));
        }
        return type.startsWith("text/")
                ? text.lines().limit(MOST_LINES).reduce("", (before, line) -> before + line + "\n")
                : "(bytes)";
    }

    private static @Nullable Object cut(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return list.stream().limit(MOST_ELEMENTS).map(RecordExamples::cut).toList();
        }
        if (json instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, value) -> members.put(String.valueOf(name), cut(value)));
            return members;
        }
        if (!(json instanceof String text)) {
            return json;
        }
        String told = text.replaceFirst("^(whsec_|octo_).*", "$1…");
        return told.length() > LONGEST_TEXT ? told.substring(0, LONGEST_TEXT - 1) + "…" : told;
    }

    /** How many members there are in it. */
    private static long shows(Example example) {
        return Json.write(example).chars().filter(character -> character == ':').count();
    }

    /** Writes those that are missing. */
    @Override
    public void close() {
        best.forEach((id, example) -> {
            Path file = FOLDER.resolve(id + ".json");
            if (!Files.exists(file)) {
                try {
                    Files.writeString(
                            file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
