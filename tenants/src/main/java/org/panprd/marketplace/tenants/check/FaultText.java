package org.panprd.marketplace.tenants.check;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.panprd.marketplace.tenants.Language;

/**
 * What is wrong, to be read in any language of the catalogue: a key of {@code faults*.properties} and what fills its
 * {@code {0}}, {@code {1}} …; the key is empty where there is a message in English alone.
 */
public record FaultText(String key, List<String> arguments) {
    private static final ResourceBundle.Control ONLY_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public FaultText {
        arguments = List.copyOf(arguments);
    }

    static FaultText of(String key, Object... arguments) {
        return new FaultText(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    static boolean isKnown(String key) {
        return bundle(Language.ENGLISH).containsKey(key);
    }

    /** The text. */
    public String in(Language language) {
        String text = bundle(language).getString(key);
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.panprd.marketplace.tenants.check.faults",
                Locale.forLanguageTag(language.tag()),
                FaultText.class.getClassLoader(),
                ONLY_ASKED_FOR);
    }
}
