package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What an option offers on a start date and start time for a certain party.
 *
 * @param startTime 00:00 for what takes all day
 * @param vacancies persons that still fit; rooms, where it is sold by the room
 * @param capacity how many there are of the scarcest that it takes, sold or not
 */
public record Slot(LocalDate date, LocalTime startTime, AvailabilityStatus status, int vacancies, int capacity) {
    /** The same, but not to be had. */
    Slot closed() {
        return new Slot(date, startTime, AvailabilityStatus.CLOSED, 0, capacity);
    }
}
