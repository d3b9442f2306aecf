package org.panprd.marketplace.web.shop;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Quote;

/** The code that was given for the trip, kept in the session for as long as it takes something off. */
final class PromotionCode {
    private static final String NAME = PromotionCode.class.getName();
    private static final int LONGEST = 40;

    private PromotionCode() {}

    static @Nullable String of(HttpSession session) {
        return session.getAttribute(NAME) instanceof String code ? code : null;
    }

    static void keep(HttpSession session, @Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            session.removeAttribute(NAME);
        } else {
            session.setAttribute(NAME, typed.strip().toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a refusal is about the code, and would not be without it. */
    static boolean isIn(ApiProblem refused) {
        return refused.isAbout("promotionCode") || refused.is("code-used-up");
    }

    /** A trip's price with the code; without it, and it is forgotten, if it takes nothing off any more. */
    static Quote quote(Catalogue catalogue, Basket basket, HttpSession session) {
        String code = of(session);
        try {
            return catalogue.quote(basket.wishes(code));
        } catch (ApiProblem refused) {
            if (code == null || !isIn(refused)) {
                throw refused;
            }
            keep(session, null);
            return catalogue.quote(basket.wishes());
        }
    }
}
