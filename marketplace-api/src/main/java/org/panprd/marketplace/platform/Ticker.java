package org.panprd.marketplace.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs work again and again on this node; a run that fails is logged and does not stop the next. */
@ApplicationScoped
public class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final List<Future<?>> running = new ArrayList<>();

    /** Runs the work now and then so long after each end. */
    public synchronized void every(Duration pause, String name, Runnable work) {
        running.add(executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, name + " failed; it runs again in " + pause, e);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    synchronized void stop() {
        running.forEach(future -> future.cancel(false));
    }
}
