package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator's options cost by the day. */
public record DayPrices(LocalDate from, LocalDate until, long version, String currency, List<Row> items) {
    /** An option: its prices by kind of guest, one for each day from the first on, and what is set for single days. */
    public record Row(
            String listing,
            String title,
            String option,
            String optionTitle,
            boolean byRoom,
            Map<String, List<Long>> prices,
            List<Set> days) {

        /** The kinds of guests. */
        public List<String> units() {
            return prices.keySet().stream().sorted().toList();
        }

        /** What is set for that day; null if nothing is. */
        public @Nullable Set on(LocalDate date) {
            return days.stream()
                    .filter(one -> one.date().equals(date))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What is set for a day. */
    public record Set(
            LocalDate date,
            List<String> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes) {}

    /** The price of a kind of guest on a day that is shown. */
    public Money price(Row row, String unit, LocalDate date) {
        List<Long> days = row.prices().getOrDefault(unit, List.of());
        return new Money(currency, days.get((int) ChronoUnit.DAYS.between(from, date)));
    }

    /** What is to be changed. */
    public record Changes(List<Change> changes) {}

    /** The same for some days of an option. */
    public record Change(
            @Nullable String listing,
            @Nullable String option,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<Integer> weekdays,
            @Nullable Map<String, Long> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes,
            @Nullable Boolean reset) {}
}
