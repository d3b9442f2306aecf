package org.panprd.marketplace.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.wellness.SessionWish;

/** Bookings of real listings, at noon of a day in February, fifteen minutes on hold. */
final class Samples {
    static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");
    static final Duration HOLD = Duration.ofMinutes(15);
    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String INN = "yunnan.lijiang-courtyard-inn";
    static final String TOWER = "guangdong.canton-tower-ticket";
    static final String ROUTE = "yunnan.north-west-shangri-la";

    private Samples() {}

    /** A hold that nobody has paid for. */
    static Booking hold(Part... parts) {
        var booking = new Booking(
                UUID.randomUUID(),
                "PPR-23456789",
                Holder.onTheWeb("traveller-1", HOLD, 5),
                "en",
                MONDAY,
                MONDAY.plusDays(2),
                NOON);
        for (int i = 0; i < parts.length; i++) {
            booking.add(new BookingItem(
                    booking,
                    i + 1,
                    parts[i],
                    parts[i].date().atStartOfDay(ZONE).toInstant(),
                    content(
                            parts[i],
                            List.of(
                                    new Deadline(Instant.parse("2027-02-25T16:00:00Z"), 100),
                                    new Deadline(Instant.parse("2027-02-27T16:00:00Z"), 50)))));
        }
        return booking;
    }

    static Booking confirmed(Part... parts) {
        Booking booking = hold(parts);
        booking.confirm(NOON.plusSeconds(60));
        return booking;
    }

    /** Two nights in a room for two, at 320 yuan. */
    static Part inn() {
        return RealCatalogue.stay(INN, "twin", MONDAY, 2, "ADULT:2");
    }

    static Part part(String id, String option, @Nullable String time) {
        return RealCatalogue.part(id, option, MONDAY, time == null ? null : java.time.LocalTime.parse(time), "ADULT:2");
    }

    static Wishes.Entry route(LocalDate start, String party) {
        Wish wish = RealCatalogue.wish(ROUTE, Trips.ROUTE_OPTION, start, 0, party);
        return entry(wish);
    }

    static Wishes.Entry entry(Wish wish) {
        ListingId id = wish.listing();
        return new Wishes.Entry(
                wish,
                RealCatalogue.listing(id.toString()),
                RealCatalogue.trips().parts(wish, RealCatalogue.offers()).orElseThrow(),
                ZONE,
                SessionWish.NONE);
    }

    static NewBooking asked(NewItem... items) {
        return new NewBooking(List.of(items), null, null, null, null, null);
    }

    private static ItemContent content(Part part, List<Deadline> deadlines) {
        var word = new Text("丽江", "麗江", "Lijiang");
        return new ItemContent(
                part.document().title(),
                part.option().title(),
                word,
                "+86 888 512 0000",
                word,
                word,
                26.87,
                100.23,
                part.party().units(),
                part.nights(),
                part.durationMinutes().orElse(null),
                null,
                0,
                deadlines,
                null,
                part.option().changes(),
                null,
                part.cost().discounts(),
                null,
                null,
                null,
                null);
    }
}
