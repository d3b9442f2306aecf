package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Unit;

/** What an option offers a party on each start date of a stretch of time. */
public record AvailabilityView(
        String listingId,
        String optionId,
        Map<Unit, Integer> units,
        @Nullable Integer nights,
        List<DayView> days) {

    /**
     * A start date.
     *
     * @param vacancies persons that still fit, rooms where it is sold by the room; of the best slot
     * @param capacity how many there are of the scarcest that it takes, sold or not
     * @param price of the whole party, stay or trip; one amount for each currency
     * @param slots by start time; empty for what takes all day
     */
    public record DayView(
            LocalDate date,
            AvailabilityStatus status,
            boolean available,
            int vacancies,
            int capacity,
            List<Money> price,
            List<SlotView> slots) {
        /** The same in persons, of whom so many sleep in a room. */
        public DayView inPersons(int sleeps) {
            return new DayView(date, status, available, vacancies * sleeps, capacity * sleeps, price, slots);
        }

        /** The same for whom no more than so many are there, of whom so many come. */
        public DayView atMost(int most, int party) {
            int left = Math.max(0, Math.min(vacancies, most));
            AvailabilityStatus least = status.ofWhich(left, capacity, party);
            return new DayView(
                    date,
                    least,
                    least.isAvailable(),
                    left,
                    capacity,
                    price,
                    slots.stream().map(slot -> slot.atMost(most, party)).toList());
        }
    }

    /** A start time of a date. */
    public record SlotView(
            LocalTime startTime, AvailabilityStatus status, boolean available, int vacancies, int capacity) {
        private SlotView atMost(int most, int party) {
            int left = Math.max(0, Math.min(vacancies, most));
            AvailabilityStatus least = status.ofWhich(left, capacity, party);
            return new SlotView(startTime, least, least.isAvailable(), left, capacity);
        }
    }
}
