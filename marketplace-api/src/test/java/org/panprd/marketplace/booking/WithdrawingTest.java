package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panprd.marketplace.booking.Samples.MONDAY;
import static org.panprd.marketplace.booking.Samples.confirmed;
import static org.panprd.marketplace.booking.Samples.hold;
import static org.panprd.marketplace.booking.Samples.inn;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.kernel.Money;

/** Items that leave a confirmed booking, and items that go on another day. */
class WithdrawingTest {
    /** When only half would be given back by the policy. */
    private static final Instant LATE = Instant.parse("2027-02-26T16:00:00Z");

    private static final Instant START = Instant.parse("2027-02-28T16:00:00Z");
    private static final Money WHOLE = new Money("CNY", 640_00);

    private static BookingItem first(Booking booking) {
        return booking.items().get(0);
    }

    private static boolean withdraw(Booking booking, Instant now) {
        return booking.withdraw(first(booking), Withdrawal.GROUP_TOO_SMALL, now);
    }

    @Nested
    class An_item {
        @Test
        void leaves_the_others_standing_and_is_no_longer_paid_back() {
            var booking = confirmed(inn(), inn());

            assertThat(withdraw(booking, LATE)).isTrue();

            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.items())
                    .extracting(BookingItem::status)
                    .containsExactly(BookingStatus.CANCELLED, BookingStatus.CONFIRMED);
            assertThat(booking.refundAt(LATE, first(booking))).isEmpty();
        }

        @Test
        void is_taken_out_once() {
            var booking = confirmed(inn(), inn());
            withdraw(booking, LATE);

            assertThat(withdraw(booking, LATE)).isFalse();
        }

        @Test
        void takes_the_booking_along_if_it_is_the_last() {
            var booking = confirmed(inn());

            withdraw(booking, LATE);

            assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
            assertThat(booking.cancelledAt()).contains(LATE);
            assertThat(withdraw(booking, LATE)).isFalse();
        }

        @Test
        void of_what_is_not_paid_for_is_a_defect_of_the_caller() {
            var booking = hold(inn());

            assertThatThrownBy(() -> withdraw(booking, LATE)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void stays_out_when_the_rest_is_cancelled() {
            var booking = confirmed(inn(), inn());
            withdraw(booking, LATE);

            booking.cancel(LATE);

            assertThat(first(booking).withdrawal()).contains(Withdrawal.GROUP_TOO_SMALL);
            assertThat(booking.refundAt(LATE)).isEmpty();
        }
    }

    @Nested
    class The_rest {
        @Test
        void gives_everything_back_for_two_days_and_then_by_the_policy() {
            var booking = confirmed(inn(), inn());
            Instant early = LATE.minusSeconds(3600);
            assertThat(booking.refundAt(LATE, booking.items().get(1))).contains(new Money("CNY", 320_00));

            withdraw(booking, early);

            assertThat(booking.refundAt(LATE)).containsExactly(WHOLE);
            Instant ends = early.plus(Withdrawal.RECONSIDERED);
            assertThat(booking.refundAt(ends.minusNanos(1))).containsExactly(WHOLE);
            assertThat(booking.refundAt(ends)).containsExactly(new Money("CNY", 0));
        }

        @Test
        void gives_nothing_back_once_it_has_started() {
            var booking = confirmed(inn(), inn());

            withdraw(booking, START.minusSeconds(60));

            assertThat(booking.refundAt(START.minusNanos(1))).containsExactly(WHOLE);
            assertThat(booking.refundAt(START)).containsExactly(new Money("CNY", 0));
        }

        @Test
        void is_not_cancelled_in_part() {
            var booking = confirmed(inn(), inn());

            withdraw(booking, LATE);

            assertThat(Withdrawal.causeToCancelAlone(booking.items().get(1), LATE))
                    .isEmpty();
        }
    }

    @Nested
    class A_moved_item {
        @Test
        void starts_later_with_its_deadlines_and_is_free_to_cancel_until_the_old_start() {
            var booking = confirmed(inn());

            first(booking).postpone(5);
            booking.itemsChanged(LATE);

            BookingItem item = first(booking);
            assertThat(item.startDate()).isEqualTo(MONDAY.plusDays(5));
            assertThat(item.startsAt()).isEqualTo(START.plusSeconds(5 * 86_400));
            assertThat(item.movedFrom()).contains(MONDAY);
            assertThat(item.price()).isEqualTo(WHOLE);
            assertThat(Withdrawal.causeToCancelAlone(item, START.minusNanos(1))).contains(Withdrawal.GROUP_TOO_SMALL);
            assertThat(Withdrawal.causeToCancelAlone(item, START)).isEmpty();
            assertThat(booking.refundAt(START.minusNanos(1))).containsExactly(WHOLE);
            assertThat(booking.refundAt(START)).containsExactly(WHOLE);
            assertThat(booking.refundAt(LATE.plusSeconds(5 * 86_400))).containsExactly(new Money("CNY", 320_00));
        }

        @Test
        void takes_the_days_of_the_booking_along() {
            var booking = confirmed(inn());

            first(booking).postpone(5);
            booking.itemsChanged(LATE);

            assertThat(booking.startDate()).isEqualTo(MONDAY.plusDays(5));
            assertThat(booking.endDate()).isEqualTo(MONDAY.plusDays(7));
        }

        @Test
        void keeps_the_day_for_which_it_was_booked_if_it_is_moved_again() {
            var booking = confirmed(inn());

            first(booking).postpone(5);
            booking.itemsChanged(LATE);
            first(booking).postpone(2);
            booking.itemsChanged(LATE);

            assertThat(first(booking).movedFrom()).contains(MONDAY);
            assertThat(first(booking).startDate()).isEqualTo(MONDAY.plusDays(7));
        }
    }

    @Nested
    class An_item_whose_port_is_closed {
        @Test
        void is_free_to_cancel_alone_until_it_starts_and_not_when_the_port_is_open_again() {
            var booking = confirmed(inn(), inn());
            BookingItem item = first(booking);

            item.affect(java.util.UUID.randomUUID());

            assertThat(Withdrawal.causeToCancelAlone(item, START.minusNanos(1))).contains(Withdrawal.PORT_CLOSED);
            assertThat(item.refundPercentAt(LATE)).isEqualTo(100);
            assertThat(item.freeUntil()).contains(START);
            assertThat(Withdrawal.causeToCancelAlone(item, START)).isEmpty();
            assertThat(Withdrawal.causeToCancelAlone(booking.items().get(1), LATE))
                    .isEmpty();
            item.affect(null);
            assertThat(Withdrawal.causeToCancelAlone(item, LATE)).isEmpty();
            assertThat(item.refundPercentAt(LATE)).isEqualTo(50);
        }
    }

    @Nested
    class A_hold {
        @Test
        void is_given_up_before_its_time_and_a_booking_that_is_paid_for_is_not() {
            var booking = hold(inn());
            var paid = confirmed(inn());

            assertThat(booking.giveUp(Samples.NOON)).isTrue();
            assertThat(paid.giveUp(Samples.NOON)).isFalse();

            assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
            assertThat(paid.status()).isEqualTo(BookingStatus.CONFIRMED);
        }
    }
}
