package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.supply.Ticket;

/** A flat by Dianchi Lake: dates can be changed until 336 hours before. */
class ChangingTest {
    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final Instant STARTS_AT =
            START.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    private static final Instant LAST = STARTS_AT.minus(Duration.ofDays(14));

    private final Booking booking = Samples.confirmed(flat(START, 30));

    private static BookingItem only(Booking booking) {
        return booking.items().get(0);
    }

    @Test
    void is_possible_until_the_time_that_the_option_says() {
        new MayChange(only(booking)).byTraveller(LAST.minusSeconds(1));

        refuses(() -> new MayChange(only(booking)).byTraveller(LAST), BookingProblem.CHANGE_TOO_LATE);
    }

    @Test
    void is_for_what_is_paid_and_there_and_lets_itself_be_changed() {
        refuses(
                () -> new MayChange(only(Samples.hold(flat(START, 30)))).byTraveller(LAST.minusSeconds(1)),
                BookingProblem.NOT_CHANGEABLE);
        refuses(() -> booking.together().checkSwap(2, LAST.minusSeconds(1)), CommonProblem.NOT_FOUND);
        refuses(
                () -> new MayChange(only(Samples.confirmed(Samples.inn()))).byTraveller(LAST.minusSeconds(1)),
                BookingProblem.NOT_CHANGEABLE);
    }

    @Test
    void is_for_nobody_where_a_supplier_elsewhere_knows_the_day() {
        BookingItem item = only(booking);

        item.write(item.content().with(new Ticket("THEIRS-1", List.of())));

        refuses(() -> new MayChange(item).byTraveller(LAST.minusSeconds(1)), BookingProblem.NOT_CHANGEABLE);
        refuses(() -> new MayChange(item).byOperator(LAST.minusSeconds(1)), BookingProblem.NOT_CHANGEABLE);
    }

    @Test
    void moves_the_item_and_the_whole() {
        Part other = flat(START.plusDays(10), 14);
        BookingItem item = only(booking);

        item.move(
                new OtherDates(
                        other.date(),
                        other.endDate(),
                        STARTS_AT.plus(Duration.ofDays(10)),
                        other.nights(),
                        other.price(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                null);
        booking.itemsChanged(LAST);

        assertThat(booking.startDate()).isEqualTo(START.plusDays(10));
        assertThat(booking.endDate()).isEqualTo(START.plusDays(24));
        assertThat(item.content().nights()).isEqualTo(14);
        assertThat(booking.totals()).containsExactly(other.price());
        assertThat(item.content().datesUntil(item.startsAt())).contains(LAST.plus(Duration.ofDays(10)));
    }

    @Test
    void of_a_guest_is_possible_until_it_begins_if_all_of_the_booking_lets_it() {
        booking.together().checkSwap(1, STARTS_AT.minusSeconds(1));

        refuses(() -> booking.together().checkSwap(1, STARTS_AT), BookingProblem.CHANGE_TOO_LATE);
        refuses(
                () -> Samples.confirmed(flat(START, 30), Samples.inn())
                        .together()
                        .checkSwap(1, LAST),
                BookingProblem.NOT_CHANGEABLE);
    }

    private static void refuses(Runnable act, ProblemType problem) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    private static Part flat(LocalDate start, int nights) {
        return RealCatalogue.stay("yunnan.kunming-dianchi-winter-stay", "studio", start, nights, "ADULT:2");
    }
}
