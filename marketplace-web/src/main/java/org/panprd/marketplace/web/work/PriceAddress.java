package org.panprd.marketplace.web.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose prices a page shows: its path ends with region and operator, and perhaps a listing. */
record PriceAddress(
        String tenant, String operator, @Nullable String listing) {
    static Optional<PriceAddress> of(HttpServletRequest request) {
        String path = String.valueOf(request.getPathInfo());
        if (!path.matches("/[a-z]{2,30}/[a-z0-9-]{1,60}(/[a-z0-9-]{1,60})?")) {
            return Optional.empty();
        }
        String[] parts = path.substring(1).split("/", -1);
        return Optional.of(new PriceAddress(parts[0], parts[1], parts.length > 2 ? parts[2] : null));
    }

    Employer employer() {
        return new Employer(tenant, operator);
    }

    /** The calendar of prices. */
    String prices() {
        return "/prices/" + tenant + "/" + operator;
    }

    /** The codes. */
    String promotions() {
        return "/promotions/" + tenant + "/" + operator;
    }

    /** The plan of a listing. */
    String plan(String code) {
        return "/price-plan/" + tenant + "/" + operator + "/" + code;
    }
}
