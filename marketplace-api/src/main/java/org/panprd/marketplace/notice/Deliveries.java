package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.webhook.PostWebhook.Fault;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;

/** The tables of what is on its way to webhooks, and of how each time went. */
@ApplicationScoped
class Deliveries {
    @Inject
    Sql sql;

    /** A notice that this node brings to a webhook now. */
    record Delivery(String tenant, UUID id, String operator, UUID webhook, UUID notice, int tries) {}

    /** A time that it was tried: a status, or why there is none. */
    record Attempt(
            int attempt,
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable Fault fault) {}

    /** How far something has come; {@code due} is null once it has arrived or was given up. */
    record Logged(
            UUID id,
            UUID notice,
            NoticeKind kind,
            Instant queuedAt,
            @Nullable Instant due,
            @Nullable Instant deliveredAt,
            List<Attempt> attempts) {
        Logged {
            attempts = List.copyOf(attempts);
        }
    }

    /** For each webhook of its operator that wants to know; at one that is paused it waits. None is told of its own pause. */
    void queue(Notice notice) {
        sql.update(
                """
                insert into webhook_delivery
                    (tenant_id, delivery_id, operator_code, webhook_id, notice_id, queued_at, due_at)
                select tenant_id, gen_random_uuid(), operator_code, webhook_id, ?, ?, ? from webhook
                where tenant_id = ? and operator_code = ? and ? = any (kinds) and webhook_id is distinct from ?::uuid
                on conflict do nothing
                """,
                notice.id(),
                notice.at(),
                notice.at(),
                notice.tenant(),
                notice.operator(),
                notice.kind(),
                notice.about().webhookId());
    }

    /**
     * Some that are due, of each webhook that is not paused the oldest one, so that a slow one holds up none but itself. What
     * waits at paused ones, however much it is, is not looked at.
     */
    List<Delivery> take(Instant now, Instant lease, int limit) {
        return sql.query(
                """
                update webhook_delivery set due_at = ?, tries = tries + 1
                where (tenant_id, delivery_id) in (
                    select d.tenant_id, d.delivery_id from webhook w
                    cross join lateral (
                        select tenant_id, delivery_id, due_at from webhook_delivery
                        where (tenant_id, webhook_id) = (w.tenant_id, w.webhook_id) and due_at <= ?
                        order by due_at, delivery_id limit 1 for update skip locked) d
                    where w.paused_at is null
                    order by d.due_at limit ?)
                returning tenant_id, delivery_id, operator_code, webhook_id, notice_id, tries
                """,
                row -> new Delivery(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getInt(6)),
                lease,
                now,
                limit);
    }

    /** How it went; it is due again then, unless it has arrived or is given up. */
    void tried(Delivery delivery, Outcome outcome, Instant at, @Nullable Instant again) {
        sql.update(
                """
                insert into webhook_attempt (tenant_id, delivery_id, attempt, operator_code, tried_at, millis, status, fault)
                select ?, ?, coalesce(max(attempt), 0) + 1, ?, ?, ?, ?::integer, ? from webhook_attempt
                where tenant_id = ? and delivery_id = ?
                """,
                delivery.tenant(),
                delivery.id(),
                delivery.operator(),
                at,
                outcome.millis(),
                outcome.status(),
                outcome.fault(),
                delivery.tenant(),
                delivery.id());
        sql.update(
                "update webhook_delivery set due_at = ?::timestamptz, delivered_at = ?::timestamptz"
                        + " where tenant_id = ? and delivery_id = ?",
                again,
                outcome.arrived() ? at : null,
                delivery.tenant(),
                delivery.id());
    }

    /** Nobody is there: what else is due at that webhook and was not tried yet waits as long. */
    void postpone(Delivery delivery, Instant until) {
        sql.update(
                "update webhook_delivery set due_at = ? where tenant_id = ? and webhook_id = ? and tries = 0 and due_at < ?",
                until,
                delivery.tenant(),
                delivery.webhook(),
                until);
    }

    /** Whether anything has arrived at a webhook since then. */
    boolean anyArrivedSince(Delivery delivery) {
        return !sql.query(
                        """
                        select 1 from webhook_delivery d
                        where d.tenant_id = ? and d.webhook_id = ? and d.delivered_at > (
                            select queued_at from webhook_delivery where tenant_id = ? and delivery_id = ?) limit 1
                        """,
                        row -> Boolean.TRUE,
                        delivery.tenant(),
                        delivery.webhook(),
                        delivery.tenant(),
                        delivery.id())
                .isEmpty();
    }

    /** Once more from the beginning, whether it has arrived or not; tells whether there is such a one. */
    boolean again(Webhook webhook, UUID delivery, Instant now) {
        return sql.update(
                        "update webhook_delivery set due_at = ?, tries = 0"
                                + " where tenant_id = ? and webhook_id = ? and delivery_id = ?",
                        now,
                        webhook.tenant(),
                        webhook.id(),
                        delivery)
                == 1;
    }

    /** The latest first. */
    List<Logged> page(Webhook webhook, TimeCursor start, int limit) {
        return sql
                .query("""
                        select d.delivery_id, d.notice_id, n.kind, d.queued_at, d.due_at, d.delivered_at
                        from webhook_delivery d join operator_notice n using (tenant_id, notice_id)
                        where d.tenant_id = ? and d.webhook_id = ? and (d.queued_at, d.delivery_id) < (?, ?)
                        order by d.queued_at desc, d.delivery_id desc limit ?
                        """, Deliveries::logged, webhook.tenant(), webhook.id(), start.at(), start.id(), limit)
                .stream()
                .map(one -> new Logged(
                        one.id(),
                        one.notice(),
                        one.kind(),
                        one.queuedAt(),
                        one.due(),
                        one.deliveredAt(),
                        attempts(webhook.tenant(), one.id())))
                .toList();
    }

    private List<Attempt> attempts(String tenant, UUID delivery) {
        return sql.query(
                "select attempt, tried_at, millis, status, fault from webhook_attempt"
                        + " where tenant_id = ? and delivery_id = ? order by attempt desc limit 20",
                Deliveries::attempt,
                tenant,
                delivery);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String fault = row.getString(5);
        return new Attempt(
                row.getInt(1),
                row.getTimestamp(2).toInstant(),
                row.getInt(3),
                row.getObject(4, Integer.class),
                fault == null ? null : Fault.valueOf(fault));
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                NoticeKind.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                moment(row, 5),
                moment(row, 6),
                List.of());
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
