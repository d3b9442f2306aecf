package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The plans of an operator's own listings. */
@ApplicationScoped
class PlanRecords {
    @Inject
    Sql sql;

    /** A plan, and the version of its last change. */
    record Stored(PricePlan plan, long version) {
        static final Stored NONE = new Stored(PricePlan.NONE, 0);
    }

    /** Until this transaction ends nobody else changes the prices of that operator. */
    void alone(String tenant, String operator) {
        sql.query(
                "select 1 from operator where tenant_id = ? and operator_code = ? for no key update",
                row -> Boolean.TRUE,
                tenant,
                operator);
    }

    long nextVersion() {
        return sql.query("select nextval('price_version')", row -> row.getLong(1))
                .get(0);
    }

    /** By listing. */
    Map<String, Stored> all(String tenant) {
        Map<String, Stored> plans = new HashMap<>();
        sql.query(
                "select listing_code, content, version from price_plan where tenant_id = ?",
                row -> plans.put(
                        row.getString(1), new Stored(Json.read(row.getString(2), PricePlan.class), row.getLong(3))),
                tenant);
        return plans;
    }

    Stored find(String tenant, String listing) {
        return sql
                .query(
                        "select content, version from price_plan where tenant_id = ? and listing_code = ?",
                        row -> new Stored(Json.read(row.getString(1), PricePlan.class), row.getLong(2)),
                        tenant,
                        listing)
                .stream()
                .findFirst()
                .orElse(Stored.NONE);
    }

    void put(String tenant, String listing, PricePlan plan) {
        sql.update("""
                insert into price_plan (tenant_id, listing_code, content, by_day, version) values (?, ?, ?, false, ?)
                on conflict (tenant_id, listing_code) do update
                set content = excluded.content, version = excluded.version
                """, tenant, listing, Json.write(plan), nextVersion());
    }
}
