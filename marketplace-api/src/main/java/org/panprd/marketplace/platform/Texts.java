package org.panprd.marketplace.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.panprd.marketplace.tenants.Language;

/** The texts of this server, by language, from {@code messages*.properties} (UTF-8). */
public final class Texts {
    private static final ResourceBundle.Control ONLY_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** No more than there are texts: a key that there is none of is refused. */
    private static final Map<Key, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    private record Key(Language language, String key) {}

    /** The text of a key; an argument list fills its {@code {0}}, {@code {1}} … */
    public static String text(Language language, String key, List<?> arguments) {
        // A format is read once, and used by one thread at a time.
        MessageFormat format = FORMATS.computeIfAbsent(
                new Key(language, key),
                asked -> new MessageFormat(bundle(language).getString(key), Locale.forLanguageTag(language.tag())));
        return ((MessageFormat) format.clone()).format(arguments.toArray());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.panprd.marketplace.messages",
                Locale.forLanguageTag(language.tag()),
                Texts.class.getClassLoader(),
                ONLY_ASKED_FOR);
    }

    /** The text of a key, if there is one. */
    public static Optional<String> find(Language language, String key) {
        ResourceBundle texts = bundle(language);
        return texts.containsKey(key) ? Optional.of(text(language, key)) : Optional.empty();
    }

    public static String text(Language language, String key, Object... arguments) {
        return text(language, key, List.of(arguments));
    }
}
