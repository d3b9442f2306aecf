package org.panprd.marketplace.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Some clients that do the same thing again and again for a while. */
final class Load {
    private static final int MOST = 1 << 20;

    private Load() {}

    /** One client; whether what it did worked. */
    interface Client extends AutoCloseable {
        boolean act() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /**
     * What came of it.
     *
     * @param perSecond of what worked
     * @param medianMillis of what worked
     * @param slowMillis that 5 of 100 took longer than
     */
    record Measured(double perSecond, double medianMillis, double slowMillis, long failed) {}

    /** Each as fast as it is answered. */
    static Measured run(int clients, Duration time, Callable<Client> maker) throws Exception {
        return run(clients, time, 0, maker);
    }

    /**
     * Each at its own pace, whether it is answered in time or not: who has to wait for an answer to the one before has waited
     * already.
     *
     * @param perSecond by all clients together; 0 for as fast as they are answered
     */
    static Measured run(int clients, Duration time, double perSecond, Callable<Client> maker) throws Exception {
        long pause = perSecond == 0 ? 0 : (long) (1e9 * clients / perSecond);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Client> ready = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                ready.add(maker.call());
            }
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Future<Times>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Client client = ready.get(i);
                long first = begin + pause * i / clients;
                running.add(threads.submit(() -> repeat(client, first, pause, end)));
            }
            return measured(running, time);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Times repeat(Client client, long first, long pause, long end) throws Exception {
        Times times = new Times();
        try (client) {
            long due = first;
            while (due < end) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                if (client.act()) {
                    times.add(System.nanoTime() - due);
                } else {
                    times.failed++;
                }
                due = pause == 0 ? System.nanoTime() : due + pause;
            }
        }
        return times;
    }

    private static Measured measured(List<Future<Times>> running, Duration time)
            throws InterruptedException, ExecutionException {
        long[] all = {};
        long failed = 0;
        for (Future<Times> one : running) {
            Times times = one.get();
            int before = all.length;
            all = Arrays.copyOf(all, before + times.count);
            System.arraycopy(times.nanos, 0, all, before, times.count);
            failed += times.failed;
        }
        Arrays.sort(all);
        return new Measured(all.length * 1e9 / time.toNanos(), at(all, 0.5) / 1e6, at(all, 0.95) / 1e6, failed);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))];
    }

    /** How long each act of one client took. */
    private static final class Times {
        private long[] nanos = new long[1024];
        private int count;
        private long failed;

        void add(long taken) {
            if (count < MOST) {
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = taken;
            }
        }
    }
}
