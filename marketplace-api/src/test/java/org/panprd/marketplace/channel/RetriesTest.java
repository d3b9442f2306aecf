package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant CHANGED = Instant.parse("2026-11-28T04:00:00Z");
    private static final Instant LAST = CHANGED.plus(Retries.PATIENCE);

    @Test
    void pauses_grow_and_the_last_try_is_a_day_after_the_first() {
        List<Duration> tries = new ArrayList<>();
        Optional<Instant> next = Optional.of(CHANGED);
        while (next.isPresent()) {
            tries.add(Duration.between(CHANGED, next.get()));
            next = Retries.next(tries.size(), next.get(), LAST);
        }

        assertThat(tries).startsWith(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(35));
        assertThat(tries).endsWith(Duration.ofHours(24)).hasSizeBetween(8, 12).isSorted();
    }

    @Test
    void what_has_waited_for_its_turn_all_day_is_tried_once() {
        assertThat(Retries.next(1, LAST.plusSeconds(1), LAST)).isEmpty();
        assertThat(Retries.next(1, LAST.minusSeconds(1), LAST)).contains(LAST);
    }
}
