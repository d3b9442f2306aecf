package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Price, availability and problems of a trip; holds nothing. */
public record Quote(boolean bookable, List<Item> items, List<Money> totals) {
    /** One wish and what it would cost. */
    public record Item(
            String listingId,
            String optionId,
            @Nullable String title,
            @Nullable String optionTitle,
            LocalDate date,
            @Nullable LocalDate endDate,
            @Nullable String startTime,
            @Nullable Integer nights,
            Map<String, Integer> units,
            boolean available,
            @Nullable List<Money> price,
            @Nullable List<Refundable> cancellation,
            @Nullable Estimate settlement,
            @Nullable List<Problem> problems,
            @Nullable List<Part> parts,
            @Nullable List<SessionTime> sessions) {
        /** What is taken off, over all its parts. */
        public List<Discount> discounts() {
            return Discount.together(
                    parts == null
                            ? List.of()
                            : parts.stream()
                                    .map(Part::discounts)
                                    .filter(Objects::nonNull)
                                    .flatMap(List::stream)
                                    .toList());
        }

        /** Whether those who take part answer questions about their health before it is booked. */
        public boolean isScreened() {
            return parts != null && parts.stream().anyMatch(Part::screening);
        }
    }

    /** Why an item cannot be had as it was wished. */
    public record Problem(
            String type,
            String title,
            @Nullable String detail,
            @Nullable String field,
            @Nullable List<LocalDate> nearestDates) {}

    /** A leg of a route, or the item itself; {@code screening} if each participant answers its questionnaire. */
    public record Part(
            Named tenant,
            String listingId,
            String optionId,
            String title,
            @Nullable String optionTitle,
            LocalDate date,
            @Nullable LocalDate endDate,
            @Nullable String startTime,
            @Nullable Integer nights,
            @Nullable Money price,
            @Nullable List<Line> lines,
            @Nullable List<Discount> discounts,
            boolean screening) {}

    /** Some nights in a row of a stay, and what they cost. */
    public record Line(String rate, LocalDate from, int nights, Money amount) {}
}
