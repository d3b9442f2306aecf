package org.panprd.marketplace.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.tenancy.Scopes;

/** Writes a list of any length page by page: while one is written, the next is read, so that there are never more than two of them. */
@ApplicationScoped
class WritePages {
    @Inject
    Scopes scopes;

    @Resource
    ManagedExecutorService workers;

    /** Some of a list, and after what the next page begins; empty at the end. */
    record Page<C, T>(List<T> rows, Optional<C> next) {}

    /**
     * A JSON array of all pages. To be called in the scope in which they are read.
     *
     * @param first after which the first page begins
     * @throws UncheckedIOException if nobody is there any more to read it
     */
    <C, T> void write(C first, Function<C, Page<C, T>> reader, OutputStream out) {
        try {
            out.write('[');
            boolean isFirst = true;
            Optional<CompletableFuture<Page<C, T>>> reading = Optional.of(read(first, reader));
            while (reading.isPresent()) {
                Page<C, T> page = await(reading.get());
                reading = page.next().map(after -> read(after, reader));
                for (T row : page.rows()) {
                    if (!isFirst) {
                        out.write(',');
                    }
                    out.write(OctoJson.bytes(row));
                    isFirst = false;
                }
            }
            out.write(']');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has gone wrong there has gone wrong here. */
    private static <C, T> Page<C, T> await(CompletableFuture<Page<C, T>> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** By somebody else, if anybody is free. */
    private <C, T> CompletableFuture<Page<C, T>> read(C after, Function<C, Page<C, T>> reader) {
        Supplier<Page<C, T>> page = scopes.inThisScope(() -> reader.apply(after));
        try {
            return CompletableFuture.supplyAsync(page, workers);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(page.get());
        }
    }
}
