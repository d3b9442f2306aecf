package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Holds what has to leave a transaction until it is delivered, at least once, by whichever node takes it. A message
 * that fails is tried again after 2, 4, 8 … seconds, up to half an hour apart; after {@value #MAX_ATTEMPTS} attempts it stays
 * behind, marked as failed, for a person to look at.
 */
@ApplicationScoped
public class Outbox {
    static final int MAX_ATTEMPTS = 48;
    private static final int MAX_DOUBLINGS = 11;
    static final int BATCH = 10;
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A message that this node has taken for a while. */
    record Message(long id, String handler, String payload, int attempts) {}

    /** Adds a message to the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String handler, Object payload) {
        Instant now = clock.instant();
        sql.update(
                "insert into outbox (handler, payload, created_at, due_at) values (?, ?, ?, ?)",
                handler,
                Json.write(payload),
                now,
                now);
    }

    /** Some that are due, of these handlers, or of all others. */
    @Transactional
    List<Message> take(List<String> names, boolean areThese) {
        Instant now = clock.instant();
        return sql.query(
                """
                update outbox set due_at = ?, attempts = attempts + 1
                where message_id in (
                    select message_id from outbox
                    where due_at <= ? and failed_at is null and (handler = any (?)) = ?
                    order by due_at limit ? for update skip locked)
                returning message_id, handler, payload, attempts
                """,
                row -> new Message(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)),
                now.plus(LEASE),
                now,
                names,
                areThese,
                BATCH);
    }

    @Transactional
    void delivered(Message message) {
        sql.update("delete from outbox where message_id = ?", message.id());
    }

    /** Only the kind of failure is kept: a message's text may hold what must not be logged. */
    @Transactional
    void failed(Message message, RuntimeException failure) {
        Instant now = clock.instant();
        boolean last = message.attempts() >= MAX_ATTEMPTS;
        sql.update(
                "update outbox set due_at = ?, failed_at = ?, last_error = ? where message_id = ?",
                now.plusSeconds(1L << Math.min(message.attempts(), MAX_DOUBLINGS)),
                last ? now : null,
                failure.getClass().getName(),
                message.id());
    }
}
