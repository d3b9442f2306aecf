package org.panprd.marketplace.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many travellers one core judges in a second: the decision table again and again, on one thread. Not part of the
 * build: {@code -Dtest=ChecksPerSecondBenchmark}.
 */
class ChecksPerSecondBenchmark {
    private static final Duration WARMING_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final int ENOUGH = 1000;

    @Test
    void one_core_judges_a_thousand_travellers_a_second() {
        Judge judge = Cases.judge();
        List<Cases.Case> cases = Cases.all();
        perSecond(judge, cases, WARMING_UP);
        double perSecond = perSecond(judge, cases, MEASURED);

        System.out.printf("checks per second on one core: %.0f%n", perSecond);
        assertThat(perSecond).isGreaterThan(ENOUGH);
    }

    private static double perSecond(Judge judge, List<Cases.Case> cases, Duration duration) {
        long begin = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - begin < duration.toNanos()) {
            for (Cases.Case one : cases) {
                if (judge.judge(one.traveller(), one.crossing()).outcome() == one.outcome()) {
                    done++;
                }
            }
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }
}
