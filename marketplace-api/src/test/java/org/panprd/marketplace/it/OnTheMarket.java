package org.panprd.marketplace.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the running {@link Market}. It starts for the first test that wants it, serves all of them, and ends with
 * the last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnTheMarket.Opening.class)
@interface OnTheMarket {
    /** One market for the whole run. */
    final class Opening implements BeforeAllCallback, ParameterResolver {
        private static final Namespace ROOM = Namespace.create(OnTheMarket.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            market(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Market.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return market(context);
        }

        static Market market(ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, ROOM)
                    .computeIfAbsent(Attempt.class, type -> new Attempt(), Attempt.class)
                    .market();
        }
    }

    /** The one attempt to open it, so that after a failure nobody waits for another. */
    final class Attempt implements AutoCloseable {
        private @Nullable Market market;
        private @Nullable Throwable failure;

        Attempt() {
            try {
                market = Market.open();
            } catch (RuntimeException | AssertionError e) {
                failure = e;
            }
        }

        Market market() {
            if (market == null) {
                throw new IllegalStateException("The market did not open", failure);
            }
            return market;
        }

        @Override
        public void close() {
            if (market != null) {
                market.close();
            }
        }
    }
}
