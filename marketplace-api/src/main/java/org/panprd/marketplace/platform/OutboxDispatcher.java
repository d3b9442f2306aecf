package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes due messages from the outbox and hands them to their handlers. */
@ApplicationScoped
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());

    @Inject
    Outbox outbox;

    @Inject
    @Any
    Instance<OutboxHandler> handlers;

    /** Delivers what is due but mail; to be called in the platform's scope, by any number of nodes at a time. */
    public void run() {
        run(false);
    }

    /** Delivers the mail that is due, in the same way. */
    public void runMail() {
        run(true);
    }

    private void run(boolean isMail) {
        Map<String, OutboxHandler> byName =
                handlers.stream().collect(Collectors.toMap(OutboxHandler::name, Function.identity()));
        List<String> mail = byName.values().stream()
                .filter(OutboxHandler::isMail)
                .map(OutboxHandler::name)
                .toList();
        List<Outbox.Message> messages;
        do {
            messages = outbox.take(mail, isMail);
            messages.forEach(message -> deliver(message, byName.get(message.handler())));
        } while (messages.size() == Outbox.BATCH);
    }

    private void deliver(Outbox.Message message, @Nullable OutboxHandler handler) {
        try {
            if (handler == null) {
                throw new IllegalStateException("No handler " + message.handler());
            }
            handler.deliver(message.payload());
            outbox.delivered(message);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Message {0} to {1} failed: {2}", new Object[] {
                message.id(), message.handler(), e.getClass().getName()
            });
            outbox.failed(message, e);
        }
    }
}
