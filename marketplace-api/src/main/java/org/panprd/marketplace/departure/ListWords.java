package org.panprd.marketplace.departure;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/**
 * The words of a name list in two languages, for the inspections on both sides: Chinese, and the counterpart's language
 * where there are words in it ({@code name-list_LANGUAGE.properties}), else English. What the catalogue says is in English
 * there. Where a word may be broken in languages that write no spaces, a zero-width one stands.
 */
final class ListWords {
    private static final ResourceBundle.Control ONLY_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** In letters that not every printer can shape. */
    private static final Map<String, Locale> SHAPED =
            Map.of("LA", Locale.forLanguageTag("lo"), "MM", Locale.forLanguageTag("my"));

    private static final Language CHINESE = Language.SIMPLIFIED_CHINESE;

    private final Locale second;
    private final @Nullable ResourceBundle words;

    private ListWords(Locale second, @Nullable ResourceBundle words) {
        this.second = second;
        this.words = words;
    }

    /**
     * For a counterpart by its ISO 3166-1 code.
     *
     * @param shaping whether Lao and Burmese can be printed
     */
    static ListWords of(@Nullable String counterpart, boolean shaping) {
        if (counterpart == null) {
            return new ListWords(Locale.ENGLISH, null);
        }
        Locale own = shaping ? SHAPED.get(counterpart) : null;
        return own != null ? in(own) : counterpart.equals("VN") ? in(VIETNAMESE) : new ListWords(Locale.ENGLISH, null);
    }

    private static ListWords in(Locale language) {
        return new ListWords(
                language,
                ResourceBundle.getBundle(
                        "org.panprd.marketplace.departure.name-list",
                        language,
                        ListWords.class.getClassLoader(),
                        ONLY_ASKED_FOR));
    }

    /** {@code 姓名 / Name}. */
    String text(String key, Object... arguments) {
        // As texts: numbers are written in the same digits everywhere.
        Object[] written = Stream.of(arguments).map(String::valueOf).toArray();
        return both(
                Texts.text(CHINESE, "nameList." + key, written),
                words == null
                        ? Texts.text(Language.ENGLISH, "nameList." + key, written)
                        : new MessageFormat(words.getString("nameList." + key), second).format(written));
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
