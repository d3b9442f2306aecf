package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnTheMarket
class SearchIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    private final Market market;

    SearchIT(Market market) {
        this.market = market;
    }

    private JsonPath search(Map<String, ?> parameters) {
        return market.request("zh-Hans")
                .queryParams(parameters)
                .get("/listings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath answer) {
        return answer.getList("items.id", String.class);
    }

    @Nested
    class Words {
        @ParameterizedTest
        @CsvSource({
            "温泉, guizhou.shiqian-hot-spring-bath",
            "溫泉, guizhou.shiqian-hot-spring-bath",
            "hot spring, guizhou.shiqian-hot-spring-bath",
            "丽江, yunnan.lijiang-courtyard-inn",
            "麗江, yunnan.lijiang-courtyard-inn",
            "lijiang, yunnan.lijiang-courtyard-inn",
            "LiJiang inn, yunnan.lijiang-courtyard-inn",
            "gulangyu, fujian.gulangyu-sights-ticket",
            "黄果树瀑布, guizhou.huangguoshu-ticket"
        })
        void find_what_they_name_in_every_script(String words, String listing) {
            JsonPath answer = search(Map.of("q", words, "limit", 100));

            assertThat(ids(answer)).contains(listing);
            assertThat(answer.getInt("total")).isLessThan(200);
        }

        @Test
        void find_the_same_in_both_chinese_scripts() {
            assertThat(ids(search(Map.of("q", "麗江", "limit", 100))))
                    .isEqualTo(ids(search(Map.of("q", "丽江", "limit", 100))));
        }

        @ParameterizedTest
        @CsvSource({"zzzzqqq", "'; drop table listing; --", "a:* & !b | (", "%_%", "<script>alert(1)</script>zzqq"})
        void that_mean_nothing_here_find_nothing_and_break_nothing(String words) {
            long before = market.database().number("select count(*) from listing");

            assertThat((long) search(Map.of("q", words)).getInt("total")).isLessThan(before);
            assertThat(market.database().number("select count(*) from listing")).isEqualTo(before);
        }
    }

    @Nested
    class Facets {
        @Test
        void count_every_listing_once_by_family() {
            JsonPath answer = search(Map.of("q", "温泉"));

            assertThat(answer.getList("facets.family.count", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(answer.getInt("total"))
                    .isPositive();
        }

        @Test
        void tell_what_a_choice_would_find() {
            JsonPath all = search(Map.of("q", "温泉"));

            for (String tenant : all.getList("facets.tenant.code", String.class)) {
                assertThat(search(Map.of("q", "温泉", "tenant", tenant)).getInt("total"))
                        .as(tenant)
                        .isEqualTo(all.getInt("facets.tenant.find { it.code == '" + tenant + "' }.count"));
            }
        }

        @Test
        void leave_their_own_choice_open() {
            JsonPath all = search(Map.of());
            JsonPath stays = search(Map.of("family", "stay"));

            assertThat(stays.getList("facets.family")).isEqualTo(all.getList("facets.family"));
            assertThat(stays.getList("items.family")).containsOnly("stay");
        }
    }

    @Nested
    class Wellness {
        @Test
        void is_good_in_hainan_in_winter_and_in_guizhou_in_summer() {
            String winter = "hainan.xinglong-winter-stay";
            String summer = "guizhou.liupanshui-summer-stay";

            assertThat(ids(search(Map.of("month", 1, "tenant", List.of("hainan", "guizhou"), "limit", 100))))
                    .contains(winter)
                    .doesNotContain(summer);
            assertThat(ids(search(Map.of("month", 7, "tenant", List.of("hainan", "guizhou"), "limit", 100))))
                    .contains(summer)
                    .doesNotContain(winter);
        }

        @Test
        void is_found_by_who_offers_it_and_how_many_stars_that_has() {
            JsonPath springs = search(Map.of("institution", "hot-spring", "limit", 100));
            JsonPath best = search(Map.of("institution", "hot-spring", "grade", "five-star", "limit", 100));

            assertThat(ids(springs)).contains("hainan.xinglong-hot-spring-bath", "yunnan.rehai-hot-spring-day");
            assertThat(ids(best))
                    .contains("yunnan.rehai-hot-spring-day")
                    .doesNotContain("hainan.xinglong-hot-spring-bath");
            assertThat(best.getInt("total"))
                    .isEqualTo(springs.getInt("facets.grade.find { it.code == 'five-star' }.count"));
            assertThat(best.getList("facets.grade")).isEqualTo(springs.getList("facets.grade"));
        }

        @Test
        void is_found_with_medical_acts_or_without() {
            JsonPath all = search(Map.of("family", "wellness", "limit", 100));
            int with = search(Map.of("medicalActs", "true")).getInt("total");
            int without = search(Map.of("medicalActs", "false")).getInt("total");

            assertThat(with).isPositive();
            assertThat(without).isPositive();
            assertThat(with + without).isEqualTo(all.getInt("total"));
            assertThat(all.getInt("facets.medicalActs.find { it.code == 'true' }.count"))
                    .isEqualTo(with);
        }

        @Test
        void is_found_by_the_length_of_a_stay() {
            assertThat(ids(search(Map.of("family", "wellness", "minNights", 150, "limit", 100))))
                    .contains("hainan.xinglong-winter-stay", "guangxi.bama-longevity-stay")
                    .doesNotContain("guizhou.liupanshui-summer-stay", "hainan.sanya-tcm-week");
            assertThat(ids(search(Map.of("family", "wellness", "minNights", 1, "maxNights", 13, "limit", 100))))
                    .contains("hainan.sanya-tcm-week")
                    .doesNotContain("hainan.xinglong-winter-stay", "hainan.xinglong-hot-spring-bath");
        }

        @Test
        void is_found_up_to_an_altitude() {
            assertThat(ids(search(Map.of("family", "wellness", "maxElevationMetres", 2500, "limit", 100))))
                    .contains("yunnan.dali-spring-city-seasonal-stay")
                    .doesNotContain(
                            "yunnan.shangri-la-tibetan-medicine-bath", "sichuan.kangding-tibetan-medicine-days");
        }
    }

    @Nested
    class Paging {
        @ParameterizedTest
        @CsvSource({"relevance,", "price,", "distance,", "start,", "relevance, 中国", "price, 古城"})
        void shows_each_listing_exactly_once(String sort, @Nullable String words) {
            Map<String, Object> query = new HashMap<>(
                    Map.of("sort", sort, "limit", 37, "near", "26.87,100.23", "q", words == null ? "" : words));
            if (sort.equals("start")) {
                LocalDate from = Calendar.today().plusDays(20);
                query.putAll(
                        Map.of("from", from.toString(), "to", from.plusDays(3).toString()));
            }
            List<String> seen = new ArrayList<>();
            JsonPath page = search(query);
            int total = page.getInt("total");
            seen.addAll(ids(page));
            for (String next = page.getString("nextCursor"); next != null; next = page.getString("nextCursor")) {
                query.put("cursor", next);
                page = search(query);
                seen.addAll(ids(page));
            }

            assertThat(seen).doesNotHaveDuplicates().hasSize(total);
            if (words == null && !sort.equals("start")) {
                assertThat((long) total)
                        .isEqualTo(market.database().number("select count(*) from listing where status = 'PUBLISHED'"));
            }
        }

        @Test
        void by_distance_begins_nearby() {
            JsonPath answer = search(Map.of("sort", "distance", "near", "26.87,100.23", "limit", 100));

            assertThat(answer.getList("items.distanceKm", Float.class))
                    .isSorted()
                    .hasSize(100);
        }
    }

    @Nested
    class Filters {
        @Test
        void by_dates_show_only_what_can_start_then() {
            LocalDate from = Calendar.today().plusDays(300);
            LocalDate to = from.plusDays(1);
            Map<String, Object> query = new HashMap<>(
                    Map.of("q", "lijiang", "from", from.toString(), "to", to.toString(), "units", "ADULT:2"));
            JsonPath before = search(query);

            for (LocalDate day : List.of(from, to)) {
                assertThat(market.database().sellOut("yunnan", "lijiang-courtyard-inn/twin", day))
                        .isEqualTo(1);
            }
            // Written past the API, so the answer that is kept has to be asked for otherwise.
            query.put("limit", 99);
            JsonPath after = search(query);

            assertThat(ids(before)).contains(INN);
            assertThat(before.getList("items.nextDate", String.class))
                    .allMatch(date -> date.compareTo(from.toString()) >= 0 && date.compareTo(to.toString()) <= 0);
            assertThat(ids(after)).doesNotContain(INN);
            assertThat(after.getInt("total")).isLessThan(before.getInt("total"));
        }

        @Test
        void by_party_leave_out_what_is_too_small() {
            String from = Calendar.today().plusDays(25).toString();

            int forOne =
                    search(Map.of("from", from, "to", from, "units", "ADULT:1")).getInt("total");
            int forSixty = search(Map.of("from", from, "to", from, "units", "ADULT:60"))
                    .getInt("total");

            assertThat(forSixty).isPositive().isLessThan(forOne);
        }

        @Test
        void by_price_compare_the_lowest_price() {
            JsonPath answer =
                    search(Map.of("minPriceMinor", 10_000, "maxPriceMinor", 20_000, "limit", 100, "tenant", "guizhou"));

            assertThat(answer.getList(
                            "items.findAll { it.tenants.size() == 1 }.priceFrom[0].amountMinor", Integer.class))
                    .isNotEmpty()
                    .allMatch(price -> price >= 10_000 && price <= 20_000);
        }

        @Test
        void by_port_keep_to_the_tours_over_it() {
            List<String> overMohan = ids(search(Map.of("port", "mohan", "limit", 100)));
            List<String> toLaos = ids(search(Map.of("counterpart", "LA", "limit", 100)));

            assertThat(overMohan)
                    .contains("yunnan.mohan-luang-prabang-rail-tour")
                    .hasSizeBetween(2, 10);
            assertThat(toLaos).containsAll(overMohan);
            assertThat(search(Map.of("counterpart", "VN")).getInt("total")).isPositive();
            assertThat(search(Map.of("port", "mohan", "counterpart", "VN")).getInt("total"))
                    .isZero();
        }

        @Test
        void by_distance_keep_to_the_circle() {
            JsonPath answer = search(Map.of("near", "26.87,100.23", "radiusKm", 60, "limit", 100));

            assertThat(ids(answer)).contains(INN).doesNotContain("fujian.gulangyu-sights-ticket");
            assertThat(answer.getList("items.distanceKm", Float.class)).allMatch(distance -> distance <= 60);
        }
    }

    @Nested
    class BadParameters {
        @ParameterizedTest
        @CsvSource({
            "tenant, atlantis, tenant",
            "family, cruise, family",
            "theme, space, theme",
            "sort, beauty, sort",
            "sort, distance, near",
            "limit, 0, limit",
            "limit, 101, limit",
            "limit, many, limit",
            "cursor, nonsense, cursor",
            "near, here, near",
            "near, '91,0', near",
            "near, '1,2,3', near",
            "radiusKm, -1, radiusKm",
            "from, 2020-01-01, from",
            "from, tomorrow, from",
            "to, 2027-01-01, from",
            "units, ADULT:0, units",
            "units, ADULT:10000, units",
            "units, 'ADULT:1,ADULT:1', units",
            "minPriceMinor, -1, minPriceMinor",
            "maxPriceMinor, 1.5, maxPriceMinor"
        })
        void of_a_search_are_named(String parameter, String value, String field) {
            refused(market.request().queryParam(parameter, value), "/listings", field);
        }

        @Test
        void are_all_named_at_once() {
            Response answer = market.request()
                    .queryParams(Map.of("limit", "0", "sort", "beauty", "units", "x"))
                    .get("/listings");

            assertThat(answer.jsonPath().getList("errors.field", String.class))
                    .containsExactlyInAnyOrder("limit", "sort", "units");
        }

        @ParameterizedTest
        @CsvSource({
            "from, 2020-01-01, from",
            "to, 2099-01-01, to",
            "units, GHOST:1, units",
            "nights, 0, nights",
            "nights, 181, nights",
            "option, no-such-option, option"
        })
        void of_a_calendar_are_named(String parameter, String value, String field) {
            refused(market.request().queryParam(parameter, value), "/listings/" + INN + "/availability", field);
        }

        private void refused(RequestSpecification request, String path, String field) {
            Response answer = request.get(path);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-request");
            assertThat(answer.jsonPath().getList("errors.field", String.class)).contains(field);
            assertThat(answer.jsonPath().getList("errors.message", String.class))
                    .noneMatch(String::isBlank);
        }
    }
}
