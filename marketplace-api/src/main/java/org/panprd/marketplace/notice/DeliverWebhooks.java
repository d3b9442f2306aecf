package org.panprd.marketplace.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.panprd.marketplace.notice.KeepDeliveries.Ready;
import org.panprd.marketplace.notice.PostWebhook.Fault;
import org.panprd.marketplace.notice.PostWebhook.Outcome;
import org.panprd.marketplace.platform.OutsideAddresses;

/** Posts what is due, some at the same time; who does not answer in time is not waited for, and holds up nobody's mail. */
@ApplicationScoped
public class DeliverWebhooks {
    private static final int BATCH = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    KeepDeliveries keepDeliveries;

    @Inject
    OutsideAddresses targets;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService workers;

    /** To be called in the platform's scope, by any number of nodes at a time. */
    public void run() {
        List<Ready> ready;
        do {
            ready = keepDeliveries.take(BATCH);
            post(ready);
        } while (!ready.isEmpty());
    }

    private void post(List<Ready> ready) {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        List<PostWebhook> posts = ready.stream()
                .map(one -> new PostWebhook(one.request(), targets::resolve, tls, clock))
                .toList();
        try {
            List<Future<Outcome>> outcomes = workers.invokeAll(posts, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            posts.forEach(PostWebhook::close);
            for (int i = 0; i < ready.size(); i++) {
                keepDeliveries.tried(ready.get(i).delivery(), outcome(outcomes.get(i)));
            }
        } catch (InterruptedException e) {
            // This node stops; what it has taken is due again soon.
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome outcome(Future<Outcome> done) throws InterruptedException {
        try {
            return done.get();
        } catch (CancellationException e) {
            return new Outcome(null, Fault.TIMEOUT, (int) PATIENCE.toMillis());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
