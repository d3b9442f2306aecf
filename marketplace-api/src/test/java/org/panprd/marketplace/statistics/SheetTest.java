package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.statistics.Sheet.Entries;

class SheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Period MAY = Period.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));

    private static DayFigures.Entry entry(String key, long visitors, long overnight, long cancelled) {
        return new DayFigures.Entry(key, DAY, new Figures(visitors, overnight, 0, 1000, 9, 1, cancelled, 0, 0));
    }

    @Test
    void of_a_dimension_in_which_nobody_is_has_no_keys() {
        List<DayFigures.Entry> total = List.of(entry("*", 40, 20, 0));

        assertThat(Sheet.ofTotal(total).keys()).containsExactly("*");
        assertThat(Sheet.of(new Entries(total, List.of(), key -> key, List.of()))
                        .keys())
                .isEmpty();
    }

    @Test
    void shows_what_stays_and_money_are_only_where_it_shows_visitors() {
        Sheet few = Sheet.ofTotal(List.of(entry("*", 3, 0, 9)));
        Sheet fewStay = Sheet.ofTotal(List.of(entry("*", 40, 2, 9)));
        Sheet fewCancelled = Sheet.ofTotal(List.of(entry("*", 40, 20, 1)));

        assertThat(few.shown("*", MAY)).containsExactly(Group.LOSSES);
        assertThat(fewStay.shown("*", MAY)).containsExactly(Group.VISITS, Group.MONEY, Group.LOSSES);
        assertThat(fewCancelled.shown("*", MAY)).containsExactly(Group.VISITS, Group.STAYS, Group.MONEY);
    }

    @Test
    void keeps_an_origin_apart_from_the_residence_of_the_same_name() {
        List<DayFigures.Entry> total = List.of(entry("*", 60, 30, 0));
        List<DayFigures.Entry> own = List.of(entry("HK", 30, 15, 0), entry("MO", 30, 15, 0));

        Sheet sheet = Sheet.of(new Entries(total, own, key -> key, own));

        assertThat(sheet.shown("HK", MAY)).contains(Group.VISITS);
        assertThat(sheet.sum("HK", MAY).visitors()).isEqualTo(30);
    }
}
