package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panprd.marketplace.booking.Samples.INN;
import static org.panprd.marketplace.booking.Samples.MONDAY;
import static org.panprd.marketplace.booking.Samples.ROUTE;
import static org.panprd.marketplace.booking.Samples.ZONE;
import static org.panprd.marketplace.catalog.RealCatalogue.wish;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.ListingId;

class WishesTest {
    private final Wishes.Entry inn = Samples.entry(wish(INN, "twin", MONDAY.minusDays(3), 2, "ADULT:3"));
    private final Wishes.Entry route = Samples.route(MONDAY, "ADULT:2");
    private final Wishes wishes = new Wishes(List.of(inn, route));

    @Test
    void parts_come_in_the_order_of_the_wishes_and_lead_back_to_them() {
        int legs = route.parts().size();

        assertThat(wishes.parts()).hasSize(1 + legs).startsWith(inn.parts().get(0));
        assertThat(wishes.entryOf(1)).isZero();
        assertThat(wishes.entryOf(2)).isOne();
        assertThat(wishes.entryOf(1 + legs)).isOne();
        assertThatThrownBy(() -> wishes.entryOf(2 + legs)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_trip_lasts_from_the_first_start_to_the_last_end() {
        assertThat(wishes.startDate()).isEqualTo(MONDAY.minusDays(3));
        assertThat(wishes.endDate()).isEqualTo(MONDAY.plusDays(9));
    }

    @Test
    void those_who_travel_are_the_largest_party_and_not_the_sum() {
        assertThat(wishes.largestParties()).containsExactly(inn.wish().party());
    }

    @Test
    void those_who_travel_may_be_of_other_kinds_for_another_item() {
        Wishes.Entry other = Samples.entry(wish(INN, "twin", MONDAY, 2, "ADULT:2,CHILD:1"));

        assertThat(new Wishes(List.of(inn, other, inn, route)).largestParties())
                .containsExactly(inn.wish().party(), other.wish().party());
    }

    @Test
    void listings_are_named_once_routes_and_legs_alike() {
        assertThat(wishes.listings())
                .doesNotHaveDuplicates()
                .contains(ListingId.of(INN), ListingId.of(ROUTE), ListingId.of("sichuan.yading-ticket"));
    }

    @Test
    void a_route_starts_with_its_first_leg_and_is_not_sold_by_the_room() {
        assertThat(route.startsAt()).isEqualTo(MONDAY.atStartOfDay(ZONE).toInstant());
        assertThat(route.isByRoom()).isFalse();
        assertThat(inn.isByRoom()).isTrue();
    }

    @Test
    void a_part_starts_at_its_time_in_the_zone_of_the_wish() {
        Part mountain = route.parts().get(1);

        assertThat(route.startOf(mountain)).isEqualTo(Instant.parse("2027-03-02T02:00:00Z"));
    }

    @Test
    void what_is_not_available_says_which() {
        assertThat(new NotAvailable(java.util.Set.of(1)).wishes()).containsExactly(1);
    }
}
