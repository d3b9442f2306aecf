package org.panprd.marketplace.tenants.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two small regions without a fault, to be spoilt in one place at a time. */
final class SampleMarket {
    static final String TICKET = "yunnan/listings/stone-forest-ticket.yaml";
    static final String TRANSFER = "yunnan/listings/kunming-to-guiyang.yaml";
    static final String BORDER = "yunnan/listings/hekou-day-tour.yaml";
    static final String STAY = "guizhou/listings/huangguoshu-inn.yaml";
    static final String BATH = "region/wellness/questionnaires/bath.yaml";
    static final String ROUTE = "guizhou/listings/from-stone-to-water.yaml";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Path directory;

    private SampleMarket(Path directory) {
        this.directory = directory;
    }

    static SampleMarket in(Path directory) {
        Path samples = samples();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = directory.resolve(samples.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleMarket(directory);
    }

    Path directory() {
        return directory;
    }

    /** Replaces what stands in the file exactly once. */
    SampleMarket with(String file, String old, String replacement) {
        String text = read(file);
        if (text.split(Pattern.quote(old), -1).length != 2) {
            throw new IllegalArgumentException(file + " does not hold this once: " + old);
        }
        return write(file, text.replace(old, replacement));
    }

    SampleMarket write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SampleMarket without(String file) {
        try {
            Files.delete(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> faults() {
        return CatalogueCheck.faults(directory, TODAY).stream()
                .map(Fault::toString)
                .toList();
    }

    private static Path samples() {
        try {
            return Path.of(Objects.requireNonNull(SampleMarket.class.getResource("/market"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
