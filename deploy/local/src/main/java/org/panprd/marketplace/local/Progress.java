package org.panprd.marketplace.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells what is being done and how long it took, a line for each step; steps may overlap. */
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Callable<T> work) throws Exception {
        say(what + " ...");
        long start = System.nanoTime();
        T result = work.call();
        say(String.format(Locale.ROOT, "%s: done in %.1f s", what, seconds(start)));
        return result;
    }

    void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(began), line);
        out.flush();
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
