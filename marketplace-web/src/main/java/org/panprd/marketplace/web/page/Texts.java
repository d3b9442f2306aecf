package org.panprd.marketplace.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.panprd.marketplace.web.session.Language;

/** All texts of the pages in one language. */
public final class Texts {
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language, read(language)));
        }
    }

    private final Language language;
    private final Properties texts;

    private Texts(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The texts of that language. */
    public static Texts in(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /** The text of that key; a missing one is a defect that the build's tests find, and shows itself as its key. */
    public String get(String key) {
        return texts.getProperty(key, key);
    }

    public String with(String key, Object first) {
        return format(key, first);
    }

    public String with(String key, Object first, Object second) {
        return format(key, first, second);
    }

    public String with(String key, Object first, Object second, Object third) {
        return format(key, first, second, third);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private String format(String key, Object... values) {
        return new MessageFormat(get(key), language.locale()).format(values);
    }

    private static Properties read(Language language) {
        var properties = new Properties();
        String file = "texts_" + language.tag() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
