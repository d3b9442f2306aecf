package org.panprd.marketplace.notice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Posts once to a webhook, on a connection to the very address that was looked at: the JDK's client would look the host up
 * again. Of the answer it reads the status and nothing more, so it follows no redirect and keeps nothing. Whoever waits no
 * longer {@linkplain #close closes} it.
 */
final class PostWebhook implements Callable<PostWebhook.Outcome>, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final int LONGEST_LINE = 200;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})( .*)?");

    private final Clock clock;
    private final Function<URI, Optional<InetAddress>> resolve;
    private final SSLSocketFactory tls;
    private final Request request;
    private volatile @Nullable Socket socket;

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
        this.tls = tls;
        this.clock = clock;
    }

    @Override
    public Outcome call() {
        Instant begun = clock.instant();
        Integer status = null;
        Fault fault = null;
        try {
            Optional<InetAddress> address = resolve.apply(request.url());
            if (address.isPresent()) {
                status = post(address.get());
                fault = status == null ? Fault.UNREADABLE : null;
            } else {
                fault = Fault.ADDRESS;
            }
        } catch (SocketTimeoutException e) {
            fault = Fault.TIMEOUT;
        } catch (SSLException e) {
            fault = Fault.CERTIFICATE;
        } catch (IOException e) {
            fault = Fault.UNREACHABLE;
        } finally {
            close();
        }
        return new Outcome(
                status, fault, (int) Duration.between(begun, clock.instant()).toMillis());
    }

    private @Nullable Integer post(InetAddress address) throws IOException {
        Socket plain = new Socket();
        socket = plain;
        plain.setSoTimeout((int) READ.toMillis());
        plain.connect(new InetSocketAddress(address, port()), (int) CONNECT.toMillis());
        Socket open = isTls() ? secured(plain) : plain;
        OutputStream out = open.getOutputStream();
        out.write(written());
        out.flush();
        return status(new BufferedInputStream(open.getInputStream()));
    }

    /** The certificate has to be that of the host's name. */
    private Socket secured(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(plain, host(), port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private byte[] written() {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        URI url = request.url();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getHost())
                .append(url.getPort() < 0 ? "" : ":" + url.getPort())
                .append("\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.length);
        request.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static @Nullable Integer status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0 && one != '\n' && line.length() < LONGEST_LINE; one = in.read()) {
            line.append((char) one);
        }
        Matcher status = STATUS.matcher(line.toString().stripTrailing());
        return status.matches() ? Integer.valueOf(status.group(1)) : null;
    }

    private boolean isTls() {
        return "https".equals(request.url().getScheme());
    }

    /** Without the brackets of an address. */
    private String host() {
        return request.url().getHost().replaceAll("[\\[\\]]", "");
    }

    private int port() {
        int port = request.url().getPort();
        return port >= 0 ? port : isTls() ? HTTPS : HTTP;
    }

    @Override
    public void close() {
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It is closed as far as it can be.
                socket = null;
            }
        }
    }
}
