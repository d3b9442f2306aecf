package org.panprd.marketplace.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for a server to be ready, but not for one that has ended. */
final class Await {
    /** Whether the server is ready; any exception but a {@link StartFailure} means not yet. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    private static final long PAUSE_MILLIS = 150;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Await() {}

    static void until(Child child, Duration limit, Condition ready) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!holds(ready)) {
            if (child.isStopping()) {
                throw new StartFailure(child.name() + " was stopped before it was ready");
            }
            if (!child.isAlive()) {
                throw new StartFailure(child.describeEnd());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure("%s was not ready after %d s; its log is %s"
                        .formatted(child.name(), limit.toSeconds(), child.log()));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("Interrupted while waiting for " + child.name());
            }
        }
    }

    static Condition answers(URI address, Predicate<HttpResponse<String>> good) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        return () -> good.test(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static boolean holds(Condition ready) {
        try {
            return ready.holds();
        } catch (StartFailure e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }
}
