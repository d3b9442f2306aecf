package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may cross, asked of the running server. */
@OnTheMarket
class EligibilityIT {
    private static final Map<String, Object> CHINESE = Borders.passport("CN");

    private final Market market;
    private final LocalDate day = Borders.day();

    EligibilityIT(Market market) {
        this.market = market;
    }

    private Response ask(String language, Map<String, ?> question) {
        return Borders.ask(market, language, question);
    }

    private JsonPath answer(Map<String, ?> question) {
        Response answer = ask("en", question);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Nested
    class Crossing {
        @Test
        void is_answered_for_each_traveller_and_for_the_group() {
            JsonPath answer =
                    answer(Borders.over("mohan", "OUT", day, Borders.passport("TH"), CHINESE, Borders.passport("PK")));

            assertThat(answer.getList("travellers.outcome")).containsExactly("YES", "YES_IF", "YES_IF");
            assertThat(answer.getString("outcome")).isEqualTo("YES_IF");
            assertThat(answer.getString("travellers[0].way.rule")).isEqualTo("third-country-laos/visa-free");
            assertThat(answer.getList("ruleSets.code")).containsExactly("mainland-groups-laos", "third-country-laos");
            assertThat(answer.getList("ruleSets.version", Integer.class)).allMatch(version -> version >= 1);
            assertThat(answer.getInt("crossing.groupSize")).isEqualTo(3);
        }

        @Test
        void says_what_to_do_where_and_by_when_and_who_says_so() {
            Map<String, Object> reason =
                    answer(Borders.toLaos(day, Borders.passport("PK"))).getMap("travellers[0].reasons[0]");

            assertThat(reason)
                    .containsEntry("code", "VISA")
                    .containsEntry("rule", "third-country-laos/visa-beforehand")
                    .containsEntry("todo", "Get a visa for Laos.")
                    .containsEntry("by", day.minusDays(4).toString())
                    .containsKeys("text", "where", "source", "asOf");
        }

        @Test
        void speaks_the_language_of_the_reader() {
            for (String language : Problem.LANGUAGES) {
                Response answer = ask(language, Borders.toLaos(day, CHINESE));

                assertThat(answer.header("Content-Language")).isEqualTo(language);
                assertThat(answer.header("Cache-Control")).contains("no-store");
            }
            assertThat(ask("zh-TW", Borders.toLaos(day, CHINESE)).jsonPath().getString("travellers[0].reasons[0].text"))
                    .isEqualTo("入境老撾須辦理口岸簽證");
        }

        @Test
        void of_a_child_needs_an_adult_by_the_age_on_the_day() {
            Map<String, Object> child = Borders.with(CHINESE, "age", 13);
            Map<String, Object> maybe = Borders.with(Borders.without(CHINESE, "age"), "birthYear", day.getYear() - 14);

            assertThat(answer(Borders.toLaos(day, child)).getList("travellers[0].reasons.code"))
                    .contains("GUARDIAN");
            assertThat(answer(Borders.toLaos(day, maybe)).getList("travellers[0].reasons.code"))
                    .as("who may turn 14 meanwhile counts as 13")
                    .contains("GUARDIAN");
            assertThat(answer(Borders.toLaos(day, child, CHINESE)).getList("travellers[0].reasons.code"))
                    .doesNotContain("GUARDIAN");
        }

        @Test
        void outside_the_hours_of_the_port_is_none() {
            Map<String, Object> question = new HashMap<>(Borders.toLaos(day, CHINESE));
            question.put("time", "22:30");

            assertThat(answer(question).getList("travellers[0].reasons.code")).contains("PORT_HOURS");
        }

        @Test
        void on_a_document_that_ends_during_the_trip_waits_for_a_new_one() {
            Map<String, Object> question = new HashMap<>(Borders.toLaos(
                    day, Borders.with(CHINESE, "expiresOn", day.plusDays(1).toString())));
            question.put("returnDate", day.plusDays(3).toString());

            assertThat(answer(question).getList("travellers[0].reasons.code")).contains("EXPIRES_ON_TRIP");
        }
    }

    @Nested
    class Tours {
        @Test
        void go_out_and_come_back() {
            JsonPath answer = answer(Borders.onTour(
                    "yunnan.mohan-luang-prabang-rail-tour", day, Borders.with(CHINESE, "visas", List.of("LA"))));

            assertThat(answer.getString("outcome")).isEqualTo("YES");
            assertThat(answer.getString("crossing.port")).isEqualTo("mohan");
            assertThat(answer.getString("crossing.direction")).isEqualTo("OUT");
            assertThat(LocalDate.parse(answer.getString("crossing.returnDate"))).isAfter(day);
            assertThat(answer.getString("travellers[0].wayBack.rule")).isEqualTo("mainland-return/passport");
        }

        @Test
        void need_leave_to_come_back() {
            JsonPath answer = answer(Borders.onTour("yunnan.hekou-lao-cai-sapa-tour", day, Borders.passport("GB")));

            assertThat(answer.getList("travellers[0].reasons.direction")).containsOnly("IN");
            assertThat(answer.getList("travellers[0].reasons.code")).containsExactly("VISA");
        }

        @Test
        void of_another_tenant_begin_on_the_other_side() {
            Map<String, Object> resident = Map.of(
                    "nationality", "CN",
                    "residence", "MO",
                    "document", "MAINLAND_PERMIT_HONG_KONG_MACAU",
                    "expiresOn", "2035-01-01",
                    "age", 35);

            JsonPath answer = answer(Borders.onTour("macau.gongbei-zhuhai-day-tour", day, resident));

            assertThat(answer.getString("crossing.direction")).isEqualTo("IN");
            assertThat(answer.getString("outcome")).isEqualTo("YES");
        }

        @Test
        void may_say_that_they_begin_abroad() {
            JsonPath answer =
                    answer(Borders.onTour("yunnan.xishuangbanna-asean-group-tour", day, Borders.passport("LA")));

            assertThat(answer.getString("crossing.direction")).isEqualTo("IN");
            assertThat(answer.getString("travellers[0].way.rule")).isEqualTo("asean-xishuangbanna/group");
            assertThat(answer.getString("outcome")).isNotEqualTo("NO");
        }

        @Test
        void are_for_a_group_whatever_the_size_of_the_party() {
            Map<String, Object> withPermit = Borders.with(CHINESE, "document", "BORDER_TRAVEL_PERMIT");

            assertThat(answer(Borders.onTour("guangxi.dongxing-mong-cai-tour", day, withPermit))
                            .getString("outcome"))
                    .isEqualTo("YES");
            assertThat(answer(Borders.over("dongxing", "OUT", day, withPermit)).getList("travellers[0].reasons.code"))
                    .contains("GROUP_TOO_SMALL");
        }

        @Test
        void that_are_no_tours_are_refused() {
            Problem.of(ask("en", Borders.onTour("macau.grand-prix-museum-ticket", day, CHINESE)))
                    .is(422, "invalid-request")
                    .names("listingId");
            Problem.of(ask("en", Borders.onTour("macau.no-such-tour", day, CHINESE)))
                    .is(422, "invalid-request")
                    .names("listingId");
            var both = new HashMap<>(Borders.onTour("macau.gongbei-zhuhai-day-tour", day, CHINESE));
            both.put("port", "gongbei");
            Problem.of(ask("en", both)).is(422, "invalid-request").names("port");
        }
    }

    @Test
    void rules_are_read_by_everybody_and_written_by_nobody_but_the_platform() {
        Wall wall = new Wall(market.database());

        assertThat(wall.read("market", "select count(*) > 20 from border_rule_set"))
                .containsExactly("t");
        assertThat(wall.read("macau", "select count(*) > 20 from border_rule_set"))
                .containsExactly("t");
        assertThat(wall.read("", "select count(*) from border_rule_set")).containsExactly("0");
        for (String scope : List.of("market", "macau", "")) {
            assertThat(Objects.requireNonNull(wall.write(
                            scope,
                            "insert into border_rule_set select 'x', 1, body, effective_from, effective_until,"
                                    + " source_as_of, published_at from border_rule_set limit 1")))
                    .isIn(Wall.REFUSED, "0");
        }
        assertThat(wall.write("platform", "update border_rule_set set version = version + 100"))
                .isEqualTo(Wall.REFUSED);
        assertThat(wall.write("platform", "delete from border_rule_set")).isEqualTo(Wall.REFUSED);
    }
}
