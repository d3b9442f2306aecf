package org.panprd.marketplace.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What is said of each operation, room and surface: {@code operations.properties}. Developers read it, in English. */
final class Words {
    static final String FILE = "operations.properties";

    private final Properties words = new Properties();

    Words() {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE)) {
            words.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** Of what is said with spaces between; nothing if nothing is. */
    List<String> list(String key) {
        return of(key).map(text -> List.of(text.split(" ", -1))).orElse(List.of());
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
