package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.border.RuleSet;

/** The table of rule sets. Versions are only ever added. */
@ApplicationScoped
class RuleSets {
    private static final long LOCK = 4_101_002L;

    @Inject
    Sql sql;

    /** One who adds versions at a time, until the transaction ends. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(?)", row -> Boolean.TRUE, LOCK);
    }

    /** Whoever has read as many versions has read all of them. */
    long count() {
        return sql.query("select count(*) from border_rule_set", row -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }

    /** All versions of all rule sets. */
    List<RuleSet> all() {
        return sql.query(
                "select body from border_rule_set order by rule_set_code, version",
                row -> Json.read(row.getString(1), RuleSet.class));
    }

    /** All versions of one, the newest first. */
    List<RuleSet> versions(String code) {
        return sql.query(
                "select body from border_rule_set where rule_set_code = ? order by version desc",
                row -> Json.read(row.getString(1), RuleSet.class),
                code);
    }

    Optional<RuleSet> newest(String code) {
        return versions(code).stream().findFirst();
    }

    void add(RuleSet set, Instant now) {
        sql.update(
                """
                insert into border_rule_set (rule_set_code, version, body, effective_from, effective_until, source_as_of,
                    published_at)
                values (?, ?, cast(? as jsonb), ?, ?, ?, ?)
                """,
                set.code(),
                set.version(),
                Json.write(set),
                set.effectiveFrom(),
                set.effectiveUntil(),
                set.source().asOf(),
                now);
    }
}
