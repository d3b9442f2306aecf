package org.panprd.marketplace.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running gateway. Closing it ends all connections and drops notifications that still wait. */
public final class SandboxGateway implements AutoCloseable {
    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Notifications notifications;
    private final String url;

    private SandboxGateway(HttpServer server, ExecutorService threads, Notifications notifications) {
        this.server = server;
        this.threads = threads;
        this.notifications = notifications;
        this.url = url(server);
    }

    /** Listens on 127.0.0.1; port 0 takes any that is free. */
    public static SandboxGateway start(int port, String secret) throws IOException {
        return start(Settings.of(port, secret));
    }

    /** Starts a gateway that differs from the usual. */
    public static SandboxGateway start(Settings settings) throws IOException {
        Signature signature = new Signature(settings.secret());
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), settings.port()), 0);
        Payments payments = new Payments(settings.mostPayments());
        Notifications notifications = new Notifications(settings, signature);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, new DaemonThreads("sandbox-http-"));
        String style = Texts.resource("pay.css");
        server.createContext("/", Http.guarded(exchange -> {
            throw new Refused(404, "Nothing here");
        }));
        server.createContext(
                "/pay.css", Http.guarded(exchange -> Http.respond(exchange, 200, "text/css; charset=utf-8", style)));
        server.createContext(
                MerchantApi.PATH, Http.guarded(new MerchantApi(settings, signature, payments, url(server))));
        server.createContext(PayPage.PATH, Http.guarded(new PayPage(settings, payments, notifications)));
        server.setExecutor(threads);
        server.start();
        return new SandboxGateway(server, threads, notifications);
    }

    /** Without a slash at its end. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        notifications.close();
    }

    /** {@code [--port PORT] [--notify-anywhere]}, the secret from the environment; runs until it is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        int port = words.indexOf("--port");
        String secret = System.getenv("MARKETPLACE_PAYMENT_SECRET");
        if (secret == null || secret.isBlank()) {
            System.err.println("MARKETPLACE_PAYMENT_SECRET is not set");
            System.exit(2);
            return;
        }
        Settings settings = Settings.of(port < 0 ? 8190 : Integer.parseInt(words.get(port + 1)), secret);
        try (SandboxGateway gateway =
                start(words.contains("--notify-anywhere") ? settings.notifyingAnywhere() : settings)) {
            System.out.println("Sandbox payment gateway at " + gateway.url());
            Thread.currentThread().join();
        }
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
