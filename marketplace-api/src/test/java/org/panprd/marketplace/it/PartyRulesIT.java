package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Json;

/** Whom an option takes is one rule, whoever asks: the search, the calendar or the quote. */
@OnTheMarket
class PartyRulesIT {
    private static final String RESORT = "hainan.yalong-bay-resort";
    private static final String HIKE = "hongkong.dragons-back-hike";
    private static final String TASTING = "guizhou.maotai-baijiu-tasting";
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";
    private static final List<String> LISTINGS = List.of(
            RESORT,
            HIKE,
            TASTING,
            ROUTE,
            "yunnan.mile-hot-spring-weekend",
            "yunnan.lijiang-courtyard-inn",
            "jiangxi.wentang-hot-spring-day",
            "macau.bridge-port-cotai-shuttle");

    private final Market market;

    PartyRulesIT(Market market) {
        this.market = market;
    }

    /** A way to take an option: at a start time, if it has any. */
    private record Start(String option, @Nullable String time) {}

    private Set<String> found(LocalDate day, String units) {
        Map<String, Object> query = new HashMap<>(
                Map.of("from", day.toString(), "to", day.toString(), "units", units, "sort", "price", "limit", 100));
        Set<String> found = new HashSet<>();
        for (String next = ""; next != null; ) {
            query.put("cursor", next);
            JsonPath page = market.request()
                    .queryParams(query)
                    .get("/listings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            next = page.getString("nextCursor");
        }
        return found;
    }

    private List<Start> starts(String listing) {
        JsonPath view = market.request().get("/listings/" + listing).jsonPath();
        return view.getList("options.id", String.class).stream()
                .flatMap(option -> {
                    List<String> times =
                            view.getList("options.find { it.id == '%s' }.startTimes".formatted(option), String.class);
                    return times.isEmpty()
                            ? List.of(new Start(option, null)).stream()
                            : times.stream().map(time -> new Start(option, time));
                })
                .toList();
    }

    private boolean isQuoted(String listing, Start start, LocalDate day, String units) {
        Map<String, Integer> guests = Arrays.stream(units.split(","))
                .map(unit -> unit.split(":"))
                .collect(Collectors.toMap(unit -> unit[0], unit -> Integer.valueOf(unit[1])));
        Trip trip = Trip.to(listing, day).option(start.option()).guests(guests);
        if (start.time() != null) {
            trip.at(start.time());
        }
        Response answer = market.request()
                .contentType(ContentType.JSON)
                .body(Json.write(trip.wish()))
                .post("/quotes");
        if (answer.statusCode() == 422) {
            assertThat(answer.jsonPath().getList("errors.field", String.class)).containsOnly("items[0].units");
            return false;
        }
        return answer.then().statusCode(200).extract().jsonPath().getBoolean("bookable");
    }

    private Response calendar(String listing, Map<String, String> query) {
        return market.request().queryParams(query).get("/listings/{id}/availability", listing);
    }

    private boolean isInCalendar(String listing, Start start, LocalDate day, String units) {
        Response answer = calendar(
                listing,
                Map.of("option", start.option(), "units", units, "from", day.toString(), "to", day.toString()));
        if (answer.statusCode() == 422) {
            assertThat(answer.jsonPath().getList("errors.field", String.class)).containsOnly("units");
            return false;
        }
        String at = start.time() == null ? "" : ".slots.find { it.startTime == '%s' }".formatted(start.time());
        return answer.then().statusCode(200).extract().jsonPath().getBoolean("days[0]" + at + ".available");
    }

    /** The listings that can be had; search, calendar and quote all say so of the same ones. */
    private Set<String> agreed(LocalDate day, String units) {
        Set<String> found = found(day, units);
        Set<String> had = new HashSet<>();
        for (String listing : LISTINGS) {
            for (Start start : starts(listing)) {
                boolean quoted = isQuoted(listing, start, day, units);
                assertThat(isInCalendar(listing, start, day, units))
                        .as("%s %s on %s for %s", listing, start, day, units)
                        .isEqualTo(quoted);
                if (quoted) {
                    had.add(listing);
                }
            }
        }
        found.retainAll(LISTINGS);
        assertThat(found).as("found for %s on %s", units, day).isEqualTo(had);
        return had;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADULT:1",
                "CHILD:1",
                "ADULT:2",
                "ADULT:1,CHILD:1",
                "ADULT:1,STUDENT:1",
                "SENIOR:3",
                "ADULT:4",
                "ADULT:9",
                "ADULT:12",
                "ADULT:13",
                "ADULT:20"
            })
    void are_the_same_for_search_calendar_and_quote(String units) {
        assertThat(agreed(Calendar.today().plusDays(150), units)).isNotEmpty();
    }

    @Nested
    class Stays {
        @Test
        void are_found_where_their_least_number_of_nights_can_be_had() {
            LocalDate day = Calendar.today().plusDays(170);
            for (LocalDate night : List.of(day, day.plusDays(1))) {
                market.database().sellOut("hainan", "yalong-bay-resort/garden-twin", night);
            }
            market.database().sellOut("hainan", "yalong-bay-resort/sea-family", day.plusDays(1));

            assertThat(agreed(day, "ADULT:2")).doesNotContain(RESORT);
            assertThat(agreed(day.plusDays(2), "ADULT:2")).contains(RESORT);
        }
    }

    @Nested
    class Calendars {
        @ParameterizedTest
        @CsvSource({
            HIKE + ", private, units, ADULT:3, units",
            TASTING + ", tasting, units, 'ADULT:1,CHILD:1', units",
            TASTING + ", tasting, units, ADULT:13, units",
            TASTING + ", tasting, nights, 2, nights",
            ROUTE + ", standard, units, ADULT:9, units",
            ROUTE + ", deluxe, units, ADULT:2, option",
            RESORT + ", sea-family, nights, 1, nights"
        })
        void refuse_what_can_never_be(String listing, String option, String parameter, String value, String field) {
            for (String language : Problem.LANGUAGES) {
                Response answer = market.request(language)
                        .queryParams(Map.of("option", option, parameter, value))
                        .get("/listings/{id}/availability", listing);

                Problem.of(answer).is(422, "invalid-request").speaks(language).names(field);
            }
        }

        @Test
        void are_for_the_smallest_party_where_none_is_named() {
            JsonPath answer =
                    calendar(HIKE, Map.of("option", "private")).then().extract().jsonPath();

            assertThat(answer.getMap("units")).isEqualTo(Map.of("ADULT", 4));
        }
    }

    @Nested
    class Searches {
        @Test
        void are_for_the_smallest_party_where_none_is_named() {
            String day = Calendar.today().plusDays(151).toString();

            JsonPath answer = market.request()
                    .queryParams(Map.of("from", day, "to", day, "tenant", "yunnan", "limit", 100))
                    .get("/listings")
                    .jsonPath();

            assertThat(answer.getList("items.id", String.class)).contains("yunnan.mile-hot-spring-weekend");
        }
    }
}
