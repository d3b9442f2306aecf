package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A supplier that answers what it should not, by the first part of its address; what is good is good at first only. */
final class FakeSupplier implements AutoCloseable {
    private static final String GOOD = "{\"id\": \"fake\", \"name\": \"Fake\", \"unknown\": [1]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger led = new AtomicInteger();

    FakeSupplier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/good/supplier", exchange -> answer(exchange, 200, GOOD));
        server.createContext("/good", exchange -> answer(exchange, 500, "{}"));
        server.createContext("/huge", exchange -> answer(exchange, 200, "\"" + "x".repeat(5_000_000) + "\""));
        server.createContext("/page", exchange -> answer(exchange, 200, "<html>Welcome</html>"));
        server.createContext("/none", exchange -> answer(exchange, 404, "<html>Not found</html>"));
        server.createContext("/partly", exchange -> answer(exchange, 200, "{\"id\": \"fake\"}"));
        server.createContext("/nul", exchange -> answer(exchange, 200, "{\"id\": \"fake\", \"name\": \"\\u0000\"}"));
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", url("/led"));
            answer(exchange, 302, "");
        });
        server.createContext("/led", exchange -> {
            led.incrementAndGet();
            answer(exchange, 200, GOOD);
        });
        server.createContext("/silent", this::say);
        server.setExecutor(threads);
        server.start();
    }

    String url(String what) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + what;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // Nobody listens any more.
            asked.get();
        }
    }

    /** Nothing, until the test is over. */
    private void say(HttpExchange exchange) {
        try (exchange) {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
