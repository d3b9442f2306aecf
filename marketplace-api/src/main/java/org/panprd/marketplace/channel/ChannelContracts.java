package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.panprd.marketplace.channel.ChannelContract.Status;
import org.panprd.marketplace.channel.ChannelContract.Terms;
import org.panprd.marketplace.platform.Sql;

/** The table of what regions and resellers have agreed on; a bureau sees its own. */
@ApplicationScoped
class ChannelContracts {
    private static final String SELECT = """
            select c.tenant_id, c.reseller_code, r.name, r.status, c.status, c.commission_percent, c.listings,
                c.most_held, c.decided_at, c.version, c.most_per_day
            from channel_contract c join reseller r using (reseller_code)
            """;

    @Inject
    Sql sql;

    /** In the order of the resellers. */
    List<ChannelContract> ofTenant(String tenant) {
        return sql.query(SELECT + "where c.tenant_id = ? order by 2", ChannelContracts::contract, tenant);
    }

    /** In the order of the regions. */
    List<ChannelContract> ofReseller(String reseller) {
        return sql.query(SELECT + "where c.reseller_code = ? order by 1", ChannelContracts::contract, reseller);
    }

    /** All of them, each reseller's in the order of the regions. */
    Map<String, List<ChannelContract>> byReseller() {
        return sql.query(SELECT + "order by 2, 1", ChannelContracts::contract).stream()
                .collect(Collectors.groupingBy(ChannelContract::reseller, TreeMap::new, Collectors.toList()));
    }

    /** It stays as it is until this transaction ends. */
    Optional<ChannelContract> findForUpdate(String tenant, String reseller) {
        return sql
                .query(
                        SELECT + "where c.tenant_id = ? and c.reseller_code = ? for update of c",
                        ChannelContracts::contract,
                        tenant,
                        reseller)
                .stream()
                .findFirst();
    }

    /** Instead of one that does not hold. */
    void propose(String tenant, String reseller, Terms terms) {
        sql.update("""
                insert into channel_contract (tenant_id, reseller_code, status, commission_percent, most_held)
                values (?, ?, 'PROPOSED', ?, ?)
                on conflict (tenant_id, reseller_code) do update
                set status = 'PROPOSED', commission_percent = excluded.commission_percent, listings = null,
                    most_held = excluded.most_held, most_per_day = default, decided_at = null, version = channel_contract.version + 1
                """, tenant, reseller, terms.commissionPercent(), terms.mostHeld());
    }

    void decide(ChannelContract contract, Status status, Terms terms, Instant now) {
        sql.update(
                """
                update channel_contract
                set status = ?, commission_percent = ?, listings = ?::text[], most_held = ?, most_per_day = ?,
                    decided_at = ?, version = version + 1
                where tenant_id = ? and reseller_code = ?
                """,
                status,
                terms.commissionPercent(),
                terms.listings(),
                terms.mostHeld(),
                terms.mostPerDay(),
                now,
                contract.tenant(),
                contract.reseller());
    }

    private static ChannelContract contract(ResultSet row) throws SQLException {
        Array listings = row.getArray(7);
        OffsetDateTime decided = row.getObject(9, OffsetDateTime.class);
        return new ChannelContract(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Status.valueOf(row.getString(5)),
                new Terms(
                        row.getInt(6),
                        listings == null ? null : List.of((String[]) listings.getArray()),
                        row.getInt(8),
                        row.getInt(11)),
                decided == null ? null : decided.toInstant(),
                row.getInt(10));
    }
}
