package org.panprd.marketplace.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
final class PostWebhook implements Callable<PostWebhook.Outcome>, AutoCloseable {
    private static final Patience FOR_THE_STATUS = new Patience(Duration.ofSeconds(8), 0);

    private final Clock clock;
    private final Function<URI, Optional<InetAddress>> resolve;
    private final Request request;
    private final OutsideCall call;

    /** What is posted where. */
    record Request(URI url, Map<String, String> headers, String body) {
        Request {
            headers = Map.copyOf(headers);
        }
    }

    /** Why there is no status. */
    enum Fault {
        /** Its host is not there, or where nobody may be called. */
        ADDRESS,
        UNREACHABLE,
        CERTIFICATE,
        TIMEOUT,
        UNREADABLE
    }

    /** A status, or why there is none. */
    record Outcome(@Nullable Integer status, @Nullable Fault fault, int millis) {
        boolean arrived() {
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
