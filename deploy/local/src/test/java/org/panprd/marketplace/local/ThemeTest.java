package org.panprd.marketplace.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Path SOURCE = Path.of("../keycloak/theme");

    @Test
    void is_written_whole(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("theme");

        String option = Theme.option(target);

        assertThat(option).endsWith("=" + target);
        assertThat(files(target)).isEqualTo(files(SOURCE)).isEqualTo(new HashSet<>(Theme.FILES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void has_the_same_words_of_ours_in_each_language(String kind) throws Exception {
        Set<Object> english = words(kind, "en");

        assertThat(english).isNotEmpty();
        assertThat(words(kind, "zh_CN")).containsAll(english);
        assertThat(words(kind, "zh_TW")).containsAll(english);
    }

    private static Set<Object> words(String kind, String language) throws Exception {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(
                SOURCE.resolve("marketplace/" + kind + "/messages/messages_" + language + ".properties"))) {
            words.load(reader);
        }
        return words.keySet();
    }

    private static Set<String> files(Path folder) throws Exception {
        Set<String> names = new HashSet<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
        }
        return names;
    }
}
