package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** A real Redis that keeps nothing on disk: the truth is in PostgreSQL, and what is here can be lost at any time. */
public final class RedisServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Workplace place;
    private final Child child;
    private final int port;

    private RedisServer(Workplace place, Child child, int port) {
        this.place = place;
        this.child = child;
        this.port = port;
    }

    /** Starts it and waits until it answers. */
    public static RedisServer start(Workplace place, int port) throws IOException {
        Path home = Trees.once(place.servers().resolve("redis-" + Versions.of("redis")), RedisServer::unpack);
        Child child = place.start(Command.of(
                "redis",
                place.data(),
                List.of(
                        home.resolve("redis-server").toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--maxmemory",
                        "128mb",
                        "--maxmemory-policy",
                        "allkeys-lru")));
        RedisServer server = new RedisServer(place, child, port);
        Await.until(child, LIMIT, server::answers);
        return server;
    }

    /** Its address as the application's configuration wants it. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        place.stop(child);
    }

    long pid() {
        return child.pid();
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), US_ASCII).equals("+PONG");
        }
    }

    private static void unpack(Path folder) throws IOException {
        String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        try (InputStream program = RedisServer.class.getResourceAsStream(resource)) {
            if (program == null) {
                throw new StartFailure("No Redis for this kind of machine (" + resource + ")");
            }
            Path file = folder.resolve("redis-server");
            Files.copy(program, file);
            if (!file.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot make " + file + " executable");
            }
        }
    }
}
