package org.panprd.marketplace.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.webhook.PostWebhook.Fault;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;
import org.panprd.marketplace.webhook.PostWebhook.Request;

/** Against a server that says exactly what a test wants, over plain TCP and over TLS. */
class PostWebhookTest {
    private static final String PASSWORD = "changeit";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Map<String, String> SIGNED = Map.of("webhook-id", "1", "webhook-signature", "v1,c2lnbmVk");

    /** Answers once; what it was asked comes out of {@code asked}. */
    private record OneAnswer(ServerSocket server, CompletableFuture<String> asked) implements AutoCloseable {
        static OneAnswer of(ServerSocket server, String answer) {
            return new OneAnswer(server, CompletableFuture.supplyAsync(() -> serve(server, answer)));
        }

        private static String serve(ServerSocket server, String answer) {
            try (Socket socket = server.accept()) {
                StringBuilder asked = new StringBuilder();
                InputStream in = socket.getInputStream();
                while (asked.indexOf("}") < 0) {
                    int one = in.read();
                    if (one < 0) {
                        break;
                    }
                    asked.append((char) one);
                }
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                return asked.toString();
            } catch (IOException e) {
                return e.toString();
            }
        }

        URI url(String scheme, String host) {
            return URI.create(scheme + "://" + host + ":" + server.getLocalPort() + "/hook?a=b");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private static OneAnswer plain(String answer) throws IOException {
        return OneAnswer.of(new ServerSocket(0, 1, HERE), answer);
    }

    private static Outcome post(URI url, SSLSocketFactory tls) {
        Request request = new Request(url, SIGNED, "{\"a\":1}");
        try (PostWebhook post = new PostWebhook(request, any -> Optional.of(HERE), tls, Clock.systemUTC())) {
            return post.call();
        }
    }

    private static Outcome post(URI url) {
        return post(url, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Test
    void sends_the_body_with_its_headers_to_the_address_that_was_looked_at() throws Exception {
        try (OneAnswer server = plain("HTTP/1.1 204 No Content\r\n\r\n")) {
            Outcome outcome = post(server.url("http", "hooks.example"));

            assertThat(outcome.arrived()).isTrue();
            assertThat(outcome.status()).isEqualTo(204);
            assertThat(server.asked().get())
                    .startsWith("POST /hook?a=b HTTP/1.1\r\nHost: hooks.example:")
                    .contains("\r\nContent-Length: 7\r\n", "\r\nwebhook-id: 1\r\n", "\r\nConnection: close\r\n")
                    .endsWith("\r\n\r\n{\"a\":1}");
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 500 Oh, 500", "HTTP/1.0 404 Not Found, 404", "HTTP/1.1 302 Found, 302", "HTTP/1.1 400, 400"})
    void has_arrived_nowhere_else(String line, int status) throws Exception {
        try (OneAnswer server = plain(line + "\r\nLocation: http://127.0.0.1:1/\r\n\r\n")) {
            Outcome outcome = post(server.url("http", "hooks.example"));

            assertThat(outcome.arrived()).isFalse();
            assertThat(outcome.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no http\r\n", "HTTP/1.1 999 What\r\n", "HTTP/1.1 2000\r\n"})
    void cannot_read_what_is_no_answer(String answer) throws Exception {
        try (OneAnswer server = plain(answer + "x".repeat(1000))) {
            assertThat(post(server.url("http", "hooks.example")).fault()).isEqualTo(Fault.UNREADABLE);
        }
    }

    @Test
    void says_where_nobody_is_and_where_nobody_may_be_called() throws IOException {
        URI url;
        try (ServerSocket closed = new ServerSocket(0, 1, HERE)) {
            url = URI.create("http://hooks.example:" + closed.getLocalPort() + "/");
        }
        Request request = new Request(url, SIGNED, "{}");
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

        assertThat(post(url).fault()).isEqualTo(Fault.UNREACHABLE);
        try (PostWebhook post = new PostWebhook(request, any -> Optional.empty(), tls, Clock.systemUTC())) {
            assertThat(post.call().fault()).isEqualTo(Fault.ADDRESS);
        }
    }

    @Test
    void sends_nothing_that_nobody_has_signed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
            URI url = URI.create("http://hooks.example:" + silent.getLocalPort() + "/");
            Request request = Request.signed(url, UUID.randomUUID(), "{}", List.of(), Instant.EPOCH);
            SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

            try (PostWebhook post = new PostWebhook(request, any -> Optional.of(HERE), tls, Clock.systemUTC())) {
                assertThat(post.call()).isEqualTo(new Outcome(null, Fault.SECRET, 0));
            }
        }
    }

    @Test
    void ends_when_nobody_waits_any_more() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
            Request request =
                    new Request(URI.create("http://hooks.example:" + silent.getLocalPort() + "/"), SIGNED, "{}");
            SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (PostWebhook post = new PostWebhook(request, any -> Optional.of(HERE), tls, Clock.systemUTC())) {
                CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(post::call);
                try (Socket accepted = silent.accept()) {
                    assertThat(accepted.getInputStream().read()).isPositive();
                    post.close();

                    assertThat(outcome.get().fault()).isEqualTo(Fault.UNREACHABLE);
                }
            }
        }
    }

    @Test
    void trusts_the_certificate_of_that_host_alone(@TempDir Path folder) throws Exception {
        SSLContext context = contextFor("hooks.example", folder);
        for (String host : List.of("hooks.example", "other.example")) {
            ServerSocket server = context.getServerSocketFactory().createServerSocket(0, 1, HERE);
            try (OneAnswer one = OneAnswer.of(server, "HTTP/1.1 200 OK\r\n\r\n")) {
                Outcome trusting = post(one.url("https", host), context.getSocketFactory());

                if (host.equals("hooks.example")) {
                    assertThat(trusting.status()).isEqualTo(200);
                } else {
                    assertThat(trusting.fault()).isEqualTo(Fault.CERTIFICATE);
                }
            }
        }
        ServerSocket server = context.getServerSocketFactory().createServerSocket(0, 1, HERE);
        try (OneAnswer one = OneAnswer.of(server, "HTTP/1.1 200 OK\r\n\r\n")) {
            assertThat(post(one.url("https", "hooks.example")).fault()).isEqualTo(Fault.CERTIFICATE);
        }
    }

    /** With a certificate of its own for that host, which it trusts too. */
    private static SSLContext contextFor(String host, Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "one",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
