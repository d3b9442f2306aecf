package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Unit;

/** The tables of connections and of what is connected. */
@ApplicationScoped
class SupplierRecords {
    private static final String CONNECTION = "select tenant_id, connection_id, operator_code, name, url, sealed,"
            + " master_key_id, state, created_at from supplier_connection";

    @Inject
    Sql sql;

    void add(Connection connection) {
        sql.update(
                """
                insert into supplier_connection
                    (tenant_id, connection_id, operator_code, name, url, sealed, master_key_id, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                connection.tenant(),
                connection.id(),
                connection.operator(),
                connection.name(),
                connection.url().toString(),
                connection.key().text(),
                connection.key().keyId(),
                connection.state(),
                connection.createdAt());
    }

    Optional<Connection> find(UUID id) {
        return sql.query(CONNECTION + " where connection_id = ?", SupplierRecords::connection, id).stream()
                .findFirst();
    }

    /** An operator's, in the order in which they were made. */
    List<Connection> of(String tenant, String operator) {
        return sql.query(
                CONNECTION + " where tenant_id = ? and operator_code = ? order by created_at, connection_id",
                SupplierRecords::connection,
                tenant,
                operator);
    }

    void setState(Connection connection, Connection.State state) {
        sql.update(
                "update supplier_connection set state = ? where tenant_id = ? and connection_id = ?",
                state,
                connection.tenant(),
                connection.id());
    }

    Map<OptionKey, ConnectedOption> options(Collection<ListingId> listings) {
        Map<OptionKey, ConnectedOption> found = new HashMap<>();
        sql.query(
                        """
                        select o.tenant_id, o.listing_code, o.option_code, o.connection_id, o.product_id,
                            o.their_option_id, o.units
                        from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                        join supplier_option o using (tenant_id, listing_code)
                        """,
                        SupplierRecords::option,
                        listings.stream().map(ListingId::tenant).toList(),
                        listings.stream().map(ListingId::code).toList())
                .forEach(option -> found.put(option.key(), option));
        return found;
    }

    private static ConnectedOption option(ResultSet row) throws SQLException {
        Map<Unit, String> units = new EnumMap<>(Unit.class);
        Json.MAPPER
                .readTree(row.getString(7))
                .properties()
                .forEach(unit ->
                        units.put(Unit.valueOf(unit.getKey()), unit.getValue().stringValue()));
        return new ConnectedOption(
                new OptionKey(new ListingId(row.getString(1), row.getString(2)), row.getString(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                units);
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                URI.create(row.getString(5)),
                new Sealed(row.getInt(7), row.getString(6)),
                Connection.State.valueOf(row.getString(8)),
                row.getTimestamp(9).toInstant());
    }
}
