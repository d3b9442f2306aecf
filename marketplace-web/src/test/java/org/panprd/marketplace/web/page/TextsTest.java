package org.panprd.marketplace.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.web.session.Language;

class TextsTest {
    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF/views");
    private static final Path PICTURES = Path.of("src/main/webapp/resources/pictures");
    private static final Pattern KEY = Pattern.compile("t(?:\\.with\\(|\\[)'([a-zA-Z.]*[a-zA-Z])'");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])");

    @ParameterizedTest
    @EnumSource
    void every_language_has_the_same_keys_and_no_empty_text(Language language) {
        Texts texts = Texts.in(language);

        assertThat(texts.keys()).isEqualTo(Texts.in(Language.ZH_HANS).keys());
        assertThat(texts.keys()).allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void every_language_fills_in_the_same_values(Language language) {
        for (String key : Texts.in(language).keys()) {
            assertThat(places(Texts.in(language).get(key)))
                    .as(key)
                    .isEqualTo(places(Texts.in(Language.ZH_HANS).get(key)));
        }
    }

    @Test
    void every_text_that_a_view_names_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> views = Files.list(VIEWS)) {
            for (Path view : views.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(view));
                matcher.results().forEach(found -> named.add(found.group(1)));
            }
        }

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(Texts.in(Language.EN).keys()).containsAll(named);
    }

    @Test
    void no_view_holds_visible_chinese_or_english_text_of_its_own() throws IOException {
        try (Stream<Path> views = Files.list(VIEWS)) {
            for (Path view : views.toList()) {
                String visible = Files.readString(view)
                        .replaceAll("<!DOCTYPE html>|<[^>]*>", " ")
                        .replaceAll("#\\{[^}]*\\}", " ");
                assertThat(visible).as(view.toString()).doesNotContainPattern("[\\p{IsHan}A-Za-z]");
            }
        }
    }

    @Test
    void every_picture_has_words_and_every_words_have_a_picture() throws IOException {
        Set<String> drawn = new TreeSet<>();
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            pictures.forEach(
                    picture -> drawn.add(picture.getFileName().toString().replace(".svg", "")));
        }
        Set<String> described = new TreeSet<>();
        for (String key : Texts.in(Language.EN).keys()) {
            if (key.startsWith("picture.")) {
                described.add(key.substring("picture.".length()));
            }
        }

        assertThat(drawn).isEqualTo(described).hasSize(29);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }
}
