package org.panprd.marketplace.tenants.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.tenants.TenantYaml;
import org.panprd.marketplace.tenants.TenantYaml.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads files one by one and reports what is wrong with each by itself. */
final class SourceReader {
    private final Path directory;
    private final List<Fault> faults;
    private final Schemas schemas = new Schemas();
    private final TenantYaml yaml = new TenantYaml();

    SourceReader(Path directory, List<Fault> faults) {
        this.directory = directory;
        this.faults = faults;
    }

    /** Empty if the file is at fault, which is reported. */
    <T> Optional<Sourced<T>> read(Path path, String schema, Shape<T> shape) {
        String file = directory.relativize(path).toString().replace('\\', '/');
        if (!Files.isRegularFile(path)) {
            faults.add(new Fault(file, 1, "", "is missing"));
            return Optional.empty();
        }
        Source source = Source.of(file, text(path), faults);
        return source.isYaml() ? shaped(source, schema, shape) : Optional.empty();
    }

    private <T> Optional<Sourced<T>> shaped(Source source, String schema, Shape<T> shape) {
        try {
            JsonNode tree = yaml.tree(source.text());
            return schemas.hold(schema, tree, source)
                    ? Optional.of(new Sourced<>(source, yaml.record(tree, shape)))
                    : Optional.empty();
        } catch (JacksonException e) {
            source.report(field(e), e.getOriginalMessage());
            return Optional.empty();
        }
    }

    static Field field(JacksonException e) {
        List<Object> steps = new ArrayList<>();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            steps.add(name == null ? (Object) step.getIndex() : name);
        }
        return new Field(steps);
    }

    private static String text(Path path) {
        try {
            return new String(Files.readAllBytes(path), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
