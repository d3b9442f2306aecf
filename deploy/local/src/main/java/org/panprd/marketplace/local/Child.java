package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when its launcher ends, in whatever way that happens: a small shell script stands between them
 * ({@code guard.sh}) and stops the process when its pipe to the launcher closes.
 */
final class Child {
    private static final int LAST_LINES = 8;
    private static final int EXTRA_SECONDS = 5;
    private static final String GUARD = readGuard();

    private final Command command;
    private final Path log;
    private final Process guard;
    private final long pid;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile boolean stopping;

    private Child(Command command, Path log, Process guard, BufferedReader reports) throws IOException {
        this.command = command;
        this.log = log;
        this.guard = guard;
        String first = reports.readLine();
        if (first == null || !first.startsWith("pid ")) {
            throw new StartFailure("Could not start " + command.name() + "; see " + log);
        }
        this.pid = Long.parseLong(first.substring("pid ".length()));
    }

    static Child start(Command command, Path log) throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "guard"));
        words.add(command.stopSignal());
        words.add(String.valueOf(command.graceSeconds()));
        words.add(log.toString());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        // Settings of another Keycloak or PostgreSQL in the person's shell would change ours.
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("PG"));
        environment.putAll(command.environment());
        Process guard = builder.start();
        BufferedReader reports = guard.inputReader(UTF_8);
        Child child = new Child(command, log, guard, reports);
        Thread reader = new Thread(() -> child.follow(reports), command.name() + "-guard");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    String name() {
        return command.name();
    }

    Path log() {
        return log;
    }

    long pid() {
        return pid;
    }

    List<ProcessHandle> processes() {
        List<ProcessHandle> handles = new ArrayList<>(List.of(guard.toHandle()));
        ProcessHandle.of(pid).ifPresent(handles::add);
        return handles;
    }

    boolean isAlive() {
        return !ended.isDone();
    }

    boolean isStopping() {
        return stopping;
    }

    /** Completes with the exit status when the process has ended; with -1 if that is not known. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    /** Asks it to end, waits, and kills it if it does not; returns when it is gone. */
    void stop() {
        stopping = true;
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(command.graceSeconds() + EXTRA_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** What a person needs to find out why it ended: the log's name and its last lines. */
    String describeEnd() {
        return "%s ended by itself (exit status %s). Its log is %s\n%s"
                .formatted(name(), ended.getNow(-1), log, lastLines());
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return "  | " + String.join("\n  | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(The log cannot be read: " + e.getMessage() + ")";
        }
    }

    private void kill() {
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
    }

    private void follow(BufferedReader reports) {
        int status = -1;
        try {
            String line = reports.readLine();
            if (line != null && line.startsWith("exit ")) {
                status = Integer.parseInt(line.substring("exit ".length()));
            }
            guard.waitFor();
        } catch (IOException e) {
            status = -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.complete(status);
    }

    private static String readGuard() {
        try (InputStream script = Child.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IllegalStateException("guard.sh is not on the class path");
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
