package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

/** The platform publishes rules while everything runs. */
@OnTheMarket
class RuleSetsIT {
    private final LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
    private final Market market;
    private final Traveller officer;

    RuleSetsIT(Market market) {
        this.market = market;
        officer = Traveller.platform(market);
    }

    private Response publish(String code, Map<String, Object> ruleSet) {
        return publish(code, UUID.randomUUID().toString(), ruleSet);
    }

    private Response publish(String code, String key, Map<String, Object> ruleSet) {
        return officer.post("/rule-sets/" + code + "/versions", key, Map.of("ruleSet", ruleSet));
    }

    private static String newCode() {
        return "rules-" + UUID.randomUUID();
    }

    @Nested
    class Reading {
        @Test
        void is_for_everybody() {
            JsonPath list = market.request().get("/rule-sets").jsonPath();
            JsonPath one = market.request().get("/rule-sets/hainan-59").jsonPath();

            assertThat(list.getList("items.code", String.class)).contains("hainan-59", "transit-240-hours");
            assertThat(one.getList("versions[0].ways[0].who.nationality")).hasSize(59);
            assertThat(one.getString("versions[0].source.asOf")).isNotBlank();
            Problem.of(market.request().get("/rule-sets/atlantis")).is(404, "not-found");
        }
    }

    @Nested
    class Publishing {
        /** Nobody else has rules for Andorrans at Tianbao but the visa for everybody. */
        @Test
        void changes_what_is_answered_at_once_from_the_first_day_on() {
            String code = newCode();
            Map<String, Object> andorran = Borders.passport("AD");
            LocalDate before = today.plusDays(40);
            LocalDate after = today.plusDays(50);

            Response answer = publish(code, Borders.ruleSet(code, 1, after.toString()));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(way(before, andorran)).isEqualTo("third-country-vietnam/visa-beforehand");
            assertThat(way(after, andorran)).isEqualTo(code + "/only");
        }

        @Test
        void of_the_next_version_takes_the_place_of_the_one_before() {
            String code = newCode();
            publish(code, Borders.ruleSet(code, 1, today.plusDays(60).toString()));
            Map<String, Object> second =
                    Borders.ruleSet(code, 2, today.plusDays(60).toString());
            second.put("ways", List.of(Borders.way("later", 12)));

            assertThat(publish(code, second).statusCode()).isEqualTo(201);
            assertThat(market.request().get("/rule-sets/" + code).jsonPath().getList("versions.version", Integer.class))
                    .containsExactly(2, 1);
        }

        @Test
        void is_done_once_for_a_key_and_written_down() {
            String code = newCode();
            String key = UUID.randomUUID().toString();
            Map<String, Object> ruleSet = Borders.ruleSet(code, 1, "2098-01-01");

            Response first = publish(code, key, ruleSet);
            Response again = publish(code, key, ruleSet);

            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(market.database()
                            .number("select count(*) from audit_entry where action = 'rule-set.published'"
                                    + " and role = 'platform' and object_id = '" + code + "/1'"))
                    .isEqualTo(1);
        }

        @Test
        void of_what_was_published_before_works_with_what_is_read() {
            String code = "asean-guilin";
            JsonPath read = market.request().get("/rule-sets/" + code).jsonPath();
            Map<String, Object> next = new HashMap<>(read.getMap("versions[0]"));
            next.put("version", read.getInt("versions[0].version") + 1);
            next.put("effectiveFrom", "2098-01-01");

            assertThat(publish(code, next).statusCode()).isEqualTo(201);
        }

        @Test
        void of_another_version_than_the_next_is_refused() {
            String code = newCode();
            for (String language : Problem.LANGUAGES) {
                Response answer = officer.reading(language)
                        .post(
                                "/rule-sets/" + code + "/versions",
                                UUID.randomUUID().toString(),
                                Map.of("ruleSet", Borders.ruleSet(code, 7, "2098-01-01")));

                Problem.of(answer).is(409, "not-the-next-version").speaks(language);
                assertThat(answer.jsonPath().getInt("nextVersion")).isEqualTo(1);
            }
        }

        @Test
        void of_what_the_build_would_refuse_is_refused_field_by_field() {
            String code = newCode();
            Map<String, Object> ruleSet = Borders.ruleSet(code, 1, "2098-01-01");
            ruleSet.put("ways", List.of(Borders.way("one", 3), Borders.way("other", 6)));
            Problem.of(publish(code, ruleSet)).is(422, "invalid-request").names("ruleSet.ways[1]");

            ruleSet.put("ways", List.of());
            Problem.of(publish(code, ruleSet)).is(422, "invalid-request").names("ruleSet.ways");

            ruleSet.remove("ways");
            ruleSet.put("script", "return true");
            Problem.of(publish(code, ruleSet))
                    .is(422, "invalid-request")
                    .names("ruleSet.ways")
                    .names("ruleSet.script");
        }

        @Test
        void for_days_that_are_over_or_under_another_code_is_refused() {
            String code = newCode();

            Problem.of(publish(code, Borders.ruleSet(code, 1, today.minusDays(1).toString())))
                    .is(422, "invalid-request")
                    .names("ruleSet.effectiveFrom");
            Problem.of(publish(code, Borders.ruleSet(newCode(), 1, "2098-01-01")))
                    .is(422, "invalid-request")
                    .names("ruleSet.code");
            Problem.of(officer.post(
                            "/rule-sets/" + code + "/versions",
                            UUID.randomUUID().toString(),
                            Map.of()))
                    .is(422, "invalid-request")
                    .names("ruleSet");
        }

        @Test
        void must_not_leave_days_out() {
            String code = newCode();
            Map<String, Object> first = Borders.ruleSet(code, 1, "2097-01-01");
            first.put("effectiveUntil", "2097-06-30");
            publish(code, first);

            Problem.of(publish(code, Borders.ruleSet(code, 2, "2097-07-02")))
                    .is(422, "invalid-request")
                    .names("ruleSet.effectiveFrom");
            assertThat(publish(code, Borders.ruleSet(code, 2, "2097-07-01")).statusCode())
                    .isEqualTo(201);
        }

        private String way(LocalDate date, Map<String, Object> traveller) {
            return market.request()
                    .contentType("application/json")
                    .body(Json.write(Borders.over("tianbao", "OUT", date, traveller)))
                    .post("/eligibility")
                    .jsonPath()
                    .getString("travellers[0].way.rule");
        }
    }
}
