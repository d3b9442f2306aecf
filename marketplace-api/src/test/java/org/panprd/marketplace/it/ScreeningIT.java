package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom a programme is safe: asked by anybody, answered in their language, and kept nowhere. */
@OnTheMarket
class ScreeningIT {
    private static final String BATH = "yunnan.rehai-hot-spring-day";

    /** At 3,280 m. */
    private static final String TIBETAN_BATH = "yunnan.shangri-la-tibetan-medicine-bath";

    private final Market market;
    private final Database database;

    ScreeningIT(Market market) {
        this.market = market;
        this.database = market.database();
    }

    /** A man in good health, but for what is said as in {@code heart=stable}. */
    private static Map<String, Object> guest(int age, String... some) {
        return guest(age, List.of("diabetes=none", "epilepsy=none", "tumour=none"), some);
    }

    /** The same for a herbal bath. */
    private static Map<String, Object> herbalGuest(int age, String... some) {
        return guest(age, List.of("diabetes=none", "lungs=none", "herb-allergy=none"), some);
    }

    private static Map<String, Object> guest(int age, List<String> more, String... some) {
        Map<String, Object> answers = new HashMap<>();
        Stream.of(
                        Stream.of("sex=male", "heart=none", "blood-pressure=normal", "infection=no", "skin=healthy"),
                        more.stream(),
                        Stream.of(some))
                .flatMap(Function.identity())
                .map(answer -> answer.split("=", 2))
                .forEach(answer -> answers.put(answer[0], answer[1]));
        return Map.of("age", age, "answers", answers);
    }

    private static Map<String, Object> of(String listing, List<Map<String, Object>> guests) {
        return Map.of("listingId", listing, "version", 1, "participants", guests);
    }

    private Response screen(String language, Map<String, Object> body) {
        return market.request(language)
                .contentType("application/json")
                .body(body)
                .post("/screenings");
    }

