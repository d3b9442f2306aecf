package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.catalog.Tariff.DaySetting;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** What an operator has set for single days of its own options. */
@ApplicationScoped
class PriceCells {
    @Inject
    Sql sql;

    /** A day of an option of a listing. */
    record CellKey(String listing, String option, LocalDate day) {}

    /** What is set for it, since a version. */
    record Cell(DaySetting setting, long version) {
        static final Cell NONE = new Cell(DaySetting.NONE, 0);
    }

    /** Between two days that both count; what was taken back is among them, with its version. */
    Map<CellKey, Cell> cells(String tenant, Collection<String> listings, LocalDate from, LocalDate until) {
        Map<CellKey, Cell> cells = new HashMap<>();
        sql.query(
                """
                select listing_code, option_code, day, prices, min_nights, cutoff_minutes, version from price_setting
                where tenant_id = ? and listing_code = any (?) and day between ? and ?
                """,
                row -> cells.put(
                        new CellKey(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                        new Cell(DaySetting.read(row, 4), row.getLong(7))),
                tenant,
                List.copyOf(listings),
                from,
                until);
        return cells;
    }

    /** Of all that was ever set for a day of these. */
    long newest(String tenant, Collection<String> listings) {
        return sql.query(
                        "select coalesce(max(version), 0) from price_setting where tenant_id = ? and listing_code = any (?)",
                        row -> row.getLong(1),
                        tenant,
                        List.copyOf(listings))
                .get(0);
    }

    /** Each listing is said to have something set by the day, with a plan in which nothing is, if it has none. */
    void set(String tenant, Map<CellKey, DaySetting> settings, long version) {
        sql.batch(
                """
                insert into price_plan (tenant_id, listing_code, content, by_day, version) values (?, ?, ?, true, ?)
                on conflict (tenant_id, listing_code) do update set by_day = true where not price_plan.by_day
                """,
                settings.keySet().stream()
                        .map(CellKey::listing)
                        .distinct()
                        .sorted()
                        .map(listing -> new Object[] {tenant, listing, Json.write(PricePlan.NONE), version})
                        .toList());
        sql.batch(
                """
                insert into price_setting (tenant_id, listing_code, option_code, day, prices, min_nights, cutoff_minutes,
                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, listing_code, option_code, day) do update
                set prices = excluded.prices, min_nights = excluded.min_nights,
                    cutoff_minutes = excluded.cutoff_minutes, version = excluded.version
                """,
                settings.entrySet().stream()
                        .map(one -> row(tenant, one.getKey(), one.getValue(), version))
                        .toList());
    }

    private static Object[] row(String tenant, CellKey key, DaySetting setting, long version) {
        return new Object[] {
            tenant,
            key.listing(),
            key.option(),
            key.day(),
            setting.written(),
            setting.minNights(),
            setting.cutoffMinutes(),
            version
        };
    }
}
