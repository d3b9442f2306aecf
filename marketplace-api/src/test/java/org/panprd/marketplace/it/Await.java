package org.panprd.marketplace.it;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what other threads and servers do, but not for ever. */
final class Await {
    private static final long PAUSE_MILLIS = 100;

    private Await() {}

    /** The first value that fits. */
    static <T> T until(Duration limit, Callable<T> question, Predicate<T> fits) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            T value = ask(question);
            if (fits.test(value)) {
                return value;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + limit + "; the last was " + value);
            }
            pause();
        }
    }

    private static void pause() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
                .join();
    }

    private static <T> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
