package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.Named;
import org.panprd.marketplace.web.api.Refundable;
import org.panprd.marketplace.web.session.Language;

class BookedTripTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Refundable ALL_UNTIL_FEBRUARY = new Refundable(Instant.parse("2027-02-01T00:00:00Z"), 100);
    private static final Refundable HALF_UNTIL_MARCH = new Refundable(Instant.parse("2027-03-01T00:00:00Z"), 50);

    private static Booking booking(Booking.Item... items) {
        return new Booking(
                "id",
                "PPR-2",
                "CONFIRMED",
                Instant.EPOCH,
                null,
                null,
                null,
                List.of(items),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Booking.Item leg(
            int number, LocalDate date, @Nullable String route, Money price, Money refund, Refundable policy) {
        return new Booking.Item(
                number,
                new Named("yunnan", "Yunnan", null),
                null,
                "yunnan.ticket",
                "day",
                "Ticket",
                null,
                null,
                date,
                null,
                null,
                null,
                Map.of("ADULT", 1),
                1,
                null,
                price,
                "CONFIRMED",
                List.of(policy),
                refund,
                route == null ? null : new Booking.OfRoute("yunnan.route", route, 1),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Money yuan(long amount) {
        return new Money("CNY", amount * 100);
    }

    private static Money hongKongDollars(long amount) {
        return new Money("HKD", amount * 100);
    }

    @Nested
    class Days {
        private List<Boolean> openOn(LocalDate today) {
            var trip = booking(
                    leg(1, MONDAY, null, yuan(1), yuan(1), ALL_UNTIL_FEBRUARY),
                    leg(2, MONDAY.plusDays(2), null, yuan(1), yuan(1), ALL_UNTIL_FEBRUARY),
                    leg(3, MONDAY.plusDays(4), null, yuan(1), yuan(1), ALL_UNTIL_FEBRUARY));
            return BookedTripView.of(trip, null, null, today, Language.EN).days().stream()
                    .map(BookedTripView.Day::isOpen)
                    .toList();
        }

        @Test
        void only_the_next_one_is_open() {
            assertThat(openOn(MONDAY.minusDays(30))).containsExactly(true, false, false);
            assertThat(openOn(MONDAY)).containsExactly(true, false, false);
            assertThat(openOn(MONDAY.plusDays(1))).containsExactly(false, true, false);
        }

        @Test
        void none_is_open_once_all_are_over() {
            assertThat(openOn(MONDAY.plusDays(5))).containsExactly(false, false, false);
        }
    }

    @Nested
    class Things {
        @Test
        void a_route_is_one_thing_with_a_sum_for_each_currency() {
            var trip = booking(
                    leg(1, MONDAY, "Bay", yuan(100), yuan(50), HALF_UNTIL_MARCH),
                    leg(2, MONDAY.plusDays(1), "Bay", hongKongDollars(200), hongKongDollars(100), HALF_UNTIL_MARCH),
                    leg(3, MONDAY.plusDays(1), "Bay", yuan(10), yuan(5), HALF_UNTIL_MARCH),
                    leg(4, MONDAY.plusDays(9), null, yuan(30), yuan(0), ALL_UNTIL_FEBRUARY));

            List<BookedThing> things = BookedThing.of(trip, Language.EN);

            assertThat(things).extracting(BookedThing::title).containsExactly("Bay", "Ticket");
            assertThat(things.get(0).price()).containsExactly(yuan(110), hongKongDollars(200));
            assertThat(things.get(0).refundNow()).containsExactly(yuan(55), hongKongDollars(100));
            assertThat(things.get(1).refundNow()).isEmpty();
        }

        @Test
        void the_same_route_on_other_dates_is_another_thing() {
            var trip = booking(
                    leg(1, MONDAY, "Bay", yuan(100), yuan(50), HALF_UNTIL_MARCH),
                    leg(2, MONDAY.plusDays(30), "Bay", yuan(100), yuan(100), ALL_UNTIL_FEBRUARY));

            assertThat(BookedThing.of(trip, Language.EN))
                    .extracting(BookedThing::date)
                    .containsExactly(MONDAY, MONDAY.plusDays(30));
        }
    }
}
