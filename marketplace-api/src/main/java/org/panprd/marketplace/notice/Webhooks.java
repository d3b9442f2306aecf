package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.platform.Sql;

/** The table of webhooks; an operator sees its own. */
@ApplicationScoped
class Webhooks {
    private static final String SELECT =
            "select tenant_id, webhook_id, operator_code, url, kinds, sealed, master_key_id,"
                    + " created_at, paused_at from webhook";

    @Inject
    Sql sql;

    void add(Webhook webhook) {
        sql.update(
                """
                insert into webhook
                    (tenant_id, webhook_id, operator_code, url, kinds, sealed, master_key_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                webhook.tenant(),
                webhook.id(),
                webhook.operator(),
                webhook.url().toString(),
                Choices.names(webhook.kinds()),
                webhook.secret().text(),
                webhook.secret().keyId(),
                webhook.createdAt());
    }

    Optional<Webhook> find(String tenant, UUID id) {
        return sql.query(SELECT + " where tenant_id = ? and webhook_id = ?", Webhooks::webhook, tenant, id).stream()
                .findFirst();
    }

    /** In the order in which they were made. */
    List<Webhook> of(String tenant, String operator) {
        return sql.query(
                SELECT + " where tenant_id = ? and operator_code = ? order by created_at, webhook_id",
                Webhooks::webhook,
                tenant,
                operator);
    }

    /** With all that was delivered there. */
    void remove(Webhook webhook) {
        sql.update("delete from webhook where tenant_id = ? and webhook_id = ?", webhook.tenant(), webhook.id());
    }

    void setSecret(Webhook webhook, Sealed secret) {
        sql.update(
                "update webhook set sealed = ?, master_key_id = ? where tenant_id = ? and webhook_id = ?",
                secret.text(),
                secret.keyId(),
                webhook.tenant(),
                webhook.id());
    }

    void setPaused(Webhook webhook, @Nullable Instant since) {
        sql.update(
                "update webhook set paused_at = ?::timestamptz where tenant_id = ? and webhook_id = ?",
                since,
                webhook.tenant(),
                webhook.id());
    }

    /** Some whose secret another master key than this one has sealed, locked. */
    List<Webhook> sealedByOther(int masterKey, int limit) {
        return sql.query(
                SELECT + " where master_key_id < ? or master_key_id > ? limit ? for update skip locked",
                Webhooks::webhook,
                masterKey,
                masterKey,
                limit);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Timestamp paused = row.getTimestamp(9);
        return new Webhook(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                URI.create(row.getString(4)),
                NoticeReaders.kinds(row.getArray(5)),
                new Sealed(row.getInt(7), row.getString(6)),
                row.getTimestamp(8).toInstant(),
                paused == null ? null : paused.toInstant());
    }
}
