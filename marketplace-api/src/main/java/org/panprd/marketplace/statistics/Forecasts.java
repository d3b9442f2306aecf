package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** The table of forecasts, one for each tenant and day. */
@ApplicationScoped
class Forecasts {
    private static final int KEPT_DAYS = 7;
    private static final String TODAY = "(now() at time zone 'Asia/Shanghai')::date";

    @Inject
    Sql sql;

    /**
     * What was made.
     *
     * @param knownDays from the first one with a visitor on
     * @param forecast none, if these were too few, or too few visitors
     */
    record Made(int knownDays, @Nullable Forecast forecast) {}

    @Transactional(TxType.MANDATORY)
    Optional<Made> find(String tenant, LocalDate day) {
        return sql
                .query(
                        "select content from statistics_forecast where tenant_id = ? and day = ?",
                        row -> Json.read(row.getString(1), Made.class),
                        tenant,
                        day)
                .stream()
                .findFirst();
    }

    /**
     * That of another node, which came first, stays. Old ones go. What is made too early, by a node whose clock is ahead,
     * is not kept: all tenants are eight hours ahead of UTC.
     */
    @Transactional(TxType.MANDATORY)
    void keep(String tenant, LocalDate day, Made made) {
        sql.update(
                "insert into statistics_forecast (tenant_id, day, content) select ?, day, ? from cast(? as date) day"
                        + " where day <= " + TODAY + " on conflict do nothing",
                tenant,
                Json.write(made),
                day);
        sql.update(
                "delete from statistics_forecast where tenant_id = ? and day < " + TODAY + " - ?", tenant, KEPT_DAYS);
    }
}
