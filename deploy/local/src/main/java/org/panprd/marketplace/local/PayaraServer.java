package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payara Micro with our archives, configured by environment variables only. */
public final class PayaraServer implements AutoCloseable {
    /** A property of the configuration that is meant for the JVM: its launcher reads {@code JDK_JAVA_OPTIONS}. */
    public static final String JVM_OPTIONS = "jdk.java.options";

    /** Such options for a server that lives for minutes only: it starts in half the time, and never gets as fast. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int CAUSES = 4;
    private static final String NETWORK = "configs.config.server-config.network-config.";

    /**
     * What is set before the server listens. There is no option for the address, without the first line it listens to the
     * whole network; the next two keep it from telling everybody its name and version. Metrics would answer whoever asks:
     * they are off until somebody puts them where only they can look. Which libraries have beans it need not find out, class by
     * class: those that have some say so in a beans.xml. That is a sixth of its start.
     */
    public static final List<String> PRE_BOOT_COMMANDS = List.of(
            "set " + NETWORK + "network-listeners.network-listener.http-listener.address=127.0.0.1",
            "set " + NETWORK + "protocols.protocol.http-listener.http.server-header=false",
            "set " + NETWORK + "protocols.protocol.http-listener.http.xpowered-by=false",
            "set configs.config.server-config.microprofile-metrics-configuration.enabled=false",
            "set configs.config.server-config.cdi-service.enable-implicit-cdi=false");

    private static final List<String> JVM = List.of(
            "-Xms256m",
            "-Xmx768m",
            "-XX:MaxMetaspaceSize=320m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC");

    private final Workplace place;
    private final Child child;
    private final String url;

    private PayaraServer(Workplace place, Child child, String url) {
        this.place = place;
        this.child = child;
        this.url = url;
    }

    /**
     * Starts it and waits until it says that all archives are ready.
     *
     * @param archives what to deploy, by the path under which it answers
     * @param configuration MicroProfile Config properties
     */
    public static PayaraServer start(
            Workplace place, int port, Map<String, Path> archives, Map<String, String> configuration)
            throws IOException {
        Path home = Files.createDirectories(place.data().resolve("payara"));
        // Payara Micro deploys everything twice from a root folder that it finds again.
        Path root = home.resolve("root");
        Trees.delete(root);
        Path commands = home.resolve("pre-boot");
        Files.write(commands, PRE_BOOT_COMMANDS);
        Path temporary = home.resolve("tmp");
        Trees.delete(temporary);
        Files.createDirectories(temporary);
        List<String> words = new ArrayList<>(List.of(Platforms.java()));
        words.addAll(JVM);
        words.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                Versions.payaraArchive().toString()));
        words.addAll(List.of("--nohazelcast", "--nohostaware", "--disablephonehome"));
        words.addAll(List.of("--rootdir", root.toString(), "--prebootcommandfile", commands.toString()));
        words.addAll(List.of("--port", String.valueOf(port)));
        archives.forEach((path, war) -> words.addAll(List.of("--deploy", war + ":" + path)));
        Command command = Command.of("payara", home, words).with(variables(configuration));
        Child child = place.start(command);
        String url = "http://127.0.0.1:" + port;
        Await.until(child, LIMIT, () -> hasDeployed(child.log()));
        Await.until(
                child,
                LIMIT,
                Await.answers(
                        URI.create(url + "/health"),
                        answer -> isReady(child.log(), answer.statusCode(), answer.body())));
        return new PayaraServer(place, child, url);
    }

    /** Its address, without a slash at its end. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        place.stop(child);
    }

    /** It says so when it has tried all archives, whether they could be deployed or not. */
    private static boolean hasDeployed(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains("ready in"));
        }
    }

    /**
     * Payara Micro stays alive without an archive that it could not deploy, and its health then has no check, or one that
     * says that there is none; each of ours has at least one.
     */
    private static boolean isReady(Path log, int status, String health) {
        if (health.contains("\"name\"") && !health.contains("No Application deployed")) {
            return status == 200;
        }
        try (Stream<String> lines = Files.lines(log)) {
            String cause = lines.filter(
                            line -> line.contains("Exception") && !line.strip().startsWith("at "))
                    .limit(CAUSES)
                    .collect(Collectors.joining("\n  | ", "  | ", ""));
            throw new StartFailure("Payara Micro could not deploy an archive; its log is " + log + "\n" + cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that MicroProfile Config looks for in the environment: A-Z, 0-9 and _ only. */
    static Map<String, String> variables(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }
}
