package org.panprd.marketplace.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.panprd.marketplace.tenants.Language;

/** The texts of this server, by language, from {@code messages*.properties} (UTF-8). */
public final class Texts {
    private static final ResourceBundle.Control ONLY_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of a key; an argument list fills its {@code {0}}, {@code {1}} … */
    public static String text(Language language, String key, List<?> arguments) {
        Locale locale = Locale.forLanguageTag(language.tag());
        return new MessageFormat(bundle(language).getString(key), locale).format(arguments.toArray());
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
