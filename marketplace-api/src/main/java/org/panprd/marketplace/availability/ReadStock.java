package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.NewStock.Change;
import org.panprd.marketplace.platform.DayPattern;
import org.panprd.marketplace.platform.Faults;

/** Reads changes of stock, and says all that is wrong with them. */
@ApplicationScoped
class ReadStock {
    static final int MOST_CHANGES = 100;
    static final int MOST_DAYS = 40_000;
    private static final int MAX_CAPACITY = 100_000;

    @Inject
    Resources resources;

    /** What is to become of the days of some rows. */
    record Wish(
            List<StockRow> rows,
            List<LocalDate> days,
            @Nullable Integer capacity,
            boolean reset,
            @Nullable Boolean closed) {}

    List<Wish> read(NewStock request, List<StockRow> own, int most) {
        Faults faults = new Faults();
        List<@Nullable Change> changes = request.changes() == null ? List.of() : request.changes();
        List<Wish> wishes = new ArrayList<>();
        if (faults.size(changes, "changes", 1, most)) {
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                if (faults.require(change != null, "changes[" + i + "]", "required")) {
                    wishes.add(read(Objects.requireNonNull(change), "changes[" + i + "].", own, faults));
                }
            }
        }
        long cells = wishes.stream()
                .mapToLong(wish -> (long) wish.rows().size() * wish.days().size())
                .sum();
        faults.require(cells <= MOST_DAYS, "changes", "size", 1, MOST_DAYS);
        faults.refuse();
        return wishes;
    }

    private Wish read(Change change, String at, List<StockRow> own, Faults faults) {
        List<StockRow> ofListing = own.stream()
                .filter(row -> row.listing().code().equals(change.listing()))
                .toList();
        List<StockRow> ofOption = ofListing.stream()
                .filter(row -> row.option().equals(change.option()))
                .toList();
        LocalTime start = change.startTime();
        List<StockRow> rows = ofOption.stream()
                .filter(row -> start == null || row.at().equals(start))
                .toList();
        if (faults.require(!ofListing.isEmpty(), at + "listing", "unknown-listing")
                && faults.require(!ofOption.isEmpty(), at + "option", "unknown-option")) {
            faults.require(
                    !rows.isEmpty(),
                    at + "startTime",
                    "start-time",
                    ofOption.stream().map(StockRow::at).toList());
        }
        Integer capacity = change.capacity();
        faults.require(
                capacity == null || (capacity >= 0 && capacity <= MAX_CAPACITY),
                at + "capacity",
                "between",
                0,
                MAX_CAPACITY);
        boolean reset = Boolean.TRUE.equals(change.reset());
        faults.require(!reset || capacity == null, at + "reset", "reset-or-capacity");
        faults.require(capacity != null || reset || change.closed() != null, at + "capacity", "nothing-to-change");
        List<LocalDate> days = days(change, at, faults);
        rows.stream()
                .flatMap(row -> Stream.ofNullable(row.lastDay()))
                .findFirst()
                .ifPresent(last ->
                        faults.require(days.stream().noneMatch(last::isBefore), at + "until", "licence-ends", last));
        return new Wish(rows, days, capacity, reset, change.closed());
    }

    private List<LocalDate> days(Change change, String at, Faults faults) {
        LocalDate today = resources.today();
        return new DayPattern(change.from(), change.until(), change.weekdays())
                .read(today, today.plusDays(Resources.DAYS_AHEAD), at, faults);
    }
}
