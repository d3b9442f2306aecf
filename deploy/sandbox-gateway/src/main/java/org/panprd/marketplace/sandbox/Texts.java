package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The words of the payer's page, by language. */
final class Texts {
    static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    private final Map<String, Properties> byLanguage = new LinkedHashMap<>();

    Texts() {
        LANGUAGES.forEach(language -> byLanguage.put(language, read(language)));
    }

    String text(String language, String key) {
        Properties texts = byLanguage.get(language);
        String text = texts == null ? null : texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + language);
        }
        return text;
    }

    /** A file that stands beside this class. */
    static String resource(String name) {
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No file " + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(resource("pay." + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts in " + language, e);
        }
        return texts;
    }
}
