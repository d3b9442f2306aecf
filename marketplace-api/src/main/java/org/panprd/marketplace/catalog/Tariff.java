package org.panprd.marketplace.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Unit;

/**
 * What an operator has set for the prices of a listing: its plan, and what it says of single days.
 *
 * @param days of the stretch of time that was asked for
 */
public record Tariff(PricePlan plan, Map<Key, DaySetting> days) {
    /** Nothing was set. */
    public static final Tariff NONE = new Tariff(PricePlan.NONE, Map.of());

    public Tariff {
        days = Map.copyOf(days);
    }

    /** A day of an option. */
    public record Key(String option, LocalDate day) {}

    /**
     * What was set for a day.
     *
     * @param prices in minor units, by kind of guest; of the others the day is as all days
     * @param minNights of a stay that begins then
     * @param cutoffMinutes before the start of what starts then
     */
    public record DaySetting(
            Map<Unit, Long> prices,
            @Nullable Integer minNights,
            @Nullable Integer cutoffMinutes) {
        /** Nothing. */
        public static final DaySetting NONE = new DaySetting(Map.of(), null, null);

        public DaySetting {
            prices = Map.copyOf(prices);
        }

        /** From three columns of a row: prices, nights, minutes. */
        public static DaySetting read(ResultSet row, int first) throws SQLException {
            return new DaySetting(
                    Json.read(row.getString(first), Prices.class).units(),
                    row.getObject(first + 1, Integer.class),
                    row.getObject(first + 2, Integer.class));
        }

        /** The prices, to be kept. */
        public String written() {
            return Json.write(new Prices(prices));
        }

        /** Whether nothing is set. */
        public boolean isNone() {
            return equals(NONE);
        }
    }

    /** The prices, as they are kept. */
    record Prices(Map<Unit, Long> units) {}

    /** What was set for a day; nothing of it need be. */
    public DaySetting on(String option, LocalDate day) {
        return days.isEmpty() ? DaySetting.NONE : days.getOrDefault(new Key(option, day), DaySetting.NONE);
    }

    Optional<Long> price(String option, Unit unit, LocalDate day) {
        return Optional.ofNullable(on(option, day).prices().get(unit));
    }

    boolean isNone() {
        return plan.equals(PricePlan.NONE) && days.isEmpty();
    }
}
