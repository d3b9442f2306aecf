package org.panprd.marketplace.web.session;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that every text exists in; the first is the market's own. */
public enum Language {
    ZH_HANS("zh-Hans", "简体中文"),
    ZH_HANT("zh-Hant", "繁體中文"),
    EN("en", "English");

    private static final int LONGEST_HEADER = 200;

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** What its own readers call it; the same in every language, therefore no translated text. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of exactly that tag. */
    public static Optional<Language> of(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** What the address asks for, else what was chosen before, else what the browser prefers. */
    static Language choose(@Nullable String asked, @Nullable String remembered, @Nullable String acceptLanguage) {
        return of(asked).or(() -> of(remembered)).orElseGet(() -> preferred(acceptLanguage));
    }

    private static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return ZH_HANS;
        }
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .flatMap(range -> speaking(Locale.forLanguageTag(range.getRange())).stream())
                .findFirst()
                .orElse(ZH_HANS);
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<Language> speaking(Locale locale) {
        return switch (locale.getLanguage()) {
            case "zh" -> Optional.of(isTraditional(locale) ? ZH_HANT : ZH_HANS);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? List.of("HK", "TW", "MO").contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }
}
