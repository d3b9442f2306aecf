package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Leads requests to a server of this machine, and fails them at a chosen moment; from then on nobody comes through. */
final class Gate implements AutoCloseable {
    private static final byte[] NO =
            "{\"error\": \"UNPROCESSABLE_ENTITY\", \"errorMessage\": \"It is not held any more\"}".getBytes(UTF_8);

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String target;
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final AtomicReference<@Nullable String> refused = new AtomicReference<>();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private volatile boolean shut;
    private volatile boolean sprung;

    /** When a request fails. */
    enum Moment {
        /** It does not arrive. */
        ASKED,
        /** It arrives, and what is answered does not. */
        ANSWERED
    }

    /**
     * What fails, once.
     *
     * @param path how its address ends
     * @param action what happens in this moment
     */
    record Trap(String path, Moment moment, Runnable action) {}

    /** @param target without a path */
    Gate(String target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "gate");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::lead);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void set(Trap one) {
        trap.set(one);
    }

    /** Whoever posts to an address with that end next is let through, and told no. */
    void tellNoOnce(String path) {
        refused.set(path);
    }

    void shut() {
        shut = true;
    }

    void open() {
        trap.set(null);
        sprung = false;
        shut = false;
    }

    /** Whether the trap has been sprung, and what happens then has happened. */
    boolean isSprung() {
        return sprung;
    }

    /** Method and address of those who came through. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    private void lead(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        Trap set = trap.get();
        if (shut || springs(set, asked, Moment.ASKED)) {
            exchange.close();
            return;
        }
        try {
            HttpResponse<byte[]> answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            passed.add(asked);
            if (springs(set, asked, Moment.ANSWERED)) {
                exchange.close();
                return;
            }
            answer.headers().firstValue("content-type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            if (isToldNo(asked)) {
                send(exchange, 400, NO);
            } else {
                send(exchange, answer.statusCode(), answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private boolean isToldNo(String asked) {
        String path = refused.get();
        return path != null && asked.startsWith("POST ") && asked.endsWith(path) && refused.compareAndSet(path, null);
    }

    /** Only the first who comes. */
    private boolean springs(@Nullable Trap set, String asked, Moment moment) {
        boolean isCaught =
                set != null && set.moment() == moment && asked.startsWith("POST ") && asked.endsWith(set.path());
        if (set != null && isCaught && trap.compareAndSet(set, null)) {
            shut = true;
            set.action().run();
            sprung = true;
            return true;
        }
        return false;
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        List.of("Authorization", "Content-Type", "Accept", "Accept-Language", "Octo-Capabilities")
                .forEach(name -> {
                    String value = exchange.getRequestHeaders().getFirst(name);
                    if (value != null) {
                        request.header(name, value);
                    }
                });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
