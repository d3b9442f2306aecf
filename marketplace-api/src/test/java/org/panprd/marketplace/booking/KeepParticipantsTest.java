package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.booking.KeepParticipants.travelling;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.tenants.Unit;

class KeepParticipantsTest {
    private static List<Participant> entered(String... units) {
        return Stream.of(units).map(unit -> new Participant(unit, "x", null)).toList();
    }

    @Test
    void as_many_of_each_kind_go_on_an_item_as_it_has_in_the_order_in_which_they_were_entered() {
        List<Participant> family = entered("CHILD", "ADULT", "ADULT", "CHILD");

        assertThat(travelling(family, Map.of(Unit.ADULT, 2, Unit.CHILD, 2))).containsExactly(0, 1, 2, 3);
        assertThat(travelling(family, Map.of(Unit.ADULT, 1, Unit.CHILD, 1))).containsExactly(0, 1);
        assertThat(travelling(family, Map.of(Unit.ADULT, 2))).containsExactly(1, 2);
    }

    @Test
    void where_kinds_differ_from_item_to_item_whoever_comes_next_goes() {
        assertThat(travelling(entered("SENIOR", "ADULT"), Map.of(Unit.ADULT, 2)))
                .containsExactly(0, 1);
        assertThat(travelling(entered("SENIOR", "SENIOR"), Map.of(Unit.ADULT, 1)))
                .containsExactly(0);
    }
}
