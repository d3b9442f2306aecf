package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ResellerAccount.KnownKey;
import org.panprd.marketplace.channel.ResellerAccount.Status;
import org.panprd.marketplace.platform.Sql;

/** The tables of resellers' accounts and of their keys, in the platform's scope. */
@ApplicationScoped
class ResellerRecords {
    private static final String SELECT =
            "select reseller_code, name, email, telephone, status, networks, created_at, version from reseller ";

    @Inject
    Sql sql;

    /** In the order of their codes. */
    List<ResellerAccount> all(int limit) {
        return sql.query(SELECT + "order by reseller_code limit ?", ResellerRecords::account, limit);
    }

    /** It stays as it is until this transaction ends. */
    Optional<ResellerAccount> findForUpdate(String code) {
        return sql.query(SELECT + "where reseller_code = ? for update", ResellerRecords::account, code).stream()
                .findFirst();
    }

    Optional<ResellerAccount> find(String code) {
        return sql.query(SELECT + "where reseller_code = ?", ResellerRecords::account, code).stream()
                .findFirst();
    }

    /** Tells whether there was none of that code before. */
    boolean add(ResellerAccount account) {
        return sql.update(
                        """
                insert into reseller (reseller_code, name, email, telephone, status, networks, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                        account.code(),
                        account.name(),
                        account.email(),
                        account.telephone(),
                        account.status(),
                        account.networks(),
                        account.createdAt(),
                        account.version())
                == 1;
    }

    void setStatus(String code, Status status) {
        sql.update("update reseller set status = ?, version = version + 1 where reseller_code = ?", status, code);
    }

    void setNetworks(String code, List<String> networks) {
        sql.update("update reseller set networks = ?, version = version + 1 where reseller_code = ?", networks, code);
    }

    /** The latest first. */
    List<KnownKey> keysOf(String code) {
        return keys("where reseller_code = ?", code).getOrDefault(code, List.of());
    }

    /** By their owners; the latest first. */
    Map<String, List<KnownKey>> keys() {
        return keys("");
    }

    private Map<String, List<KnownKey>> keys(String where, @Nullable Object... parameters) {
        Map<String, List<KnownKey>> found = new TreeMap<>();
        sql.query(
                        "select reseller_code, key_id, hint, created_at, revoked_at from reseller_key " + where
                                + " order by created_at desc, key_id",
                        row -> Map.entry(row.getString(1), key(row)),
                        parameters)
                .forEach(one -> found.computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }

    /** As a hash; the key itself is kept nowhere. */
    void addKey(String code, UUID id, ResellerKey key, Instant now) {
        sql.update(
                "insert into reseller_key (key_hash, key_id, reseller_code, hint, created_at) values (?, ?, ?, ?, ?)",
                key.hash(),
                id,
                code,
                key.hint(),
                now);
    }

    /** Tells whether there is one; of one that was revoked before the moment stays. */
    boolean revoke(String code, UUID id, Instant now) {
        return sql.update(
                        "update reseller_key set revoked_at = coalesce(revoked_at, ?)"
                                + " where reseller_code = ? and key_id = ?",
                        now,
                        code,
                        id)
                == 1;
    }

    private static ResellerAccount account(ResultSet row) throws SQLException {
        return new ResellerAccount(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Status.valueOf(row.getString(5)),
                texts(row.getArray(6)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }

    private static KnownKey key(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject(5, OffsetDateTime.class);
        return new KnownKey(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
