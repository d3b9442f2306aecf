package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panprd.marketplace.booking.Samples.HOLD;
import static org.panprd.marketplace.booking.Samples.NOON;
import static org.panprd.marketplace.booking.Samples.confirmed;
import static org.panprd.marketplace.booking.Samples.hold;
import static org.panprd.marketplace.booking.Samples.inn;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

class BookingTest {
    private static final Instant HOLD_ENDS = NOON.plus(HOLD);
    private static final Instant LAST_MOMENT = HOLD_ENDS.minusNanos(1);

    @Nested
    class Holding {
        @Test
        void lasts_for_its_time_and_no_longer() {
            var booking = hold(inn());

            assertThat(booking.status()).isEqualTo(BookingStatus.ON_HOLD);
            assertThat(booking.holdExpiresAt()).contains(HOLD_ENDS);
            assertThat(booking.items()).allMatch(item -> item.status() == BookingStatus.ON_HOLD);
        }

        @Test
        void by_a_reseller_lasts_no_longer_than_what_it_holds_is_sold() {
            Instant closing = NOON.plusSeconds(600);
            var booking = new Booking(
                    UUID.randomUUID(),
                    "PPR-23456789",
                    new Holder("reseller:far-away", "far-away", "yunnan", HOLD, 5, false, null).of(closing),
                    "en",
                    Samples.MONDAY,
                    Samples.MONDAY,
                    NOON);
            assertThat(booking.holdExpiresAt()).contains(closing);

            booking.holdUntil(HOLD_ENDS, NOON);
            assertThat(booking.holdExpiresAt()).contains(closing);

            booking.holdUntil(NOON.plusSeconds(60), NOON);
            assertThat(booking.holdExpiresAt()).contains(NOON.plusSeconds(60));
            assertRefused(() -> booking.holdUntil(HOLD_ENDS, closing), BookingProblem.HOLD_EXPIRED);
        }

        @Test
        void on_our_own_pages_lasts_for_its_time_whatever_closes_meanwhile() {
            var holder = Holder.onTheWeb("traveller-1", HOLD, 5);

            assertThat(holder.of(NOON)).isEqualTo(holder);
        }

        @Test
        void gives_nothing_back_because_nothing_was_paid() {
            assertThat(hold(inn()).refundAt(NOON)).isEmpty();
        }
    }

    @Nested
    class Paying {
        @Test
        void is_possible_until_the_hold_ends() {
            hold(inn()).checkPayable(LAST_MOMENT);
        }

        @Test
        void is_refused_once_the_hold_has_expired() {
            var booking = hold(inn());

            assertRefused(() -> booking.checkPayable(HOLD_ENDS), BookingProblem.HOLD_EXPIRED);
            booking.expire(HOLD_ENDS);
            assertRefused(() -> booking.checkPayable(NOON), BookingProblem.HOLD_EXPIRED);
        }

        @Test
        void is_refused_when_it_has_been_paid() {
            assertRefused(() -> confirmed(inn()).checkPayable(NOON), BookingProblem.ALREADY_PAID);
        }

        @Test
        void is_refused_when_it_is_cancelled() {
            var booking = hold(inn());
            booking.cancel(NOON);

            assertRefused(() -> booking.checkPayable(NOON), BookingProblem.HOLD_EXPIRED);
        }
    }

    @Nested
    class Confirming {
        @Test
        void makes_the_booking_and_all_its_items_confirmed_and_ends_the_hold() {
            var booking = hold(inn(), inn());

            booking.confirm(NOON);

            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.items()).hasSize(2).allMatch(item -> item.status() == BookingStatus.CONFIRMED);
            assertThat(booking.confirmedAt()).contains(NOON);
            assertThat(booking.holdExpiresAt()).isEmpty();
        }

