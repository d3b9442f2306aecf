package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** The table of what bureaus want to be told of. */
@ApplicationScoped
class AlertRules {
    private static final String SELECT = "select tenant_id, rule_id, kind, thing, percent, set_at from statistics_rule";

    @Inject
    Sql sql;

    /** In the order in which they were set. */
    @Transactional(TxType.MANDATORY)
    List<AlertRule> of(String tenant) {
        return sql.query(SELECT + " where tenant_id = ? order by set_at, rule_id", AlertRules::rule, tenant);
    }

    /** Who has set any. */
    @Transactional
    List<String> tenants() {
        return sql.query("select distinct tenant_id from statistics_rule order by 1", row -> row.getString(1));
    }

    @Transactional(TxType.MANDATORY)
    void add(AlertRule rule) {
        sql.update(
                "insert into statistics_rule (tenant_id, rule_id, kind, thing, percent, set_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rule.tenant(),
                rule.id(),
                rule.kind(),
                rule.thing(),
                rule.percent(),
                rule.setAt());
    }

    /** Tells whether there was one. */
    @Transactional(TxType.MANDATORY)
    boolean remove(String tenant, UUID id) {
        return sql.update("delete from statistics_rule where tenant_id = ? and rule_id = ?", tenant, id) == 1;
    }

    private static AlertRule rule(ResultSet row) throws SQLException {
        return new AlertRule(
                row.getString(1),
                row.getObject(2, UUID.class),
                AlertKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getTimestamp(6).toInstant());
    }
}
