package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

@OnTheMarket
class CatalogIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";

    private final Market market;

    CatalogIT(Market market) {
        this.market = market;
    }

    private JsonPath get(String path) {
        return market.request().get(path).then().statusCode(200).extract().jsonPath();
    }

    @Nested
    class Tenants {
        @Test
        void are_the_eleven_regions_with_what_they_sell() {
            JsonPath answer = get("/tenants");

            assertThat(answer.getList("tenants.code", String.class))
                    .containsExactlyInAnyOrder(
                            "fujian",
                            "jiangxi",
                            "hunan",
                            "guangdong",
                            "guangxi",
                            "hainan",
                            "sichuan",
                            "guizhou",
                            "yunnan",
                            "hongkong",
                            "macau");
            assertThat(answer.getList("tenants.listingCount", Integer.class)).allMatch(count -> count >= 14);
            assertThat(answer.getString("tenants.find { it.code == 'macau' }.currency"))
                    .isEqualTo("MOP");
        }
    }

    @Nested
    class Themes {
        @Test
        void have_names_in_the_language_that_was_asked_for() {
            Response english = market.request().get("/themes");
            Response chinese = market.request("zh-HK").get("/themes");

            assertThat(english.header("Content-Language")).isEqualTo("en");
            assertThat(english.jsonPath().getList("themes")).hasSizeGreaterThan(3);
            assertThat(chinese.jsonPath().getList("themes.code"))
                    .isEqualTo(english.jsonPath().getList("themes.code"));
            assertThat(chinese.jsonPath().getList("themes.name"))
                    .doesNotContainAnyElementsOf(english.jsonPath().getList("themes.name"));
        }
    }

    @Nested
    class Listing {
        @ParameterizedTest
        @CsvSource({
            "zh-CN, zh-Hans, 丽江古城纳西庭院客栈",
            "zh-TW, zh-Hant, 麗江古城納西庭院客棧",
            "en-GB, en, Naxi courtyard inn in Lijiang Old Town",
            "fr, zh-Hans, 丽江古城纳西庭院客栈"
        })
        void speaks_the_language_of_the_reader(String accepted, String language, String title) {
            Response answer = market.request(accepted).get("/listings/" + INN);

            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
        }

        @Test
        void of_wellness_shows_the_year_at_its_place_and_when_to_come() {
            JsonPath stay = get("/listings/hainan.xinglong-winter-stay");

            assertThat(stay.getList("climate.months.month", Integer.class))
                    .hasSize(12)
                    .isSorted();
            assertThat(stay.getInt("climate.months[0].highCelsius")).isEqualTo(23);
            assertThat(stay.getString("climate.source")).isNotBlank();
            assertThat(stay.getList("bestMonths", Integer.class))
                    .contains(1, 2, 12)
                    .doesNotContain(7);
        }

        @Test
        void of_a_route_shows_its_legs_day_by_day_over_its_tenants() {
            JsonPath route = get("/listings/" + ROUTE);

            assertThat(route.getList("tenants.code")).containsExactly("guangdong", "hongkong", "macau");
            assertThat(route.getList("legs.day", Integer.class)).isSorted().hasSizeGreaterThan(5);
            assertThat(route.getList("days.day", Integer.class)).isSorted().startsWith(1);
            assertThat(route.getList("options.id")).containsExactly("standard");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "yunnan.no-such-inn",
                    "atlantis.inn",
                    "yunnan",
                    "yunnan.a'; drop table listing; --",
                    "yunnan.lijiang-courtyard-inn.x"
                })
        void that_nobody_knows_is_not_found(String id) {
            Response answer = market.request().get("/listings/{id}", id);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-found");
        }
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @ValueSource(strings = {"/tenants", "/themes", "/listings/" + INN, "/listings/" + ROUTE + "/availability"})
        void again_costs_no_body_while_nothing_has_changed(String path) {
            String tag = market.request().get(path).header("ETag");

            Response again = market.request().header("If-None-Match", tag).get(path);

            assertThat(tag).startsWith("\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("Cache-Control")).contains("max-age");
        }

        @Test
        void in_another_language_is_another_answer() {
            String tag = market.request().get("/tenants").header("ETag");

            Response other =
                    market.request("zh-Hant").header("If-None-Match", tag).get("/tenants");

            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.header("ETag")).isNotEqualTo(tag);
            assertThat(other.header("Vary")).contains("Accept-Language");
        }
    }

    @Nested
    class Availability {
        @Test
        void counts_down_at_once_when_somebody_holds() {
            Calendar calendar = new Calendar(market);
            LocalDate day = calendar.firstDay(INN, "ADULT:2", 40);
            int before = calendar.vacancies(INN, "ADULT:2", day);

            market.traveller().held(Trip.to(INN, day).option("twin").nights(1).adults(2));

            assertThat(calendar.vacancies(INN, "ADULT:2", day)).isEqualTo(before - 1);
        }

        @Test
        void gives_a_day_its_price_for_the_party() {
            Calendar calendar = new Calendar(market);
            LocalDate day = calendar.firstDay(INN, "ADULT:3", 41);

            JsonPath one = calendar.days(INN, "ADULT:2", day, day);
            JsonPath two = calendar.days(INN, "ADULT:3", day, day);

            assertThat(two.getLong("days[0].price[0].amountMinor"))
                    .as("three adults need two rooms")
                    .isEqualTo(2 * one.getLong("days[0].price[0].amountMinor"))
                    .isPositive();
        }
    }

    @Nested
    class WithoutRedis {
        @Test
        void everything_still_answers_and_nothing_stale_is_served_afterwards() throws IOException {
            Calendar calendar = new Calendar(market);
            LocalDate day = calendar.firstDay(INN, "ADULT:1", 45);
            int before = calendar.vacancies(INN, "ADULT:1", day);
            market.servers().stopRedis();
            try {
                get("/tenants");
                get("/listings/" + INN);
                assertThat(get("/listings?q=lijiang").getInt("total")).isPositive();
                assertThat(calendar.vacancies(INN, "ADULT:1", day)).isEqualTo(before);
                market.traveller().held(Trip.to(INN, day).option("twin").nights(1));
            } finally {
                market.servers().startRedis();
            }

            assertThat(calendar.vacancies(INN, "ADULT:1", day)).isEqualTo(before - 1);
        }

        @Test
        void a_change_that_it_missed_drops_what_it_still_has() {
            Calendar calendar = new Calendar(market);
            LocalDate day = calendar.firstDay(INN, "ADULT:1", 47);
            int before = calendar.vacancies(INN, "ADULT:1", day);
            try (Jedis redis = new Jedis(URI.create(market.servers().redisUrl()), 10_000)) {
                redis.aclSetUser("default", "-set", "-mset");
                market.traveller().held(Trip.to(INN, day).option("twin").nights(1));
                redis.aclSetUser("default", "+@all");
                awaitUse(redis, calendar, day.plusDays(1));
            }

            assertThat(calendar.vacancies(INN, "ADULT:1", day)).isEqualTo(before - 1);
        }

        /** The server lets it rest for a while; it is used again as soon as it keeps another day's answer. */
        private void awaitUse(Jedis redis, Calendar calendar, LocalDate day) {
            Await.until(
                    Traveller.SOON,
                    () -> {
                        calendar.vacancies(INN, "ADULT:1", day);
                        return redis.keys("*:availability:*:" + day + ":*").isEmpty();
                    },
                    isEmpty -> !isEmpty);
        }
    }
}
