package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** An operator's own system, which is told things. */
final class Listener implements AutoCloseable {
    private final HttpServer server;
    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private int otherwise = 204;

    /** What it was told, as it came. */
    record Told(String id, String timestamp, String signature, String body) {}

    Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    /** With these statuses, one after the other, and 204, or what it answers otherwise, from then on. */
    synchronized void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    synchronized void answersOtherwise(int status) {
        otherwise = status;
    }

    private synchronized int next() {
        return answers.isEmpty() ? otherwise : answers.poll();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            told.add(new Told(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(next(), -1);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
