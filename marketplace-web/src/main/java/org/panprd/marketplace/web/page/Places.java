package org.panprd.marketplace.web.page;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.session.Language;

/** The two sides of borders by their names. */
public final class Places {
    private Places() {}

    /** The mainland, Hong Kong and Macau as one calls them at their borders, countries by their names. */
    public static String name(Language language, @Nullable String code) {
        if (code == null) {
            return "";
        }
        String key = "crossing.place." + code;
        String text = Texts.in(language).get(key);
        return text.equals(key) ? Countries.name(language, code) : text;
    }
}
