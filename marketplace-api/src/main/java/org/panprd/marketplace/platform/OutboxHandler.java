package org.panprd.marketplace.platform;

/** Delivers outbox messages of one name. It may see a message twice, and must then do the thing once. */
public interface OutboxHandler {
    /** The name under which messages are published to it. */
    String name();

    /** Whether it writes mail: a mail server that lets us wait holds up these alone. */
    default boolean isMail() {
        return false;
    }

    /**
     * Delivers, outside any transaction but its own.
     *
     * @throws RuntimeException if it did not work; it is tried again later
     */
    void deliver(String payload);
}