        @Test
        void counts_for_a_hold_that_is_over_whether_it_was_ended_or_not() {
            var overdue = hold(inn());
            var ended = hold(inn());
            ended.expire(HOLD_ENDS);

            overdue.confirm(HOLD_ENDS.plusSeconds(1));
            ended.confirm(HOLD_ENDS.plusSeconds(1));

            assertThat(overdue.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(ended.status()).isEqualTo(BookingStatus.CONFIRMED);
        }

        @Test
        void twice_or_after_cancelling_is_a_defect_of_the_caller() {
            var cancelled = hold(inn());
            cancelled.cancel(NOON);

            assertThatThrownBy(() -> confirmed(inn()).confirm(NOON)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> cancelled.confirm(NOON)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Expiring {
        @Test
        void does_nothing_before_its_time() {
            var booking = hold(inn());

            assertThat(booking.expire(LAST_MOMENT)).isFalse();
            assertThat(booking.status()).isEqualTo(BookingStatus.ON_HOLD);
        }

        @Test
        void ends_the_hold_once() {
            var booking = hold(inn());

            assertThat(booking.expire(HOLD_ENDS)).isTrue();
            assertThat(booking.expire(HOLD_ENDS)).isFalse();
            assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
            assertThat(booking.items()).allMatch(item -> item.status() == BookingStatus.EXPIRED);
            assertThat(booking.holdExpiresAt()).isEmpty();
        }

        @Test
        void leaves_a_confirmed_or_cancelled_booking_alone() {
            var cancelled = hold(inn());
            cancelled.cancel(NOON);

            assertThat(confirmed(inn()).expire(HOLD_ENDS)).isFalse();
            assertThat(cancelled.expire(HOLD_ENDS)).isFalse();
            assertThat(cancelled.status()).isEqualTo(BookingStatus.CANCELLED);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void ends_a_hold_or_a_confirmed_booking_once() {
            for (Booking booking : new Booking[] {hold(inn()), confirmed(inn())}) {
                assertThat(booking.cancel(NOON)).isTrue();
                assertThat(booking.cancel(NOON.plusSeconds(9))).isFalse();
                assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
                assertThat(booking.items()).allMatch(item -> item.status() == BookingStatus.CANCELLED);
                assertThat(booking.cancelledAt()).contains(NOON);
                assertThat(booking.refundAt(NOON)).isEmpty();
            }
        }

        @Test
        void is_refused_once_it_has_expired() {
            var booking = hold(inn());
            booking.expire(HOLD_ENDS);

            assertRefused(() -> booking.cancel(HOLD_ENDS), BookingProblem.NOT_CANCELLABLE);
            assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
        }
    }

    @Nested
    class Refunding {
        @Test
        void follows_the_tiers_at_that_moment() {
            var booking = confirmed(inn());

            assertThat(booking.totals()).containsExactly(new Money("CNY", 640_00));
            assertThat(booking.refundAt(Instant.parse("2027-02-25T15:59:59Z")))
                    .containsExactly(new Money("CNY", 640_00));
            assertThat(booking.refundAt(Instant.parse("2027-02-25T16:00:00Z")))
                    .containsExactly(new Money("CNY", 320_00));
            assertThat(booking.refundAt(Instant.parse("2027-02-27T16:00:00Z"))).containsExactly(new Money("CNY", 0));
        }

        @Test
        void is_added_up_by_currency() {
            var booking = confirmed(inn(), Samples.part("hongkong.ocean-park-ticket", "day", null), inn());

            assertThat(booking.refundAt(NOON)).isEqualTo(booking.totals());
            assertThat(booking.totals()).extracting(Money::currency).containsExactly("CNY", "HKD");
        }
    }

    /** Slugs and statuses are what clients are written against. */
    @ParameterizedTest
    @CsvSource({
        "NOT_AVAILABLE, not-available, 409",
        "HOLD_EXPIRED, hold-expired, 409",
        "NOT_CONFIRMED, not-confirmed, 409",
        "ALREADY_PAID, already-paid, 409",
        "NOT_CANCELLABLE, not-cancellable, 409"
    })
    void its_refusals_keep_their_slug_and_status(BookingProblem problem, String slug, int status) {
        assertThat(problem.slug()).isEqualTo(slug);
        assertThat(problem.status()).isEqualTo(status);
    }

    @Nested
    class Waiting_for_approval {
        private static final Instant DUE = NOON.plusSeconds(3600);

        private Booking pending() {
            var booking = hold(inn());
            booking.await(DUE, NOON);
            return booking;
        }

        @Test
        void keeps_its_stock_until_then() {
            var booking = pending();

            assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
            assertThat(booking.items()).allMatch(item -> item.status() == BookingStatus.PENDING);
            assertThat(booking.holdExpiresAt()).contains(DUE);
            assertThat(booking.expire(DUE)).isFalse();
        }

        @Test
        void is_paid_for_and_gives_everything_back_whatever_its_policy_says() {
            var booking = pending();

            assertRefused(() -> booking.checkPayable(NOON), BookingProblem.ALREADY_PAID);
            assertThat(booking.refundAt(Instant.parse("2027-02-28T16:00:00Z"))).isEqualTo(booking.totals());
            assertThat(booking.cancel(NOON)).isTrue();
        }

        @Test
        void ends_with_a_confirmation() {
            var booking = pending();

            booking.confirm(NOON);

            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.holdExpiresAt()).isEmpty();
        }

        @Test
        void or_is_turned_down_for_good() {
            var booking = pending();

            booking.reject(DUE);

            assertThat(booking.items()).allMatch(item -> item.status() == BookingStatus.REJECTED);
            assertThat(booking.refundAt(DUE)).isEmpty();
            assertRefused(() -> booking.cancel(DUE), BookingProblem.NOT_CANCELLABLE);
            assertThatThrownBy(() -> booking.confirm(DUE)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> booking.reject(DUE)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void is_for_what_was_not_confirmed_before() {
            assertThatThrownBy(() -> confirmed(inn()).await(DUE, NOON)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> confirmed(inn()).reject(NOON)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void assertRefused(ThrowingCallable act, BookingProblem problem) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }
}
