package org.panprd.marketplace.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Page;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.tenancy.Scopes;

/** Writes all products page by page: while one is written, the next is read, so that there are never more than two of them. */
@ApplicationScoped
class WriteAllProducts {
    private static final int PAGE = 100;
    private static final ListingId FIRST = new ListingId("", "");

    @Inject
    ShowProducts showProducts;

    @Inject
    Scopes scopes;

    @Resource
    ManagedExecutorService workers;

    /**
     * A JSON array of what may be sold. To be called in the scope in which that is read.
     *
     * @throws UncheckedIOException if nobody is there any more to read it
     */
    void write(Asking asking, OutputStream out) {
        try {
            out.write('[');
            boolean isFirst = true;
            Optional<CompletableFuture<Page>> reading = Optional.of(read(FIRST, asking));
            while (reading.isPresent()) {
                Page page = await(reading.get());
                reading = page.next().map(after -> read(after, asking));
                for (Octo.Product product : page.products()) {
                    if (!isFirst) {
                        out.write(',');
                    }
                    out.write(OctoJson.bytes(product));
                    isFirst = false;
                }
            }
            out.write(']');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has gone wrong there has gone wrong here. */
    private static Page await(CompletableFuture<Page> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** By somebody else, if anybody is free. */
    private CompletableFuture<Page> read(ListingId after, Asking asking) {
        Supplier<Page> page = scopes.inThisScope(() -> showProducts.page(after, PAGE, asking));
        try {
            return CompletableFuture.supplyAsync(page, workers);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(page.get());
        }
    }
}
