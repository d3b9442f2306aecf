package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.NewSharing.NewTerms;
import org.panprd.marketplace.statistics.Sharing.State;
import org.panprd.marketplace.statistics.Sharing.Terms;

class SharingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static List<State> states(int... daysFromToday) {
        List<Sharing> all = new ArrayList<>();
        for (int days : daysFromToday) {
            all.add(new Sharing(all.size() + 1L, TODAY.plusDays(days), Instant.EPOCH, Terms.NOTHING, Terms.NOTHING));
        }
        return all.stream().map(one -> Sharing.state(one, all, TODAY)).toList();
    }

    @Test
    void is_in_force_until_the_day_of_a_later_one() {
        assertThat(states(-30, -2)).containsExactly(State.PAST, State.IN_FORCE);
        assertThat(states(-30, 0)).containsExactly(State.PAST, State.IN_FORCE);
        assertThat(states(-30, 1)).containsExactly(State.IN_FORCE, State.COMING);
        assertThat(states(1)).containsExactly(State.COMING);
    }

    @Test
    void never_comes_if_something_else_was_said_after_it() {
        assertThat(states(-30, 20, 10)).containsExactly(State.IN_FORCE, State.PAST, State.COMING);
        assertThat(states(-30, 20, 0)).containsExactly(State.PAST, State.PAST, State.IN_FORCE);
        assertThat(states(-30, 10, 20)).containsExactly(State.IN_FORCE, State.COMING, State.COMING);
    }

    @Test
    void covers_an_indicator_only_with_its_group_and_its_breakdown() {
        Terms terms = new Terms(List.of("VISITS"), List.of("ALL", "AGE"));

        assertThat(terms.covers(Indicator.VISITORS, Breakdown.ALL)).isTrue();
        assertThat(terms.covers(Indicator.NIGHTS, Breakdown.ALL)).isFalse();
        assertThat(terms.covers(Indicator.VISITORS, Breakdown.ORIGIN)).isFalse();
    }

    @Test
    void that_is_wanted_is_nothing_if_half_of_it_is_missing() {
        assertThat(NewSharing.read(terms(List.of("STAYS", "VISITS", "STAYS"), List.of("ALL"))))
                .isEqualTo(new Terms(List.of("VISITS", "STAYS"), List.of("ALL")));
        assertThat(NewSharing.read(terms(List.of("VISITS"), null))).isEqualTo(Terms.NOTHING);
        assertThat(NewSharing.read(null)).isEqualTo(Terms.NOTHING);
    }

    @Test
    void that_is_wanted_is_refused_for_a_day_that_is_over_or_by_words_that_are_not_known() {
        assertThat(new NewSharing(null, null, null).check(TODAY)).isEqualTo(TODAY);
        assertThat(new NewSharing(TODAY.plusDays(9), null, null).check(TODAY)).isEqualTo(TODAY.plusDays(9));
        for (NewSharing wrong : List.of(
                new NewSharing(TODAY.minusDays(1), null, null),
                new NewSharing(TODAY.plusYears(2), null, null),
                new NewSharing(null, terms(List.of("VISITS", "NAMES"), List.of("ALL")), null),
                new NewSharing(null, null, terms(List.of("VISITS"), List.of("OPERATOR"))),
                new NewSharing(null, terms(Arrays.asList((String) null), List.of("ALL")), null))) {
            assertThatThrownBy(() -> wrong.check(TODAY)).as("%s", wrong).isInstanceOf(Refusal.class);
        }
    }

    private static NewTerms terms(
            @Nullable List<@Nullable String> groups, @Nullable List<@Nullable String> breakdowns) {
        return new NewTerms(groups, breakdowns);
    }
}
