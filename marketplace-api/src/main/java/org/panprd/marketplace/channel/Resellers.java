package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.platform.Sql;

/** Who calls, read in the platform's scope before anything else is done for them. */
@ApplicationScoped
class Resellers {
    @Inject
    Sql sql;

    private record Row(
            Reseller reseller,
            @Nullable String tenant,
            @Nullable Contract contract) {}

    /** Whose key that is, if it is still good and its owner may sell. */
    @Transactional
    Optional<Reseller> findByKey(String hash) {
        List<Row> rows = sql.query("""
                select r.reseller_code, r.name, r.email, r.telephone, r.networks, c.tenant_id, c.commission_percent,
                    c.listings, c.most_held, c.most_per_day, c.status = 'ACTIVE'
                from reseller_key k
                join reseller r using (reseller_code)
                left join channel_contract c on c.reseller_code = r.reseller_code
                where k.key_hash = ? and k.revoked_at is null and r.status = 'ACTIVE'
                """, Resellers::row, hash);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Reseller found = rows.get(0).reseller();
        Map<String, Contract> contracts = new HashMap<>();
        for (Row row : rows) {
            if (row.tenant() != null && row.contract() != null) {
                contracts.put(row.tenant(), row.contract());
            }
        }
        return Optional.of(new Reseller(
                found.code(), found.name(), found.email(), found.telephone(), found.networks(), contracts));
    }

    private static Row row(ResultSet row) throws SQLException {
        Reseller reseller = new Reseller(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                texts(row.getArray(5)),
                Map.of());
        Array listings = row.getArray(8);
        return new Row(
                reseller,
                row.getString(6),
                row.getString(6) == null
                        ? null
                        : new Contract(
                                row.getString(1),
                                row.getBoolean(11),
                                row.getInt(7),
                                listings == null ? null : texts(listings),
                                row.getInt(9),
                                row.getInt(10)));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
