package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes from files; operators of other tests have written listings of their own. */
@OnTheMarket
class LoadingIT {
    private static final int DAYS_AHEAD = 400;

    private final Market market;
    private final Database database;

    LoadingIT(Market market) {
        this.market = market;
        this.database = market.database();
    }

    @Nested
    class Listings {
        @Test
        void of_every_tenant_are_published_and_found() {
            assertThat(database.number("select count(distinct tenant_id) from listing where status = 'PUBLISHED'"))
                    .isEqualTo(11);
            assertThat(database.number(
                            "select count(*) from listing l where revision is null and not exists (select from search_document d"
                                    + " where d.tenant_id = l.tenant_id and d.listing_code = l.listing_code)"))
                    .isZero();
            assertThat(database.number(
                            "select count(*) from listing l where revision is null and not exists (select from allotment_draw d"
                                    + " where d.tenant_id = l.tenant_id and d.listing_code = l.listing_code)"))
                    .isZero();
        }

        @Test
        void were_each_written_once() {
            assertThat(database.number("select count(*) from listing where version <> 1 and revision is null"))
                    .isZero();
        }
    }

    @Nested
    class Allotments {
        @Test
        void are_open_from_today_for_four_hundred_days() {
            LocalDate today = Calendar.today();

            Row inn = database.rows("select min(day) as first, max(day) as last, count(*) as days from allotment"
                            + " where tenant_id = 'yunnan' and resource = 'lijiang-courtyard-inn/twin'")
                    .get(0);

            assertThat(LocalDate.parse(inn.text("last"))).isEqualTo(today.plusDays(DAYS_AHEAD));
            assertThat(LocalDate.parse(inn.text("first"))).isEqualTo(today);
            assertThat(inn.text("days")).isEqualTo(String.valueOf(DAYS_AHEAD + 1));
        }

        @Test
        void are_open_for_everything_that_is_counted() {
            LocalDate last = Calendar.today().plusDays(DAYS_AHEAD);

            assertThat(database.rows("select resource from resource where opened_until is distinct from ?", last))
                    .isEmpty();
            assertThat(database.rows(
                            "select r.tenant_id, r.resource from resource r where cardinality(closed_weekdays) = 0"
                                    + " and (select count(*) from allotment a where a.tenant_id = r.tenant_id"
                                    + " and a.resource = r.resource and a.at = r.at) <> ?",
                            DAYS_AHEAD + 1))
                    .isEmpty();
        }

        @Test
        void are_closed_on_the_weekdays_of_rest() {
            assertThat(database.number("select count(*) from resource where cardinality(closed_weekdays) > 0"))
                    .isPositive();
            assertThat(database.rows("select a.resource, a.day from allotment a join resource r"
                            + " using (tenant_id, resource, at) where a.capacity > a.held + a.sold"
                            + " and extract(isodow from a.day)::integer = any (r.closed_weekdays)"
                            + " and not exists (select from listing l where l.tenant_id = a.tenant_id"
                            + " and starts_with(a.resource, l.listing_code || '/') and l.revision is not null)"))
                    .isEmpty();
        }
    }

    @Nested
    class Readiness {
        @Test
        void is_told_once_everything_is_there() {
            String url = market.servers().api().replace("/api/v1", "/health/ready");

            assertThat(RestAssured.get(url).jsonPath().getString("checks.find { it.name == 'marketplace-api' }.status"))
                    .isEqualTo("UP");
        }
    }
}
