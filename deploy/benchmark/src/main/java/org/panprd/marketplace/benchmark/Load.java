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

/** Some clients that do the same thing again and again for a while, each as fast as it is answered. */
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

    static Measured run(int clients, Duration time, Callable<Client> maker) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Client> ready = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                ready.add(maker.call());
            }
            long end = System.nanoTime() + time.toNanos();
            List<Future<Times>> running = new ArrayList<>();
            for (Client client : ready) {
                running.add(threads.submit(() -> repeat(client, end)));
            }
            return measured(running, time);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Times repeat(Client client, long end) throws Exception {
        Times times = new Times();
        try (client) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                if (client.act()) {
                    times.add(System.nanoTime() - begin);
                } else {
                    times.failed++;
                }
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