    private JsonPath screened(String language, Map<String, Object> body) {
        Response answer = screen(language, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.jsonPath();
    }

    @Nested
    class The_questionnaire {
        @ParameterizedTest
        @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
        void is_put_in_the_callers_language(String language) {
            Response answer = market.request(language).get("/listings/" + BATH + "/questionnaire");

            JsonPath questions = answer.jsonPath();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(questions.getString("questionnaire")).isEqualTo("hot-spring-bathing");
            assertThat(questions.getInt("version")).isEqualTo(1);
            assertThat(questions.getInt("altitudeMetres")).isEqualTo(1460);
            assertThat(questions.getInt("minAge")).isEqualTo(6);
            assertThat(questions.getString("source.asOf")).isEqualTo("2026-10-31");
            assertThat(questions.getString("name"))
                    .isEqualTo(
                            switch (language) {
                                case "en" -> "Hot-spring bathing";
                                case "zh-Hant" -> "溫泉浴";
                                default -> "温泉浴";
                            });
            assertThat(questions.getList("questions.code", String.class))
                    .startsWith("sex", "pregnant", "weeks-pregnant", "heart");
            assertThat(questions.getString("questions[1].onlyIf.question")).isEqualTo("sex");
            assertThat(questions.getInt("questions[2].number.to")).isEqualTo(42);
            assertThat(questions.getList("questions[3].answers.code", String.class))
                    .containsExactly("none", "stable", "unstable");
        }

        @Test
        void says_what_has_to_be_shown() {
            JsonPath questions = market.request()
                    .get("/listings/yunnan.dianchi-altitude-recovery-week/questionnaire")
                    .jsonPath();

            assertThat(questions.getList("mustShow.code", String.class))
                    .containsExactly("electrocardiogram", "health-check");
            assertThat(questions.getInt("approvalHours")).isEqualTo(72);
        }

        @Test
        void need_not_be_fetched_again() {
            String tag =
                    market.request().get("/listings/" + BATH + "/questionnaire").header("ETag");

            assertThat(market.request()
                            .header("If-None-Match", tag)
                            .get("/listings/" + BATH + "/questionnaire")
                            .statusCode())
                    .isEqualTo(304);
        }

        @ParameterizedTest
        @ValueSource(strings = {Samples.LISTING, "yunnan.no-such-bath", "nowhere", "YUNNAN.X"})
        void is_not_where_nothing_is_asked(String listing) {
            Problem.of(market.request().get("/listings/" + listing + "/questionnaire"))
                    .is(404, "not-found");
        }
    }

    @Nested
    class Screening {
        @Test
        void finds_a_group_as_fit_as_its_least_fit_with_reasons_and_their_source() {
            JsonPath screened = screened(
                    "en",
                    of(BATH, List.of(guest(40), guest(68, "blood-pressure=controlled", "heart=stable"), guest(10))));

            assertThat(screened.getString("outcome")).isEqualTo("NEEDS_APPROVAL");
            assertThat(screened.getList("participants.outcome", String.class))
                    .containsExactly("FIT", "NEEDS_APPROVAL", "FIT_WITH_ADVICE");
            assertThat(screened.getList("participants[0].reasons")).isEmpty();
            assertThat(screened.getList("participants[1].reasons.code", String.class))
                    .containsExactly("heart-stable", "blood-pressure-controlled");
            assertThat(screened.getString("participants[1].reasons[0].conditionName"))
                    .isEqualTo("Heart disease");
            assertThat(screened.getString("participants[1].reasons[0].advice"))
                    .isEqualTo("Bring a doctor’s written consent");
            assertThat(screened.getList("participants[2].reasons.code", String.class))
                    .containsExactly("age-child");
            assertThat(screened.getString("source.text")).startsWith("A sample");
            assertThat(screened.getInt("version")).isEqualTo(1);
            assertThat(screened.getInt("approvalHours")).isEqualTo(24);
        }

        @Test
        void speaks_the_callers_language() {
            Map<String, Object> body = of(BATH, List.of(guest(75, "heart=stable")));

            assertThat(screened("zh-Hant", body).getList("participants[0].reasons.reason", String.class))
                    .containsExactly("不超過 74 歲。", "75歲以上有心臟病者在熱水中易暈厥", "高齡者易頭暈跌倒");
            assertThat(screened("zh-Hans", body).getString("participants[0].text"))
                    .isEqualTo("不能参加这个项目。");
            assertThat(screened("zh-Hant", body).getString("participants[0].text"))
                    .isEqualTo("不能參加這個項目。");
        }

        @Test
        void keeps_to_the_ages_of_the_programme() {
            JsonPath screened = screened("en", of(BATH, List.of(guest(5), guest(75), guest(74))));

            assertThat(screened.getList("participants.outcome", String.class))
                    .containsExactly("NOT_FIT", "NOT_FIT", "FIT");
            assertThat(screened.getString("participants[0].reasons[0].reason")).isEqualTo("From 6 years of age only.");
            assertThat(screened.getString("participants[1].reasons[0].reason"))
                    .isEqualTo("Up to 74 years of age only.");
        }

        @Test
        void knows_how_high_the_place_lies() {
            JsonPath screened = screened(
                    "en", of(TIBETAN_BATH, List.of(herbalGuest(40), herbalGuest(40, "blood-pressure=controlled"))));

            assertThat(screened.getList("participants[0].reasons.code", String.class))
                    .containsExactly("altitude-high");
            assertThat(screened.getList("participants[1].reasons.code", String.class))
                    .containsExactly("blood-pressure-controlled-high", "altitude-high");
            assertThat(screened.getString("outcome")).isEqualTo("NEEDS_APPROVAL");
        }

        @Test
        void asks_for_the_week_of_a_pregnancy() {
            Map<String, Object> guest = guest(30, "sex=female", "pregnant=yes", "weeks-pregnant=14");

            assertThat(screened("en", of(BATH, List.of(guest))).getList("participants[0].reasons.code", String.class))
                    .containsExactly("pregnancy-middle");
        }

        @Test
        void leaves_nothing_behind() {
            Map<String, Long> orders = database.orders();
            long trail = database.number("select count(*) from audit_entry");
            ServerLog log = ServerLog.of(market);
            long start = log.end();

            screened("en", of(BATH, List.of(guest(68, "heart=unstable"))));
            assertThat(screen("en", of(BATH, List.of(guest(68, "heart=weak", "pregnant=yes"))))
                            .statusCode())
                    .isEqualTo(422);

            assertThat(database.orders()).isEqualTo(orders);
            assertThat(database.number("select count(*) from audit_entry")).isEqualTo(trail);
            assertThat(log.since(start))
                    .noneMatch(line -> line.contains("heart")
                            || line.contains("unstable")
                            || line.contains("weak")
                            || line.contains("pregnant"));
            assertThat(String.join("\n", log.since(start))).contains("ScreeningResource.screen");
        }
    }

    @Nested
    class Input_that_is {
        static Stream<Arguments> wrong() {
            return Stream.of(
                    Arguments.of("listingId", of("yunnan.no-such-bath", List.of(guest(40)))),
                    Arguments.of("listingId", of(Samples.LISTING, List.of(guest(40)))),
                    Arguments.of("listingId", Map.of("version", 1, "participants", List.of(guest(40)))),
                    Arguments.of("version", Map.of("listingId", BATH, "participants", List.of(guest(40)))),
                    Arguments.of(
                            "version", Map.of("listingId", BATH, "version", 2, "participants", List.of(guest(40)))),
                    Arguments.of("participants", of(BATH, List.of())),
                    Arguments.of("participants[0].age", of(BATH, List.of(guest(-1)))),
                    Arguments.of("participants[0].age", of(BATH, List.of(guest(131)))),
                    Arguments.of(
                            "participants[0].answers.heart", of(BATH, List.of(Map.of("age", 40, "answers", Map.of())))),
                    Arguments.of(
                            "participants[1].answers.heart", of(BATH, List.of(guest(40), guest(40, "heart=weak")))),
                    Arguments.of("participants[0].answers.pregnant", of(BATH, List.of(guest(40, "pregnant=yes")))),
                    Arguments.of(
                            "participants[0].answers.weeks-pregnant",
                            of(BATH, List.of(guest(40, "sex=female", "pregnant=yes", "weeks-pregnant=43")))),
                    Arguments.of("participants[0].answers", of(BATH, List.of(guest(40, "horoscope=lion")))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void wrong(String field, Map<String, Object> body) {
            for (String language : Problem.LANGUAGES) {
                Problem.of(screen(language, body))
                        .is(422, "invalid-request")
                        .speaks(language)
                        .names(field);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "null", "[]", "{\"listingId\":"})
        void unreadable(String body) {
            Problem.of(market.request()
                            .contentType("application/json")
                            .body(body)
                            .post("/screenings"))
                    .is(400, "malformed-body");
        }
    }

    @Test
    void a_listing_shows_its_institution_and_licence() {
        JsonPath listing = market.request().get("/listings/" + BATH).jsonPath();

        assertThat(listing.getString("wellness.institution.kind.name")).isEqualTo("Hot spring");
        assertThat(listing.getString("wellness.institution.grade.name")).isEqualTo("Five stars");
        assertThat(listing.getString("wellness.institution.licenceNumber")).startsWith("SAMPLE-");
        assertThat(listing.getString("wellness.institution.issuer")).contains("sample");
        assertThat(listing.getBoolean("wellness.medicalActs")).isFalse();
        assertThat(market.request()
                        .get("/listings/" + Samples.LISTING)
                        .jsonPath()
                        .<Object>get("wellness"))
                .isNull();
    }
}
