package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to fill in of a listing, in the reader's language. */
public record ListingFields(String family, String currency, Bounds cancellation, List<Field> fields) {
    /** How much the region lets a cancellation policy ask for. */
    public record Bounds(int maxNoticeHours, int maxTiers) {}

    /** A field; {@code of} what the entries of a set are, {@code rows} how many entries there may be. */
    public record Field(
            String name,
            String label,
            String kind,
            @Nullable String of,
            boolean required,
            int rows,
            List<Named> choices,
            List<Field> fields) {}
}
