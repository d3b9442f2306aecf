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
