package org.panprd.marketplace.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.statistics.Breakdown;
import org.panprd.marketplace.statistics.Indicator;
import org.panprd.marketplace.statistics.MonthlySet.Cell;
import org.panprd.marketplace.statistics.published.Observation.Topic;

class PublishMonthTest {
    private static final Topic JAPAN = Published.key(Indicator.VISITORS, Breakdown.ORIGIN, "JP");

    private static Map<Topic, @Nullable Long> said(@Nullable Long value) {
        Map<Topic, @Nullable Long> said = new HashMap<>();
        said.put(JAPAN, value);
        return said;
    }

    private static List<Cell> is(@Nullable Long value) {
        return List.of(new Cell(Indicator.VISITORS, Breakdown.ORIGIN, "JP", value));
    }

    @Test
    void says_everything_at_first_and_then_what_differs() {
        assertThat(PublishMonth.changes(Map.of(), is(9L))).containsExactly(Map.entry(JAPAN, 9L));
        assertThat(PublishMonth.changes(said(9L), is(9L))).isEmpty();
        assertThat(PublishMonth.changes(said(9L), is(12L))).containsExactly(Map.entry(JAPAN, 12L));
    }

    @Test
    void says_that_there_is_nothing_any_more_once() {
        assertThat(PublishMonth.changes(said(9L), List.of())).containsExactly(Map.entry(JAPAN, 0L));
        assertThat(PublishMonth.changes(said(0L), List.of())).isEmpty();
    }

    @Test
    void takes_back_what_may_not_be_told_any_more() {
        assertThat(PublishMonth.changes(said(9L), is(null))).containsExactlyEntriesOf(said(null));
    }

    @Test
    void never_tells_what_was_not_told_before() {
        assertThat(PublishMonth.changes(said(null), is(12L))).isEmpty();
        assertThat(PublishMonth.changes(said(null), is(null))).isEmpty();
        assertThat(PublishMonth.changes(said(null), List.of())).isEmpty();
    }
}
