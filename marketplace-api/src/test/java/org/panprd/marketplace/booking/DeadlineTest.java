package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.booking.Samples.MONDAY;
import static org.panprd.marketplace.booking.Samples.NOON;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.tenants.CancellationTier;

class DeadlineTest {
    private static final List<Deadline> POLICY =
            List.of(new Deadline(NOON, 100), new Deadline(NOON.plusSeconds(3600), 50));

    @Test
    void the_first_that_is_still_ahead_counts() {
        assertThat(Deadline.percentAt(NOON.minusNanos(1), POLICY)).isEqualTo(100);
        assertThat(Deadline.percentAt(NOON, POLICY)).isEqualTo(50);
        assertThat(Deadline.percentAt(NOON.plusSeconds(3599), POLICY)).isEqualTo(50);
        assertThat(Deadline.percentAt(NOON.plusSeconds(3600), POLICY)).isZero();
    }

    @Test
    void without_a_policy_nothing_is_given_back() {
        assertThat(Deadline.percentAt(NOON, List.of())).isZero();
    }

    @Test
    void of_a_route_are_counted_from_its_start_and_hold_for_all_its_legs() {
        var route = Samples.route(MONDAY, "ADULT:2");
        Instant start = MONDAY.atStartOfDay(Samples.ZONE).toInstant();

        assertThat(route.deadlines())
                .containsExactly(
                        new Deadline(start.minusSeconds(480 * 3600), 100),
                        new Deadline(start.minusSeconds(240 * 3600), 60),
                        new Deadline(start.minusSeconds(96 * 3600), 30));
    }

    /** {@link Deadline#percentAt} takes the first: it relies on this order. */
    @Test
    void of_every_listing_come_in_the_order_of_time_and_give_back_less_and_less() {
        RealCatalogue.listings().forEach((id, listing) -> assertThat(listing.cancellation())
                .as(id.toString())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.hoursBefore(), a.hoursBefore()))
                .extracting(CancellationTier::refundPercent)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a)));
    }

    @Property(tries = 200)
    void who_cancels_later_never_gets_more(
            @ForAll @IntRange(min = -7200, max = 7200) int early, @ForAll @IntRange(max = 7200) int later) {
        int before = Deadline.percentAt(NOON.plusSeconds(early), POLICY);

        assertThat(Deadline.percentAt(NOON.plusSeconds((long) early + later), POLICY))
                .isLessThanOrEqualTo(before);
    }
}
