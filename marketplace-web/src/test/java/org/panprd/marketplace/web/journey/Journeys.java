package org.panprd.marketplace.web.journey;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the marketplace for the first journey that asks for it, and stops it after the last one of the build. */
final class Journeys implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Marketplace.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Journeys.class))
                .computeIfAbsent("start", key -> Start.now(), Start.class)
                .marketplace();
    }

    /** A start that failed fails every journey at once: none of them waits for another. */
    private record Start(CompletableFuture<Marketplace> outcome) implements AutoCloseable {
        static Start now() {
            try {
                return new Start(CompletableFuture.completedFuture(Marketplace.start()));
            } catch (Exception | AssertionError e) {
                return new Start(CompletableFuture.failedFuture(e));
            }
        }

        Marketplace marketplace() {
            return outcome.join();
        }

        @Override
        public void close() {
            if (!outcome.isCompletedExceptionally()) {
                outcome.join().close();
            }
        }
    }
}
