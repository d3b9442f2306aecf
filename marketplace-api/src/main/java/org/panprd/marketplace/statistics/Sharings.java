package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.statistics.Sharing.Audience;
import org.panprd.marketplace.statistics.Sharing.Terms;

/** The settings of what bureaus share; they are only added. */
@ApplicationScoped
class Sharings {
    @Inject
    Sql sql;

    /** A line of the table. */
    private record Line(long version, LocalDate effectiveFrom, Instant setAt, Audience audience, Terms terms) {}

    /** Of a tenant, the latest first. */
    @Transactional(TxType.MANDATORY)
    List<Sharing> history(String tenant) {
        List<Line> lines = sql.query(
                "select version, effective_from, set_at, audience, groups, breakdowns from statistics_sharing"
                        + " where tenant_id = ? order by version desc, audience",
                row -> new Line(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Audience.valueOf(row.getString(4)),
                        terms(row, 5)),
                tenant);
        List<Sharing> history = new ArrayList<>();
        lines.stream()
                .filter(line -> line.audience() == Audience.BUREAUS)
                .forEach(line -> history.add(new Sharing(
                        line.version(),
                        line.effectiveFrom(),
                        line.setAt(),
                        line.terms(),
                        lines.stream()
                                .filter(other ->
                                        other.version() == line.version() && other.audience() == Audience.PUBLIC)
                                .map(Line::terms)
                                .findFirst()
                                .orElse(Terms.NOTHING))));
        return history;
    }

    @Transactional(TxType.MANDATORY)
    void add(String tenant, Sharing sharing) {
        sql.batch(
                "insert into statistics_sharing (tenant_id, version, audience, effective_from, groups, breakdowns, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        row(tenant, sharing, Audience.BUREAUS, sharing.bureaus()),
                        row(tenant, sharing, Audience.PUBLIC, sharing.everybody())));
    }

    private static Object[] row(String tenant, Sharing sharing, Audience audience, Terms terms) {
        return new Object[] {
            tenant,
            sharing.version(),
            audience,
            sharing.effectiveFrom(),
            terms.groups(),
            terms.breakdowns(),
            sharing.setAt()
        };
    }

    /** What tenants share with an audience today. */
    @Transactional(TxType.MANDATORY)
    Map<String, Terms> agreed(Audience audience) {
        Map<String, Terms> agreed = new TreeMap<>();
        sql.query(
                        "select tenant_id, groups, breakdowns from statistics_agreed where audience = ?",
                        row -> Map.entry(row.getString(1), terms(row, 2)),
                        audience)
                .forEach(one -> agreed.put(one.getKey(), one.getValue()));
        return agreed;
    }

    private static Terms terms(ResultSet row, int column) throws SQLException {
        return new Terms(texts(row.getArray(column)), texts(row.getArray(column + 1)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
