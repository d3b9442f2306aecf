package org.panprd.marketplace.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.platform.Json;

class DocumentTest {
    private static final String HINT = "write the line in " + Words.FILE;

    @Test
    void says_of_every_operation_and_room_what_it_does_and_of_nothing_else() {
        Set<String> needed = Documented.endpoints().stream()
                .flatMap(endpoint -> Stream.of(endpoint.id(), "room." + endpoint.room()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = new Words()
                .keys().stream()
                        .filter(key -> !key.startsWith("parameter.") && !key.endsWith(".query"))
                        .filter(key -> !key.matches("(market|octo)\\.(title|description)"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).as(HINT).isEqualTo(needed);
    }

    @Test
    void has_an_example_of_every_operation() {
        List<String> without = Documented.endpoints().stream()
                .filter(endpoint -> !isWhole(endpoint))
                .map(Endpoint::id)
                .toList();

        assertThat(without)
                .as(
                        "operations without an example in %s: run a test that calls them with -Dexamples=record",
                        Example.FOLDER)
                .isEmpty();
    }

    private static boolean isWhole(Endpoint endpoint) {
        return Example.of(endpoint.id())
                .filter(example -> endpoint.body().isEmpty() || example.request() != null)
                .filter(example -> example.type() == null || example.answer() != null)
                .isPresent();
    }

    @Test
    void keeps_no_example_of_what_is_no_more() throws IOException {
        Set<String> operations = Documented.endpoints().stream()
                .map(endpoint -> endpoint.id() + ".json")
                .collect(Collectors.toSet());
        Path folder = Path.of("src/main/resources/org/panprd/marketplace/openapi", Example.FOLDER);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(operations);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shows_examples_in_which_there_is_nothing_of_which_its_schemas_do_not_know(Surface surface) {
        Map<String, Object> document = Documented.document(surface);
        List<String> strange = new ArrayList<>();

        Documented.operations(document).forEach((id, operation) -> Documented.media(operation)
                .forEach(
                        media -> new Strangers(document, strange).find(id, media.get("schema"), media.get("example"))));

        assertThat(strange)
                .as("delete the example, and run a test that calls the operation with -Dexamples=record")
                .isEmpty();
    }

    @Nested
    class Spectral {
        @Test
        void finds_nothing() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("../deploy/lint-openapi"));
            Path folder = Files.createDirectories(Path.of("target/openapi"));
            for (Surface surface : Surface.values()) {
                Path file = folder.resolve(surface.code() + ".json");
                Files.writeString(file, Json.write(Documented.document(surface)));
                command.add(file.toString());
            }

            Process lint = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(lint.waitFor()).as(said).isZero();
        }
    }
}
