package org.panprd.marketplace.web.page;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.panprd.marketplace.web.session.Language;

/** Countries and regions by their names, in the order of the reader's language; the nearest first. */
public final class Countries {
    private static final String CHINA = "CN";
    /** Places of residence; their residents' nationality is Chinese. */
    private static final List<String> CHINESE_REGIONS = List.of("HK", "MO", "TW");

    private static final Map<Language, List<Choice>> RESIDENCES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            RESIDENCES.put(language, read(reader(language)));
        }
    }

    private Countries() {}

    /** Where people may live; the codes are those of ISO 3166-1, two letters. */
    public static List<Choice> residences(Language language) {
        return RESIDENCES.getOrDefault(language, List.of());
    }

    /** What they may be citizens of. */
    public static List<Choice> nationalities(Language language) {
        return residences(language).stream()
                .filter(country -> !CHINESE_REGIONS.contains(country.code()))
                .toList();
    }

    /** In traditional characters countries are called as in Hong Kong and Macau. */
    private static Locale reader(Language language) {
        return language == Language.ZH_HANT ? Locale.forLanguageTag("zh-Hant-HK") : language.locale();
    }

    /** What that country or region is called; its code, if nobody knows it. */
    public static String name(Language language, String code) {
        return residences(language).stream()
                .filter(country -> country.code().equals(code))
                .map(Choice::name)
                .findFirst()
                .orElse(code);
    }

    private static List<Choice> read(Locale locale) {
        Set<String> all = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        List<Choice> sorted = new ArrayList<>();
        sorted.add(choice(CHINA, locale));
        CHINESE_REGIONS.forEach(code -> sorted.add(choice(code, locale)));
        Collator collator = Collator.getInstance(locale);
        all.stream()
                .filter(code -> !code.equals(CHINA) && !CHINESE_REGIONS.contains(code))
                .map(code -> choice(code, locale))
                .sorted(Comparator.comparing(Choice::name, collator))
                .forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static Choice choice(String code, Locale locale) {
        return new Choice(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(locale));
    }
}
