package org.panprd.marketplace.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of a data folder, remembered so that a later launcher can end what a killed one left. A process counts
 * as ours only if its number, its time of birth and its program are those written down: numbers are given out again.
 */
final class StalePids {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOCK_WOBBLE = Duration.ofMillis(1500);

    private final Path folder;
    private final Duration patience;

    StalePids(Path folder) {
        this(folder, PATIENCE);
    }

    /** @param patience how long a process that is still running may take to end by itself */
    StalePids(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    void remember(Child child) throws IOException {
        String lines = child.processes().stream()
                .map(StalePids::line)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        Files.writeString(file(child), lines);
    }

    void forget(Child child) {
        try {
            Files.deleteIfExists(file(child));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits for those that are already ending, then kills the rest. */
    void endAll() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".pid")).toList();
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                find(line).ifPresent(this::end);
            }
            Files.delete(file);
        }
    }

    /** The process that the line speaks of, if it still runs. */
    static Optional<ProcessHandle> find(String line) {
        String[] words = line.split(" ", 3);
        if (words.length != 3) {
            return Optional.empty();
        }
        Instant born = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> process.info().command().equals(Optional.of(words[2])))
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant -> Duration.between(born, instant).abs().compareTo(CLOCK_WOBBLE) <= 0)
                        .orElse(false));
    }

    static Optional<String> line(ProcessHandle process) {
        ProcessHandle.Info about = process.info();
        return about.startInstant()
                .flatMap(born -> about.command().map(program -> process.pid() + " " + born + " " + program + "\n"));
    }

    private void end(ProcessHandle process) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file(Child child) {
        return folder.resolve(child.name() + ".pid");
    }
}
