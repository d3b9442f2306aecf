package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a generated year against plain statements over the bookings themselves, which share nothing with them. */
class GeneratedYearIT {
    private static final int BOOKINGS = 3_000;

    /** Items that count, with the day on which their trip arrives in the tenant; rows are bookings in a tenant. */
    private static final String VISIT = """
            with visit as (
                select tenant_id, booking_id, max(persons) as persons,
                    (select min(a.start_date) from booking_item a where a.tenant_id = i.tenant_id
                        and a.booking_id = i.booking_id and a.status in ('CONFIRMED', 'REDEEMED')) as day
                from booking_item i where status in ('CONFIRMED', 'REDEEMED') group by 1, 2)
            """;

    private static @Nullable PlainRollups rollups;

    @BeforeAll
    static void generate() {
        PlainRollups started = new PlainRollups("generated-year");
        rollups = started;
        started.asSuperuser(() -> GeneratedYear.write(started.superuser(), 2026, BOOKINGS, 7));
        started.change("insert into statistics_change (booking_id) select booking_id from booking order by reference");
        assertThat(started.countAll()).isEqualTo(BOOKINGS);
    }

    @AfterAll
    static void stop() {
        if (rollups != null) {
            rollups.close();
        }
    }

    @Test
    void has_visitors_on_their_days_of_arrival() {
        assertSame(
                VISIT + "select tenant_id || ' ' || day || ' ' || sum(persons) from visit group by tenant_id, day",
                "select tenant_id || ' ' || day || ' ' || visitors from statistics_day"
                        + " where dimension = 'ALL' and visitors > 0");
    }

    @Test
    void has_overnight_visitors() {
        assertSame(
                """
                select tenant_id || ' ' || sum(persons) from (
                    select tenant_id, booking_id, max(persons) as persons from booking_item i
                    where status in ('CONFIRMED', 'REDEEMED') group by 1, 2
                    having max((content::json ->> 'nights')::integer) > 0) v group by tenant_id
                """,
                "select tenant_id || ' ' || sum(overnight) from statistics_day where dimension = 'ALL' group by tenant_id");
    }

    @Test
    void has_nights() {
        assertSame(
                "select tenant_id || ' ' || sum(persons * (end_date - start_date)) from booking_item"
                        + " where status in ('CONFIRMED', 'REDEEMED') group by tenant_id",
                "select tenant_id || ' ' || sum(nights) from statistics_day where dimension = 'ALL' group by tenant_id");
    }

    /** Each of these has a share of all the money, and each item one key. */
    @ParameterizedTest
    @CsvSource({
        "OPERATOR,operator_code",
        "LISTING,listing_code",
        "CHANNEL,channel",
        "PLACE,content::json -> 'facets' ->> 'place'",
        "CITY,content::json -> 'facets' ->> 'city'",
        "FAMILY,content::json -> 'facets' ->> 'family'"
    })
    void has_revenue_to_the_last_cent(String dimension, String key) {
        assertSame(
                "select tenant_id || ' ' || (" + key
                        + ") || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)"
                        + " || ' ' || count(*) filter (where status = 'CANCELLED') from booking_item group by tenant_id, ("
                        + key + ")",
                "select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' '"
                        + " || sum(cancelled_items) from statistics_day where dimension = '" + dimension
                        + "' group by tenant_id, key");
    }

    @Test
    void has_origins_and_countries_of_residence() {
        assertSame(
                VISIT + "select tenant_id || ' ' || coalesce(origin, 'unknown') || ' ' || sum(persons)"
                        + " from visit join booking using (booking_id) group by tenant_id, origin",
                "select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'ORIGIN' group by tenant_id, key having sum(visitors) > 0");
        assertSame(
                VISIT + "select tenant_id || ' ' || sum(persons) from visit join booking using (booking_id)"
                        + " where origin like 'CN%' group by tenant_id",
                "select tenant_id || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'RESIDENCE' and key = 'CN' group by tenant_id");
    }

