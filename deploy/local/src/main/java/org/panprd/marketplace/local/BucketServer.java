package org.panprd.marketplace.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that speaks the protocol of S3 and checks signatures, over a folder; with one bucket. */
public final class BucketServer implements AutoCloseable {
    /** As whom it wants to be asked. */
    public static final String ACCESS_KEY = "marketplace";

    public static final String SECRET_KEY = "marketplace-secret";
    public static final String BUCKET = "marketplace-media";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Workplace place;
    private final Child child;
    private final int port;

    private BucketServer(Workplace place, Child child, int port) {
        this.place = place;
        this.child = child;
        this.port = port;
    }

    /** Starts it, from the program with all that it needs, and waits until it answers. */
    public static BucketServer start(Workplace place, Path program, int port) throws IOException {
        Path folder = place.data().resolve("bucket");
        Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        Path properties = folder.resolve("s3proxy.properties");
        Files.write(
                properties,
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem",
                        "jclouds.identity=unused",
                        "jclouds.credential=unused",
                        "jclouds.filesystem.basedir=" + folder.resolve("objects")));
        Child child = place.start(Command.of(
                "s3proxy",
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-DLOG_LEVEL=warn",
                        "-jar",
                        program.toString(),
                        "--properties",
                        properties.toString())));
        BucketServer server = new BucketServer(place, child, port);
        Await.until(child, LIMIT, server::answers);
        return server;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        place.stop(child);
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}
