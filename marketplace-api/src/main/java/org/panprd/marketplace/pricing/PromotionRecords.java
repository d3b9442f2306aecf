package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** Codes, and which bookings have used them. */
@ApplicationScoped
class PromotionRecords {
    private static final String SELECT =
            "select tenant_id, operator_code, code, content, most_uses, uses, version from promotion where ";

    private static final String COUNT = """
            update promotion set uses = uses + 1
            where tenant_id = ? and operator_code = ? and code = ? and uses < most_uses
            """;

    @Inject
    Sql sql;

    /** Those of all operators that have this code. */
    List<Promotion> withCode(String code) {
        return sql.query(SELECT + "code = ? order by tenant_id, operator_code", PromotionRecords::read, code);
    }

    List<Promotion> of(String tenant, String operator) {
        return sql.query(
                SELECT + "tenant_id = ? and operator_code = ? order by code", PromotionRecords::read, tenant, operator);
    }

    void put(Promotion.Key key, Promotion.Terms terms, int mostUses, long version) {
        sql.update("""
                insert into promotion (tenant_id, operator_code, code, content, most_uses, version)
                values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, operator_code, code) do update
                set content = excluded.content, most_uses = excluded.most_uses, version = excluded.version
                """, key.tenant(), key.operator(), key.code(), Json.write(terms), mostUses, version);
    }

    /** Counts one more use of each; those that have been used as often as they may be are not among the counted. */
    List<Promotion.Key> count(Collection<Promotion.Key> keys) {
        List<Promotion.Key> sorted = keys.stream().sorted().toList();
        int[] counted = sql.batch(
                COUNT,
                sorted.stream()
                        .map(key -> new Object[] {key.tenant(), key.operator(), key.code()})
                        .toList());
        return IntStream.range(0, counted.length)
                .filter(i -> counted[i] == 1)
                .mapToObj(sorted::get)
                .toList();
    }

    void use(UUID booking, Collection<Promotion.Key> keys) {
        sql.batch(
                """
                insert into promotion_use (booking_id, tenant_id, operator_code, code, counted)
                values (?, ?, ?, ?, true)
                """,
                keys.stream()
                        .map(key -> new Object[] {booking, key.tenant(), key.operator(), key.code()})
                        .toList());
    }

    /** What the booking has used, by whether that counts now; it counts the other way from now on. */
    List<Promotion.Key> turn(UUID booking, boolean counted) {
        return sql.query(
                """
                update promotion_use set counted = not counted where booking_id = ? and counted = ?
                returning tenant_id, operator_code, code
                """, row -> new Promotion.Key(row.getString(1), row.getString(2), row.getString(3)), booking, counted);
    }

    void uncount(Collection<Promotion.Key> keys) {
        sql.batch(
                "update promotion set uses = uses - 1 where tenant_id = ? and operator_code = ? and code = ?",
                keys.stream()
                        .sorted()
                        .map(key -> new Object[] {key.tenant(), key.operator(), key.code()})
                        .toList());
    }

    private static Promotion read(ResultSet row) throws SQLException {
        return new Promotion(
                new Promotion.Key(row.getString(1), row.getString(2), row.getString(3)),
                Json.read(row.getString(4), Promotion.Terms.class),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7));
    }
}
