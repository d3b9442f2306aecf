package org.panprd.marketplace.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.OutsideCall;
import org.panprd.marketplace.platform.OutsideCall.Patience;
import org.panprd.marketplace.platform.OutsideCall.Unreadable;

/**
 * Posts once to a webhook. Of the answer it reads the status and nothing more, and keeps nothing. Whoever waits no longer
 * {@linkplain #close closes} it.
 */
public final class PostWebhook implements Callable<PostWebhook.Outcome>, AutoCloseable {
    private static final Patience FOR_THE_STATUS = new Patience(Duration.ofSeconds(8), 0);

    private final Clock clock;
    private final Function<URI, Optional<InetAddress>> resolve;
    private final Request request;
    private final OutsideCall call;

    /** What is posted where; nothing, if it is not signed. */
    public record Request(URI url, Map<String, String> headers, String body) {
        private static final String SIGNATURE = "webhook-signature";

        public Request {
            headers = Map.copyOf(headers);
        }

        boolean isSigned() {
            return headers.containsKey(SIGNATURE);
        }

        /** Signed as of now, if there is a secret; the id is the same whenever the same is told again. */
        public static Request signed(URI url, UUID id, String body, List<byte[]> secrets, Instant now) {
            long second = now.getEpochSecond();
            Map<String, String> headers = new HashMap<>();
            headers.put("webhook-id", id.toString());
            headers.put("webhook-timestamp", String.valueOf(second));
            if (!secrets.isEmpty()) {
                headers.put(SIGNATURE, Signature.of(id.toString(), second, body, secrets));
            }
            return new Request(url, headers, body);
        }
    }

    /** Why there is no status. */
    public enum Fault {
        /** Its host is not there, or where nobody may be called. */
        ADDRESS,
        UNREACHABLE,
        CERTIFICATE,
        TIMEOUT,
        UNREADABLE,
        /** What would sign it cannot be opened, so it was not sent. */
        SECRET
    }

    /** A status, or why there is none. */
    public record Outcome(
            @Nullable Integer status, @Nullable Fault fault, int millis) {
        public boolean arrived() {
            return status != null && status >= 200 && status < 300;
        }
    }

    PostWebhook(Request request, Function<URI, Optional<InetAddress>> resolve, SSLSocketFactory tls, Clock clock) {
        this.request = request;
        this.resolve = resolve;
        this.clock = clock;
        call = new OutsideCall(new OutsideCall.Request(request.url(), request.headers(), request.body()), tls, clock);
    }

    @Override
    public Outcome call() {
        if (!request.isSigned()) {
            close();
            return new Outcome(null, Fault.SECRET, 0);
        }
        Instant begun = clock.instant();
        Integer status = null;
        Fault fault = null;
        try {
            Optional<InetAddress> address = resolve.apply(request.url());
            if (address.isPresent()) {
                status = call.send(address.get(), FOR_THE_STATUS).status();
            } else {
                fault = Fault.ADDRESS;
            }
        } catch (SocketTimeoutException e) {
            fault = Fault.TIMEOUT;
        } catch (SSLException e) {
            fault = Fault.CERTIFICATE;
        } catch (Unreadable e) {
            fault = Fault.UNREADABLE;
        } catch (IOException e) {
            fault = Fault.UNREACHABLE;
        } finally {
            close();
        }
        return new Outcome(
                status, fault, (int) Duration.between(begun, clock.instant()).toMillis());
    }

    @Override
    public void close() {
        call.close();
    }
}
