package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.platform.Sql;

/** The table of the keys. */
@ApplicationScoped
class TravellerKeys {
    @Inject
    Sql sql;

    /** A traveller's key, wrapped. */
    record Wrapped(String traveller, Sealed key) {}

    Optional<Wrapped> find(String traveller) {
        return find(traveller, "");
    }

    List<Wrapped> find(Collection<String> travellers) {
        return sql.query(
                "select traveller_id, master_key_id, wrapped_key from traveller_key where traveller_id = any (?)",
                TravellerKeys::wrapped,
                List.copyOf(travellers));
    }

    /** It stays until this transaction ends. */
    Optional<Wrapped> findForUse(String traveller) {
        return find(traveller, " for share");
    }

    /** Nobody else uses it to seal anything until this transaction ends. */
    Optional<Wrapped> findAlone(String traveller) {
        return find(traveller, " for update");
    }

    private Optional<Wrapped> find(String traveller, String lock) {
        return sql
                .query(
                        "select traveller_id, master_key_id, wrapped_key from traveller_key where traveller_id = ?"
                                + lock,
                        TravellerKeys::wrapped,
                        traveller)
                .stream()
                .findFirst();
    }

    /** Does nothing if there is one: two requests of one traveller may both find that there is none. */
    void add(Wrapped wrapped, Instant now) {
        sql.update(
                "insert into traveller_key (traveller_id, wrapped_key, master_key_id, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                wrapped.traveller(),
                wrapped.key().text(),
                wrapped.key().keyId(),
                now);
    }

    /** Keys that another master key than this one wraps, locked; without those that somebody else has locked. */
    List<Wrapped> wrappedByOther(int masterKey, int limit) {
        return sql.query(
                "select traveller_id, master_key_id, wrapped_key from traveller_key"
                        + " where master_key_id < ? or master_key_id > ? limit ? for update skip locked",
                TravellerKeys::wrapped,
                masterKey,
                masterKey,
                limit);
    }

    void replace(List<Wrapped> wrapped) {
        sql.batch(
                "update traveller_key set wrapped_key = ?, master_key_id = ? where traveller_id = ?",
                wrapped.stream()
                        .map(one -> new Object[] {one.key().text(), one.key().keyId(), one.traveller()})
                        .toList());
    }

    void destroy(String traveller) {
        sql.update("delete from traveller_key where traveller_id = ?", traveller);
    }

    private static Wrapped wrapped(ResultSet row) throws SQLException {
        return new Wrapped(row.getString(1), new Sealed(row.getInt(2), row.getString(3)));
    }
}
