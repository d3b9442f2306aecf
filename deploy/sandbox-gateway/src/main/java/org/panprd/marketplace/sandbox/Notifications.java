package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Tells merchants what became of their payments, again and again until they answer with success. */
final class Notifications implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Notifications.class.getName());
    private static final int MOST_REPETITIONS = 8;
    private static final int MOST_WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Signature signature;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledThreadPoolExecutor threads =
            new ScheduledThreadPoolExecutor(2, new DaemonThreads("sandbox-notify-"));

    Notifications(Settings settings, Signature signature) {
        this.settings = settings;
        this.signature = signature;
    }

    void send(URI address, Messages.Event event) {
        schedule(new Delivery(address, event.eventId(), json.writeValueAsString(event), 0), Duration.ZERO);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void schedule(Delivery delivery, Duration pause) {
        if (threads.getQueue().size() >= MOST_WAITING) {
            LOG.log(System.Logger.Level.WARNING, "Too many wait; given up: event {0}", delivery.eventId());
            return;
        }
        try {
            var unused = threads.schedule(() -> deliver(delivery), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.INFO, "Closing; given up: event {0}", delivery.eventId());
        }
    }

    private void deliver(Delivery delivery) {
        if (isDelivered(delivery)) {
            return;
        }
        if (delivery.repetition() >= MOST_REPETITIONS) {
            LOG.log(System.Logger.Level.WARNING, "Nobody answered; given up: event {0}", delivery.eventId());
            return;
        }
        Delivery next = delivery.again();
        schedule(next, settings.pauses().apply(next.repetition()));
    }

    private boolean isDelivered(Delivery delivery) {
        HttpRequest request = HttpRequest.newBuilder(delivery.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, signature.sign(settings.clock().instant(), delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body(), UTF_8))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "No answer from " + delivery.address(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private record Delivery(URI address, String eventId, String body, int repetition) {
        Delivery again() {
            return new Delivery(address, eventId, body, repetition + 1);
        }
    }
}
