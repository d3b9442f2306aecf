package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.it.Gate.Moment;
import org.panprd.marketplace.it.Gate.Trap;

/**
 * Whichever side is killed at whichever step of a trip that is in both: when it has started again, nothing is lost and nothing
 * is there twice. Between the two nobody comes through from that moment until both are there again.
 */
@OnTheMarket
@ExtendWith(Elsewhere.Starting.class)
class SuppliedCrashIT {
    private final Market market;
    private final Elsewhere elsewhere;

    SuppliedCrashIT(Market market, Elsewhere elsewhere) {
        this.market = market;
        this.elsewhere = elsewhere;
    }

    @Nested
    class The_side_that_sells extends Crashes {
        The_side_that_sells() {
            super(new Supplied(
                    market,
                    elsewhere.api(),
                    elsewhere.database(),
                    Reselling.on(market),
                    market.servers().api().replace("/api/v1", ""),
                    market.database()));
        }

        /** Nobody is there any more to say anything. */
        @Override
        void isNotHeld(Trip trip) {
            assertThatThrownBy(() -> supplied.holds(trip)).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class The_side_that_supplies extends Crashes {
        The_side_that_supplies() {
            super(new Supplied(
                    market,
                    market.servers().api(),
                    market.database(),
                    elsewhere.newAccount(),
                    elsewhere.server(),
                    elsewhere.database()));
        }

        @Override
        void isNotHeld(Trip trip) {
            Problem.of(supplied.holds(trip)).is(409, "not-available");
        }
    }

    /** What is asked of both. */
    abstract class Crashes {
        final Supplied supplied;

        Crashes(Supplied supplied) {
            this.supplied = supplied;
        }

        @AfterEach
        void the_books_are_right_on_both_sides() {
            try (supplied) {
                supplied.awaitsSettled();
            }
            assertThat(supplied.ours.wrongCounters()).isEmpty();
            assertThat(supplied.theirs.wrongCounters()).isEmpty();
            assertThat(supplied.theirs.wronglyCountedHolds()).isEmpty();
        }

        private void goesDown(String path, Moment moment) {
            supplied.gate.set(new Trap(path, moment, elsewhere::goDown));
        }

        private void isBack() {
            Await.until(Traveller.SOON, supplied.gate::isSprung, Boolean::booleanValue);
            elsewhere.comeBack();
            supplied.gate.open();
        }

        /** What a traveller is told whose trip it was. */
        abstract void isNotHeld(Trip trip);

        @ParameterizedTest
        @EnumSource
        void while_reserving(Moment moment) {
            Trip trip = supplied.trip(moment == Moment.ASKED ? 55 : 65);
            goesDown("/bookings", moment);

            isNotHeld(trip);

            isBack();
            supplied.awaitsSettled();
            assertThat(supplied.there()).doesNotContain("ON_HOLD", "CONFIRMED");
            UUID again = supplied.heldAtLast(trip);
            supplied.cancels(again);
        }

        @ParameterizedTest
        @EnumSource
        void while_confirming(Moment moment) {
            UUID booking = supplied.held(supplied.trip(moment == Moment.ASKED ? 75 : 85));
            goesDown("/confirm", moment);

            supplied.pays(booking);

            isBack();
            supplied.awaits(booking, "CONFIRMED");
            assertThat(supplied.there()).containsExactly("CONFIRMED");
            assertThat(supplied.ours.claims(booking)).containsOnlyKeys("SOLD");
        }

        @ParameterizedTest
        @EnumSource
        void while_giving_back(Moment moment) {
            UUID booking = supplied.held(supplied.trip(moment == Moment.ASKED ? 95 : 105));
            goesDown("/cancel", moment);

            assertThat(supplied.cancels(booking).statusCode()).isEqualTo(200);

            isBack();
            supplied.awaitsThere("CANCELLED");
            supplied.awaits(booking, "CANCELLED");
        }
    }
}
