package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreeningPlanTest {
    private static final List<String> FAMILY = List.of("ADULT", "ADULT", "CHILD", "SENIOR");

    @Test
    void asks_those_of_the_kinds_that_take_part() {
        assertThat(ScreeningPlan.takingPart(FAMILY, new Party(Map.of("ADULT", 1, "SENIOR", 1))))
                .containsExactly(0, 3);
        assertThat(ScreeningPlan.takingPart(FAMILY, new Party(Map.of("ADULT", 2, "CHILD", 1, "SENIOR", 1))))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void asks_the_first_ones_where_kinds_differ_by_item() {
        assertThat(ScreeningPlan.takingPart(FAMILY, new Party(Map.of("ADULT", 3))))
                .containsExactly(0, 1, 2);
    }
}
