package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.platform.Sql;

/** The table of where resellers' machines are told; a reseller sees its own. */
@ApplicationScoped
class Subscriptions {
    private static final String SELECT =
            "select reseller_code, subscription_id, event, url, master_key_id, sealed, created_at from channel_subscription";

    @Inject
    Sql sql;

    /** Whoever adds one to the same reseller's waits until this transaction ends. */
    void lock(String reseller) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('channel.subscription:' || ?, 0))",
                row -> Boolean.TRUE,
                reseller);
    }

    void add(Subscription subscription) {
        sql.update(
                """
                insert into channel_subscription
                    (reseller_code, subscription_id, event, url, sealed, master_key_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                subscription.reseller(),
                subscription.id(),
                subscription.event().code(),
                subscription.url().toString(),
                subscription.secret().text(),
                subscription.secret().keyId(),
                subscription.createdAt());
    }

    /** In the order in which they were made. */
    List<Subscription> of(String reseller) {
        return sql.query(
                SELECT + " where reseller_code = ? order by created_at, subscription_id",
                Subscriptions::subscription,
                reseller);
    }

    Optional<Subscription> find(String reseller, UUID id) {
        return sql
                .query(
                        SELECT + " where reseller_code = ? and subscription_id = ?",
                        Subscriptions::subscription,
                        reseller,
                        id)
                .stream()
                .findFirst();
    }

    /** With all that was told and is to be told there. */
    void remove(Subscription subscription) {
        sql.update("delete from channel_subscription where subscription_id = ?", subscription.id());
    }

    void setSecret(Subscription subscription, Sealed secret) {
        sql.update(
                "update channel_subscription set sealed = ?, master_key_id = ? where subscription_id = ?",
                secret.text(),
                secret.keyId(),
                subscription.id());
    }

    /** Some whose secret another master key than this one has sealed, locked. */
    List<Subscription> sealedByOther(int masterKey, int limit) {
        return sql.query(
                SELECT + " where master_key_id < ? or master_key_id > ? limit ? for update skip locked",
                Subscriptions::subscription,
                masterKey,
                masterKey,
                limit);
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString(1),
                row.getObject(2, UUID.class),
                WebhookEvent.of(row.getString(3)),
                URI.create(row.getString(4)),
                new Sealed(row.getInt(5), row.getString(6)),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
