package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operator's stock by the day. */
public record Stock(LocalDate from, LocalDate until, long version, List<Row> items) {
    /** What is counted for an option at one start. */
    public record Row(
            String listing,
            String title,
            String option,
            String optionTitle,
            @Nullable String startTime,
            List<Cell> days) {
        /** That day; null if it is not open. */
        public @Nullable Cell on(LocalDate date) {
            return days.stream()
                    .filter(cell -> cell.date().equals(date))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One day of it. */
    public record Cell(LocalDate date, int capacity, int held, int sold, boolean closed, boolean stopped, boolean own) {
        /** As many as can still be had. */
        public int free() {
            return stopped ? 0 : Math.max(0, capacity - held - sold);
        }

        /** How full it is, for the colour: closed, none, few, free. */
        public String state() {
            if (stopped) {
                return "closed";
            }
            if (free() == 0) {
                return "none";
            }
            return free() * 5 <= capacity ? "few" : "free";
        }
    }

    /** What is to be changed. */
    public record Changes(List<Change> changes) {}

    /** The same for some days of an option. */
    public record Change(
            @Nullable String listing,
            @Nullable String option,
            @Nullable String startTime,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<Integer> weekdays,
            @Nullable Integer capacity,
            @Nullable Boolean reset,
            @Nullable Boolean closed) {}
}
