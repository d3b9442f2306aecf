package org.panprd.marketplace.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.panprd.marketplace.platform.OutsideAddresses;
import org.panprd.marketplace.webhook.PostWebhook.Fault;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;
import org.panprd.marketplace.webhook.PostWebhook.Request;

/** Posts some requests at the same time; who does not answer in time is not waited for. Not to be called in a transaction. */
@ApplicationScoped
public class PostWebhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    OutsideAddresses targets;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService workers;

    /** How each of them went, in their order; nothing if this node stops meanwhile. */
    public List<Outcome> post(List<Request> requests) {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        List<PostWebhook> posts = requests.stream()
                .map(request -> new PostWebhook(request, targets::resolve, tls, clock))
                .toList();
        try {
            List<Future<Outcome>> done = workers.invokeAll(posts, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            posts.forEach(PostWebhook::close);
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : done) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
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
