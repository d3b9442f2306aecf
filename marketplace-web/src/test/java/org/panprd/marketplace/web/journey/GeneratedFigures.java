package org.panprd.marketplace.web.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Two years of figures of a region as if they had been counted: far more than a journey can book. */
final class GeneratedFigures {
    private static final String KEYS = """
            select 'ALL' as dimension, '*' as key, 4000 as size
            union all select distinct 'CITY', content::json -> 'city' ->> 'en', 1200 from place where tenant_id = '%1$s'
            union all select 'PLACE', place_code, 900 - 60 * row_number() over (order by place_code)
                from place where tenant_id = '%1$s'
            union all select 'OPERATOR', operator_code, 500 from operator where tenant_id = '%1$s'
            union all select 'LISTING', listing_code, 200 from listing where tenant_id = '%1$s'
            union all select 'ORIGIN', key, size from (values ('CN-GD', 900), ('CN-SC', 700), ('CN-BJ', 400), ('HK', 300),
                ('VN', 150), ('unknown', 120)) o (key, size)
            union all select 'FLOW_TO', key, size from (values ('sichuan', 260), ('guizhou', 190), ('guangxi', 90),
                ('guangdong', 40)) f (key, size)
            union all select 'FLOW_FROM', key, size from (values ('guangdong', 210), ('hunan', 120)) f (key, size)
            union all select 'PORT', key, size from (values ('mohan:OUT', 180), ('hekou:OUT', 90)) p (key, size)
            union all select 'PORT_HOUR', port || ':OUT:' || lpad(hour::text, 2, '0'), 180 - abs(10 - hour) * 30
                from (values ('mohan'), ('hekou')) p (port) cross join generate_series(7, 14) hour
            """;

    private static final String FIGURES = """
            insert into statistics_day (tenant_id, dimension, day, key, visitors, overnight, nights, revenue_minor, items,
                cancelled_items, cancelled, no_shows, lead_days)
            select '%1$s', dimension, day::date, key, n, n * 6 / 10, case when dimension like 'FLOW%%' then 0 else n * 2 end,
                n * 68000, n / 2 + 1, n / 25, n / 20, n / 40, n * 9
            from (%2$s) k
            cross join generate_series(current_date - 760, current_date + 30, interval '1 day') as days (day)
            cross join lateral (select greatest(0, size * (1 + 0.4 * sin(extract(doy from day) / 58)
                + 0.2 * sin(extract(isodow from day))))::integer as n) as counted
            on conflict do nothing
            """;

    private static final String FEW = """
            insert into statistics_day (tenant_id, dimension, day, key, visitors, items)
            values ('%1$s', 'ORIGIN', current_date - 10, 'NP', 3, 2) on conflict do nothing
            """;

    /** The first look of a night would take away what nobody has booked: there is none any more. */
    private static final String NIGHT =
            "insert into statistics_night values (current_date), (current_date + 1) on conflict do nothing";

    private GeneratedFigures() {}

    /** Of a region; three visitors come from Nepal. */
    static void write(Connection database, String region) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(NIGHT);
            statement.executeUpdate(FIGURES.formatted(region, KEYS.formatted(region)));
            statement.executeUpdate(FEW.formatted(region));
        }
    }
}
