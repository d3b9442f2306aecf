package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Share;

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

    /** What a partner lets be sold of a listing within another operator's routes. */
    static String partner(Share share) {
        return "partner:" + share.partnership();
    }

    /** The therapists of a listing, whom its options share; a policy of the database knows this name and the next. */
    static String therapist(String listing) {
        return "therapist:" + listing;
    }

    /** Its treatment rooms. */
    static String room(String listing) {
        return "room:" + listing;
    }

    /** What each guest takes for one treatment. */
    static List<Draw> of(ListingId id, Session session, LocalDate start) {
        int offset = (int) ChronoUnit.DAYS.between(start, session.date());
        return Stream.of(therapist(id.code()), room(id.code()))
                .map(resource -> new Draw(id.tenant(), resource, session.time(), offset, null, 0))
                .toList();
    }

    /** Of what a partner grants, as much as this takes of the stock. */
    Draw granted(Share share) {
        return new Draw(tenant, partner(share), LocalTime.MIDNIGHT, dayOffset, sleeps, soldUntil);
    }

    Claim claim(int item, LocalDate start, int persons) {
        int quantity = sleeps == null ? persons : (persons + sleeps - 1) / sleeps;
        return new Claim(item, tenant, resource, start.plusDays(dayOffset), at, quantity);
    }
}
