package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.webhook.PostWebhook.Fault;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;

/** The table of what resellers' machines are told. */
@ApplicationScoped
class ChannelMessages {
    @Inject
    Sql sql;

    /** How far a message has come. */
    enum State {
        WAITING,
        DELIVERED,
        /** Given up. */
        DEAD
    }

    /**
     * A message that this node brings now.
     *
     * @param content of a booking; of an option there are the days instead
     * @param tries with this one
     */
    record Taken(
            UUID id,
            String reseller,
            UUID subscription,
            String subject,
            @Nullable String content,
            List<LocalDate> days,
            Instant giveUpAt,
            int tries) {
        Taken {
            days = List.copyOf(days);
        }
    }

    /**
     * Some that are due, of each reseller a few, in turns, and of its webhooks likewise, so that slow ones hold up none but
     * themselves; of a subject the first one only, until it has arrived or is given up.
     */
    List<Taken> take(Instant now, Instant lease, int most, int mostOfOne) {
        return sql.query("""
                update channel_message set due_at = ?, tries = tries + 1, tried_at = ?
                where message_id in (
                    select message_id from (
                        select message_id, due_at,
                            row_number() over (partition by reseller_code order by turn, due_at, number) as turn
                        from (
                            select s.reseller_code, m.*,
                                row_number() over (partition by s.subscription_id order by m.due_at, m.number) as turn
                            from channel_subscription s
                            cross join lateral (
                                select m.message_id, m.due_at, m.number from channel_message m
                                where m.subscription_id = s.subscription_id and m.state = 'WAITING' and m.due_at <= ?
                                  and not exists (select from channel_message before
                                      where before.subscription_id = m.subscription_id and before.subject = m.subject
                                        and before.state = 'WAITING' and before.number < m.number)
                                order by m.due_at, m.number limit ? for update skip locked) m) of_webhooks) of_resellers
                    where turn <= ? order by turn, due_at limit ?)
                returning message_id, reseller_code, subscription_id, subject, content, days, give_up_at, tries
                """, ChannelMessages::taken, lease, now, now, mostOfOne, mostOfOne, most);
    }

    /** How it went; it is due again then, unless it has arrived or is given up. What was taken anew meanwhile stays. */
    void tried(Taken message, Outcome outcome, @Nullable Instant again) {
        State state = outcome.arrived() ? State.DELIVERED : again == null ? State.DEAD : State.WAITING;
        sql.update(
                """
                update channel_message set state = ?, due_at = ?::timestamptz, status = ?::integer, fault = ?
                where message_id = ? and state = 'WAITING' and tries = ?
                """,
                state,
                state == State.WAITING ? again : null,
                outcome.status(),
                outcome.fault(),
                message.id(),
                message.tries());
    }

    /** Nobody is there: what else is to be told there and was not tried yet waits as long. */
    void postpone(UUID subscription, Instant until) {
        sql.update("""
                update channel_message set due_at = ?
                where subscription_id = ? and state = 'WAITING' and tried_at is null and due_at < ?
                """, until, subscription, until);
    }

    /** With their tries from the beginning: one of any state, or all that were given up. */
    int again(Subscription subscription, @Nullable UUID message, Instant now) {
        return sql.update("""
                update channel_message
                set state = 'WAITING', due_at = ?, give_up_at = ?, tries = 0, tried_at = coalesce(tried_at, created_at)
                where subscription_id = ? and case when ?::uuid is null then state = 'DEAD' else message_id = ?::uuid end
                """, now, now.plus(Retries.PATIENCE), subscription.id(), message, message);
    }

    /** The latest first; of any state, if none is named. */
    List<OctoWebhook.Message> latest(Subscription subscription, @Nullable State state, int most) {
        return sql.query("""
                select message_id, subject, state, created_at, tried_at, due_at, tries, status, fault from channel_message
                where subscription_id = ? and (?::text is null or state = ?::text) order by number desc limit ?
                """, row -> message(subscription.event(), row), subscription.id(), state, state, most);
    }

    /** So many were given up. */
    int dead(Subscription subscription) {
        return sql.query(
                        "select count(*) from channel_message where subscription_id = ? and state = 'DEAD'",
                        row -> row.getInt(1),
                        subscription.id())
                .get(0);
    }

    /** What has arrived or was given up, made before then. */
    int forget(Instant before) {
        return sql.update("delete from channel_message where state <> 'WAITING' and created_at < ?", before);
    }

    private static Taken taken(ResultSet row) throws SQLException {
        Array days = row.getArray(6);
        return new Taken(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                days == null
                        ? List.of()
                        : Stream.of((Date[]) days.getArray())
                                .map(Date::toLocalDate)
                                .toList(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }

    private static OctoWebhook.Message message(WebhookEvent event, ResultSet row) throws SQLException {
        String fault = row.getString(9);
        return new OctoWebhook.Message(
                row.getObject(1, UUID.class),
                event.code(),
                row.getString(2),
                State.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                moment(row, 5),
                moment(row, 6),
                row.getInt(7),
                row.getObject(8, Integer.class),
                fault == null ? null : Fault.valueOf(fault));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
