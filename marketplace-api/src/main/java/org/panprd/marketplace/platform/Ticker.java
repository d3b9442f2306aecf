package org.panprd.marketplace.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs work again and again on this node; a run that fails is logged and does not stop the next. */
@ApplicationScoped
public class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Resource
    ManagedExecutorService workers;

    private final List<Future<?>> running = new ArrayList<>();

    /**
     * Runs the work now and then again and again. The clockwork has one thread only, so the work itself goes to a worker:
     * a slow job holds up no other. A run that is due while the one before goes on is left out.
     */
    public synchronized void every(Duration pause, String name, Runnable work) {
        AtomicBoolean busy = new AtomicBoolean();
        running.add(clockwork.scheduleAtFixedRate(
                () -> {
                    if (busy.compareAndSet(false, true)) {
                        start(name, work, busy);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    /**
     * Runs the work until it does not fail: now, before this returns, and then again and again on a worker, after pauses
     * that grow from a second to {@link #LONGEST_PAUSE}.
     */
    public void untilDone(String name, Runnable work) {
        attempt(name, work, FIRST_PAUSE);
    }

    private void attempt(String name, Runnable work, Duration pause) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + " failed; it is tried again in " + pause.toSeconds() + " s", e);
            Duration doubled = pause.multipliedBy(2);
            Duration next = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            later(pause, () -> workers.execute(() -> attempt(name, work, next)));
        }
    }

    private synchronized void later(Duration pause, Runnable work) {
        running.removeIf(Future::isDone);
        running.add(clockwork.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void start(String name, Runnable work, AtomicBoolean busy) {
        try {
            workers.execute(() -> run(name, work, busy));
        } catch (RejectedExecutionException e) {
            busy.set(false);
            LOG.log(Level.WARNING, "{0}: no worker is free", name);
        }
    }

    private static void run(String name, Runnable work, AtomicBoolean busy) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + " failed; it runs again", e);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    synchronized void stop() {
        running.forEach(future -> future.cancel(false));
    }
}
