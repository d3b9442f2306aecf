package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sold, with everything that a traveller reads before deciding.
 *
 * @param instantConfirmation whether it is confirmed once it is paid for; not, if somebody elsewhere has to be asked
 */
public record Listing(
        String id,
        Seller tenant,
        @Nullable Operator operator,
        String family,
        String title,
        String summary,
        @Nullable List<String> highlights,
        @Nullable List<String> included,
        @Nullable List<String> excluded,
        @Nullable List<String> beforeYouGo,
        String picture,
        @Nullable List<Photo> photos,
        Place place,
        List<Named> themes,
        List<Named> tenants,
        @Nullable Integer durationDays,
        @Nullable Integer durationMinutes,
        @Nullable List<Hours> openingHours,
        @Nullable List<Integer> closedWeekdays,
        @Nullable Ride transfer,
        @Nullable Port port,
        @Nullable Care wellness,
        @Nullable Climate climate,
        @Nullable List<Integer> bestMonths,
        @Nullable Named corridor,
        @Nullable Integer discountPercent,
        @Nullable Integer maxGuests,
        boolean instantConfirmation,
        List<Tier> cancellation,
        List<Option> options,
        @Nullable List<Leg> legs,
        @Nullable List<Day> days) {

    /** The region that a listing belongs to. */
    public record Seller(String code, String name, String currency, String timeZone, String brandColour) {}

    /** Daily opening; all months if none are named. */
    public record Hours(String from, String to, @Nullable List<Integer> months) {}

    /** Where a transfer goes from and to. */
    public record Ride(String from, String to) {}

    /** Cancelling at least so many hours before the start gives so much back. */
    public record Tier(int hoursBefore, int refundPercent) {}

    /** The border crossing of a tour, and what it is called on the other side. */
    public record Port(String code, String name, String counterpartName) {}

    /** Below so many a departure does not run; {@code below} says what becomes of who has booked it. */
    public record Group(int least, int most, int decideHours, String below) {}

    /** A variant with its own stock; sold by the room if {@code sleeps} is given. */
    public record Option(
            String id,
            String title,
            @Nullable List<String> startTimes,
            @Nullable Integer sleeps,
            @Nullable Integer minNights,
            @Nullable Integer maxNights,
            int minUnits,
            int maxUnits,
            int cutoffMinutes,
            @Nullable Group group,
            List<Unit> units,
            @Nullable SessionTerms sessions) {
        /** Whether guests have to name one of several start times. */
        public boolean isTimed() {
            return startTimes != null && !startTimes.isEmpty();
        }

        /** Whether rooms are sold, by the night. */
        public boolean isByRoom() {
            return sleeps != null;
        }
    }

    /** A priced kind of guest. */
    public record Unit(
            String id,
            String title,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            @Nullable Money priceFrom,
            @Nullable Money monthFrom) {}

    /** A part of a route. */
    public record Leg(
            int day,
            @Nullable Integer nights,
            @Nullable String startTime,
            LegListing listing,
            @Nullable String optionTitle) {}

    /** What a leg takes the traveller to. */
    public record LegListing(
            String id,
            String title,
            String family,
            String picture,
            Named tenant,
            @Nullable Place place) {}

    /** A route's programme for a day. */
    public record Day(int day, Named tenant, String title, String text) {}

    /** The option of that id. */
    public Optional<Option> findOption(@Nullable String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}
