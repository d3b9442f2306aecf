package org.panprd.marketplace.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;

/** Chooses the language of an answer from {@code Accept-Language}; Simplified Chinese where nothing fits. */
public final class Languages {
    private Languages() {}

    public static Language of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language of a tag, exactly. */
    public static Optional<Language> find(@Nullable String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    public static Language of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank() || accepted.length() > 500) {
            return Language.SIMPLIFIED_CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> match(range.getRange()))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(Language.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The second is how the JDK's parser refuses "-".
            return Language.SIMPLIFIED_CHINESE;
        }
    }

    private static @Nullable Language match(String range) {
        if (range.equals("en") || range.startsWith("en-")) {
            return Language.ENGLISH;
        }
        if (range.equals("zh") || range.startsWith("zh-") || range.equals("*")) {
            boolean traditional =
                    range.contains("-hant") || (!range.contains("-hans") && range.matches("zh-(hk|tw|mo)"));
            return traditional ? Language.TRADITIONAL_CHINESE : Language.SIMPLIFIED_CHINESE;
        }
        return null;
    }
}
