package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A data folder in use: one launcher at a time, with the processes that it started there. Closing it stops them, the
 * youngest first.
 */
public final class Workplace implements AutoCloseable {
    private static final List<String> CONTENT = List.of(
            "postgres",
            "postgres.new",
            "keycloak",
            "keycloak.new",
            "payara",
            "mail",
            "log",
            "run",
            "secrets.properties",
            "voucher.jwk");

    private final Path data;
    private final Path servers;
    private final FileChannel lock;
    private final StalePids pids;
    private final Deque<Child> children = new ArrayDeque<>();
    private final CompletableFuture<Child> lost = new CompletableFuture<>();
    private boolean closing;
    private @Nullable Secrets secrets;

    private Workplace(Path data, Path servers, FileChannel lock) {
        this.data = data;
        this.servers = servers;
        this.lock = lock;
        this.pids = new StalePids(data.resolve("run"));
    }

    /** Takes the folder, and ends what a launcher that was killed has left running in it. */
    public static Workplace open(Path data) throws IOException {
        return open(data, Settings.sharedServers());
    }

    static Workplace open(Path data, Path servers) throws IOException {
        Path folder = Files.createDirectories(data.toAbsolutePath().normalize()).toRealPath();
        Workplace place = new Workplace(
                folder,
                Files.createDirectories(servers.toAbsolutePath().normalize()).toRealPath(),
                lock(folder));
        place.pids.endAll();
        place.furnish();
        return place;
    }

    /** Removes what earlier launchers have left, but nothing that they did not make. */
    void empty() throws IOException {
        for (String name : CONTENT) {
            Trees.delete(data.resolve(name));
        }
        synchronized (this) {
            secrets = null;
        }
        furnish();
    }

    /** Everything that belongs to it. */
    public Path data() {
        return data;
    }

    Path servers() {
        return servers;
    }

    /** One object for all threads, or two that make a secret at once would lose one. */
    synchronized Secrets secrets() throws IOException {
        Secrets known = secrets;
        if (known == null) {
            known = Secrets.of(data);
            secrets = known;
        }
        return known;
    }

    /** Completes with the first child that ended though nobody asked it to. */
    CompletableFuture<Child> lost() {
        return lost;
    }

    /** Starts a server that has to stay alive. */
    Child start(Command command) throws IOException {
        Child child = begin(command);
        var unused = child.ended().thenAccept(status -> {
            if (!child.isStopping()) {
                lost.complete(child);
            }
        });
        return child;
    }

    /** Runs a command that has to end well. */
    void run(Command command) throws IOException {
        Child child = begin(command);
        int status = child.ended().join();
        synchronized (this) {
            children.remove(child);
            pids.forget(child);
        }
        if (status != 0) {
            throw new StartFailure(child.describeEnd());
        }
    }

    /** Stops one child before the others. */
    void stop(Child child) {
        child.stop();
        synchronized (this) {
            children.remove(child);
            pids.forget(child);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        for (Child child = youngest(); child != null; child = youngest()) {
            child.stop();
            pids.forget(child);
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized @Nullable Child youngest() {
        return children.pollLast();
    }

    private synchronized Child begin(Command command) throws IOException {
        if (closing) {
            throw new StartFailure("Stopped before " + command.name() + " had started");
        }
        Path log = data.resolve("log").resolve(command.name() + ".log");
        Files.deleteIfExists(log);
        Child child = Child.start(command, log);
        children.addLast(child);
        pids.remember(child);
        return child;
    }

    private void furnish() throws IOException {
        Files.createDirectories(data.resolve("log"));
        Files.createDirectories(data.resolve("run"));
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            taken = false;
        }
        if (!taken) {
            channel.close();
            throw new StartFailure(
                    "The data folder " + folder
                            + " is in use by another launcher: stop that one, or choose another folder with --data or MARKETPLACE_DATA");
        }
        return channel;
    }
}
