package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to fill in of a listing, in the reader's language. */
public record ListingFields(String family, String currency, Bounds cancellation, List<Field> fields) {
    /** How much the region lets a cancellation policy ask for. */
    public record Bounds(int maxNoticeHours, int maxTiers) {}

    /**
     * A field.
     *
     * @param of what the entries of a set are
     * @param by what its choices go by: a field beside it, whose value is their {@code of}; or a list, whose rows they are
     * @param rows how many entries there may be
     * @param choices absent, if anything may be typed
     */
    public record Field(
            String name,
            String label,
            String kind,
            @Nullable String of,
            @Nullable String by,
            boolean required,
            int rows,
            @Nullable List<Choice> choices,
            List<Field> fields) {
        private Stream<Field> withInner() {
            return Stream.concat(Stream.of(this), fields.stream().flatMap(Field::withInner));
        }
    }

    /** One of several: for a value of another field, if {@code of} is given; somewhere, if it is a place. */
    public record Choice(
            String code,
            String name,
            @Nullable String of,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        /** As it stands in a list. */
        public String shown() {
            return isPlace() ? String.format(Locale.ROOT, "%s (%.4f, %.4f)", name, latitude, longitude) : name;
        }

        /** As maps read it; empty, if it is no place. */
        public String at() {
            return isPlace() ? latitude + "," + longitude : "";
        }

        public boolean isPlace() {
            return latitude != null && longitude != null;
        }
    }

    /** The fields whose choices go by a field beside them. */
    public List<Field> dependent() {
        return fields.stream()
                .flatMap(Field::withInner)
                .filter(field -> field.by() != null && field.choices() != null)
                .toList();
    }
}
