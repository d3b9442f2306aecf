package org.panprd.marketplace.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an address that others have given us, on a connection to the very address that was looked at: the
 * JDK's client would look the host up again. It follows no redirect. Whoever waits no longer {@linkplain #close closes} it,
 * or interrupts the thread that does.
 */
public final class OutsideCall implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Request request;
    private final SSLSocketFactory tls;
    private final Clock clock;
    private volatile @Nullable Socket socket;

    /** What is sent where; without a body it is a GET. */
    public record Request(
            URI url, Map<String, String> headers, @Nullable String body) {
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * How much is waited for.
     *
     * @param mostBytes of the answer's body; of an answer of which none is wanted, no more than the status is read
     */
    public record Patience(Duration whole, int mostBytes) {}

    /** What was answered. */
    public record Answer(int status, String body) {}

    /** What came is no answer, or more than is wanted. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    public OutsideCall(Request request, SSLSocketFactory tls, Clock clock) {
        this.request = request;
        this.tls = tls;
        this.clock = clock;
    }

    /**
     * Sends it, once.
     *
     * @throws SocketTimeoutException if the answer is not there in time, whatever may have become of the request
     */
    public Answer send(InetAddress address, Patience patience) throws IOException {
        Instant end = clock.instant().plus(patience.whole());
        // Of a channel, a thread that is interrupted does not go on waiting.
        Socket plain = SocketChannel.open().socket();
        socket = plain;
        plain.setSoTimeout((int) patience.whole().toMillis());
        plain.connect(new InetSocketAddress(address, port()), (int) CONNECT.toMillis());
        Socket open = isTls() ? secured(plain) : plain;
        OutputStream out = open.getOutputStream();
        out.write(written());
        out.flush();
        InputStream in = new BufferedInputStream(new InTime(open, end));
        return new ReadAnswer(in, patience.mostBytes()).read();
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
        String text = request.body();
        byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        URI url = request.url();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder(text == null ? "GET " : "POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getHost())
                .append(url.getPort() < 0 ? "" : ":" + url.getPort())
                .append("\r\nConnection: close");
        if (text != null) {
            head.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(body.length);
        }
        request.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
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

    /** What comes until a moment: who sends a byte now and then is not waited for any longer. */
    private final class InTime extends InputStream {
        private final Socket open;
        private final InputStream in;
        private final Instant end;

        InTime(Socket open, Instant end) throws IOException {
            this.open = open;
            this.in = open.getInputStream();
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            long left = Duration.between(clock.instant(), end).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("No whole answer");
            }
            open.setSoTimeout((int) left);
            return in.read(bytes, start, length);
        }
    }
}