    @Test
    void has_themes_and_ages_of_which_a_trip_may_have_many() {
        assertSame(
                """
                select tenant_id || ' ' || theme || ' ' || sum(persons) from (
                    select distinct tenant_id, booking_id, theme, persons from booking_item
                    cross join lateral json_array_elements_text(content::json -> 'facets' -> 'themes') theme
                    where status in ('CONFIRMED', 'REDEEMED')) t group by tenant_id, theme
                """,
                "select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'THEME' group by tenant_id, key");
        assertSame(
                """
                select tenant_id || ' ' || sum(children) from (
                    select tenant_id, booking_id, max((content::json -> 'units' ->> 'CHILD')::integer) as children
                    from booking_item where status in ('CONFIRMED', 'REDEEMED') group by 1, 2) t group by tenant_id
                """,
                "select tenant_id || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'AGE' and key = 'CHILD' group by tenant_id");
    }

    @Test
    void has_flows_over_its_routes() {
        assertSame(
                """
                select a.tenant_id || ' ' || b.tenant_id || ' ' || sum(b.persons) from booking_item a
                join booking_item b on (b.booking_id, b.route_id) = (a.booking_id, a.route_id) and b.item = (
                    select min(item) from booking_item n where (n.booking_id, n.route_id) = (a.booking_id, a.route_id) and n.item > a.item
                        and n.status <> 'CANCELLED')
                where a.status in ('CONFIRMED', 'REDEEMED') and b.status in ('CONFIRMED', 'REDEEMED')
                  and a.tenant_id <> b.tenant_id
                group by a.tenant_id, b.tenant_id
                """,
                "select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'FLOW_TO' group by tenant_id, key");
        assertSame(
                "select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'FLOW_TO' group by tenant_id, key",
                "select key || ' ' || tenant_id || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'FLOW_FROM' group by tenant_id, key");
    }

    @Test
    void has_crossings_by_port_and_hour() {
        assertSame(
                """
                select tenant_id || ' ' || port || ':OUT ' || sum(persons) from (
                    select tenant_id, booking_id, content::json -> 'facets' ->> 'port' as port, max(persons) as persons
                    from booking_item where status in ('CONFIRMED', 'REDEEMED') group by 1, 2, 3) t
                where port is not null group by tenant_id, port
                """,
                "select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day"
                        + " where dimension = 'PORT' group by tenant_id, key");
        assertSame(
                "select key || ':09 ' || sum(visitors) from statistics_day where dimension = 'PORT' group by key",
                "select key || ' ' || sum(visitors) from statistics_day where dimension = 'PORT_HOUR' group by key");
    }

    @Test
    void has_lead_times_no_shows_and_the_cancelled() {
        assertSame(
                """
                select tenant_id || ' ' || sum((select min(a.start_date) from booking_item a
                        where a.tenant_id = i.tenant_id and a.booking_id = i.booking_id
                          and (a.status <> 'CANCELLED' or not exists (select from booking_item k
                               where k.tenant_id = i.tenant_id and k.booking_id = i.booking_id and k.status <> 'CANCELLED')))
                    - (paid_at at time zone 'UTC' + interval '8 hours')::date)
                from booking_item i group by tenant_id
                """,
                "select tenant_id || ' ' || sum(lead_days) from statistics_day"
                        + " where dimension = 'ALL' group by tenant_id");
        assertSame(
                """
                select tenant_id || ' ' || sum(persons) filter (where no_show) || ' ' || sum(persons) filter (where cancelled)
                from (select tenant_id, booking_id, max(persons) as persons, bool_or(no_show_at is not null) as no_show,
                          bool_or(status = 'CANCELLED') as cancelled
                      from booking_item group by 1, 2) t group by tenant_id
                """,
                "select tenant_id || ' ' || sum(no_shows) || ' ' || sum(cancelled) from statistics_day"
                        + " where dimension = 'ALL' group by tenant_id");
    }

    @Test
    void finds_nothing_wrong_at_night() {
        Objects.requireNonNull(rollups).checkAtNight();

        assertThat(Objects.requireNonNull(rollups).rows("select incident_id::text from statistics_incident"))
                .isEmpty();
    }

    private static void assertSame(String plain, String counted) {
        PlainRollups all = Objects.requireNonNull(rollups);
        List<String> expected = all.rows(plain);
        assertThat(expected).isNotEmpty();
        assertThat(all.rows(counted)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
