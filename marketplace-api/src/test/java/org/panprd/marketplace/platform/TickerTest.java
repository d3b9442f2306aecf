package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TickerTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Long> pausesSeconds = new ArrayList<>();
    private final Ticker ticker = ticker();
    private int runs;

    @Nested
    class Work_that_has_to_be_done_once {
        @Test
        void is_done_at_once_if_it_can_be() {
            ticker.untilDone("Nothing", () -> runs++);

            assertThat(runs).isEqualTo(1);
            assertThat(waiting).isEmpty();
        }

        @Test
        void is_tried_again_after_pauses_that_grow_to_half_a_minute_and_then_no_more() {
            ticker.untilDone("Failing", () -> {
                runs++;
                if (runs <= 7) {
                    throw new IllegalStateException("Not yet");
                }
            });
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }

            assertThat(runs).isEqualTo(8);
            assertThat(pausesSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        }
    }

    /** With a clockwork whose time passes when the test says so. */
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private Ticker ticker() {
        var made = new Ticker();
        made.clockwork = (ManagedScheduledExecutorService) fake(ManagedScheduledExecutorService.class, arguments -> {
            waiting.add((Runnable) arguments[0]);
            pausesSeconds.add(((TimeUnit) arguments[2]).toSeconds((Long) arguments[1]));
            return fake(ScheduledFuture.class, nothing -> true);
        });
        made.workers = (ManagedExecutorService) fake(ManagedExecutorService.class, arguments -> {
            ((Runnable) arguments[0]).run();
            return null;
        });
        return made;
    }

    private interface Answer {
        @Nullable
        Object to(Object[] arguments);
    }

    private static Object fake(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(arguments));
    }
}
