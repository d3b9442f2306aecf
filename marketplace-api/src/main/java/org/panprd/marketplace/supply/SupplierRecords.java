package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Unit;

/** The tables of connections and of what is connected. */
@ApplicationScoped
class SupplierRecords {
    private static final String CONNECTION = "select tenant_id, connection_id, operator_code, name, url, sealed,"
            + " master_key_id, state, created_at, answered_at, silent_since from supplier_connection";

    @Inject
    Sql sql;

    void add(Connection connection) {
        sql.update(
                """
                insert into supplier_connection
                    (tenant_id, connection_id, operator_code, name, url, sealed, master_key_id, state, created_at,
                    answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                connection.tenant(),
                connection.id(),
                connection.operator(),
                connection.name(),
                connection.url().toString(),
                connection.key().text(),
                connection.key().keyId(),
                connection.state(),
                connection.createdAt(),
                connection.answeredAt());
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

    /** All that is connected there is looked at next. */
    void dueNow(Connection connection) {
        sql.update(
                "update supplier_option set due_at = now() where tenant_id = ? and connection_id = ?",
                connection.tenant(),
                connection.id());
    }

    void setKey(Connection connection, Sealed key) {
        sql.update(
                "update supplier_connection set sealed = ?, master_key_id = ? where tenant_id = ? and connection_id = ?",
                key.text(),
                key.keyId(),
                connection.tenant(),
                connection.id());
    }

    /** Some whose key another master key than this one has sealed, locked. */
    List<Connection> sealedByOther(int masterKey, int limit) {
        return sql.query(
                CONNECTION + " where master_key_id < ? or master_key_id > ? limit ? for update skip locked",
                SupplierRecords::connection,
                masterKey,
                masterKey,
                limit);
    }

    /** What was connected already is this from now on; what is no longer there stays as it was. */
    void connect(Connection connection, ListingId listing, String said, List<ConnectedOption> options) {
        sql.batch(
                """
                insert into supplier_option (tenant_id, listing_code, option_code, operator_code, connection_id,
                    product_id, their_option_id, units, said)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, listing_code, option_code) do update
                set connection_id = excluded.connection_id, product_id = excluded.product_id,
                    their_option_id = excluded.their_option_id, units = excluded.units, said = excluded.said
                """,
                options.stream()
                        .map(option -> new Object[] {
                            listing.tenant(),
                            listing.code(),
                            option.key().option(),
                            connection.operator(),
                            connection.id(),
                            option.productId(),
                            option.optionId(),
                            Json.write(option.units()),
                            said
                        })
                        .toList());
    }

    /** Whether what was said of a listing is not that. */
    boolean isSaidOtherwise(ListingId listing, String said) {
        return !sql.query(
                        "select 1 from supplier_option where tenant_id = ? and listing_code = ? and said <> ? limit 1",
                        row -> Boolean.TRUE,
                        listing.tenant(),
                        listing.code(),
                        said)
                .isEmpty();
    }

    /** One of which something is sold and whose turn it is; it is due again then, by whoever comes. */
    Optional<Connection> takeDue(Instant now, Instant again) {
        return sql.query("""
                        update supplier_connection set due_at = ?
                        where connection_id = (
                            select c.connection_id from supplier_connection c
                            where c.due_at <= ? and c.state = 'ACTIVE' and exists (
                                select from supplier_option o
                                where (o.tenant_id, o.connection_id) = (c.tenant_id, c.connection_id))
                            order by c.due_at limit 1 for update skip locked)
                        returning tenant_id, connection_id, operator_code, name, url, sealed, master_key_id, state,
                            created_at, answered_at, silent_since
                        """, SupplierRecords::connection, again, now).stream().findFirst();
    }

    /** By the supplier's products, which listing of an operator's each has become. */
    Map<String, ListingId> listings(Connection connection) {
        Map<String, ListingId> found = new TreeMap<>();
        sql.query(
                "select product_id, tenant_id, listing_code from supplier_option where tenant_id = ? and connection_id = ?",
                row -> found.put(row.getString(1), new ListingId(row.getString(2), row.getString(3))),
                connection.tenant(),
                connection.id());
        return found;
    }

    /** Those whose supplier answers first, as far as this scope sees that, and of these what was not seen for longest. */
    Map<OptionKey, ConnectedOption> options(Collection<ListingId> listings) {
        Map<OptionKey, ConnectedOption> found = new LinkedHashMap<>();
        sql.query(
                        """
                        select o.tenant_id, o.listing_code, o.option_code, o.connection_id, o.product_id,
                            o.their_option_id, o.units
                        from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                        join supplier_option o using (tenant_id, listing_code)
                        left join supplier_connection c using (tenant_id, connection_id)
                        order by c.silent_since nulls first, o.seen_at nulls first
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

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
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
                row.getTimestamp(9).toInstant(),
                moment(row, 10),
                moment(row, 11));
    }
}
