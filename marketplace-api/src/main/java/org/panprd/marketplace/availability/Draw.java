package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An allotment that an option takes from, so many days after its start: one for each person, or one room for each {@code
 * sleeps} of them. Selling ends {@code soldUntil} minutes after the start of that day.
 */
record Draw(
        String tenant,
        String resource,
        LocalTime at,
        int dayOffset,
        @Nullable Integer sleeps,
        int soldUntil) {

    /** What is counted for an option itself: its places, or its rooms. */
    static String stock(String listing, String option) {
        return listing + "/" + option;
    }

    /** The daily carrying capacity of a place. */
    static String capacityOf(String place) {
        return "place:" + place;
    }

    /** The travellers whom a port lets through in a day. */
    static String portOf(String port) {
        return "port:" + port;
    }

    Claim claim(int item, LocalDate start, int persons) {
        int quantity = sleeps == null ? persons : (persons + sleeps - 1) / sleeps;
        return new Claim(item, tenant, resource, start.plusDays(dayOffset), at, quantity);
    }
}
