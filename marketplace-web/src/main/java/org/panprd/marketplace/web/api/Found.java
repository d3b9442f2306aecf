package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of search results with the counts to narrow them by. */
public record Found(
        List<Card> items,
        int total,
        Facets facets,
        @Nullable String nextCursor) {
    /** How many results each filter would leave. */
    public record Facets(
            List<Named> tenant,
            List<Named> family,
            List<Named> theme,
            List<Named> institution,
            List<Named> grade,
            List<Named> medicalActs) {}
}
