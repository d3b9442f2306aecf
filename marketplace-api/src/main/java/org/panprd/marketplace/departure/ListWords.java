package org.panprd.marketplace.departure;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/**
 * The words of a name list in two languages, for the inspections on both sides: Chinese, and the counterpart's language
 * where there are words in it ({@code name-list_LANGUAGE.properties}), else English. What the catalogue says is in English
 * there.
 */
final class ListWords {
    private static final ResourceBundle.Control ONLY_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Language CHINESE = Language.SIMPLIFIED_CHINESE;

    private final Locale second;
    private final @Nullable ResourceBundle words;

    private ListWords(Locale second, @Nullable ResourceBundle words) {
        this.second = second;
        this.words = words;
    }

    /** For a counterpart by its ISO 3166-1 code. */
    static ListWords of(@Nullable String counterpart) {
        return "VN".equals(counterpart)
                ? new ListWords(
                        VIETNAMESE,
                        ResourceBundle.getBundle(
                                "org.panprd.marketplace.departure.name-list",
                                VIETNAMESE,
                                ListWords.class.getClassLoader(),
                                ONLY_ASKED_FOR))
                : new ListWords(Locale.ENGLISH, null);
    }

    /** {@code 姓名 / Name}. */
    String text(String key, Object... arguments) {
        return both(
                Texts.text(CHINESE, "nameList." + key, arguments),
                words == null
                        ? Texts.text(Language.ENGLISH, "nameList." + key, arguments)
                        : new MessageFormat(words.getString("nameList." + key), second).format(arguments));
    }

    String document(String kind) {
        return both(
                Texts.text(CHINESE, "document." + kind),
                words == null ? Texts.text(Language.ENGLISH, "document." + kind) : words.getString("document." + kind));
    }

    String country(String code) {
        Locale country = new Locale.Builder().setRegion(code).build();
        return both(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE), country.getDisplayCountry(second));
    }

    String text(Text text) {
        return both(text.in(CHINESE), text.in(Language.ENGLISH));
    }

    private static String both(String chinese, String other) {
        return chinese.equals(other) ? chinese : String.join(" / ", List.of(chinese, other));
    }
}
