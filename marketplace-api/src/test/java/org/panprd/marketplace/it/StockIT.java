package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.Json;

/** An operator's stock by the day: shown, changed, and never below what is sold. */
@OnTheMarket
class StockIT {
    private static final String TENANT = "macau";
    private static final String LISTING = "grand-prix-museum-ticket";
    private static final String OPTION = "day";

    /** Each test has days of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger(320);

    private final Market market;
    private final Database database;
    private final String operator;
    private final Traveller staff;
    private final LocalDate day;

    StockIT(Market market) {
        this.market = market;
        database = market.database();
        operator = database.rows(
                        "select operator_code as code from listing where tenant_id = ? and listing_code = ?",
                        TENANT,
                        LISTING)
                .get(0)
                .text("code");
        staff = Traveller.at(market, TENANT, "/operators/" + operator);
        day = new Calendar(market).firstDay(TENANT + "." + LISTING, "ADULT:1", DAYS.getAndAdd(4));
    }

    @AfterEach
    void comes_back_as_the_listing_says() {
        Response shown = shown(staff);
        Map<String, Object> back = change(day, day.plusDays(2));
        back.put("reset", true);
        back.put("closed", false);
        assertThat(patch(staff, shown.header("ETag"), back).statusCode()).isEqualTo(200);
        assertThat(database.wrongCounters()).isEmpty();
    }

    private String path(String below) {
        return "/tenants/" + TENANT + "/operators/" + operator + "/stock" + below + "?listing=" + LISTING + "&from="
                + day + "&days=3";
    }

    private Response shown(Traveller by) {
        return by.request().get(path(""));
    }

    private Response patch(Traveller by, String tag, Map<String, Object> change) {
        return by.request()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("changes", List.of(change))))
                .post(path("/changes"));
    }

    private static Map<String, Object> change(LocalDate from, LocalDate until) {
        Map<String, Object> change = new HashMap<>();
        change.put("listing", LISTING);
        change.put("option", OPTION);
        change.put("from", from.toString());
        change.put("until", until.toString());
        return change;
    }

    private Map<String, Object> capacity(int capacity) {
        Map<String, Object> change = change(day, day);
        change.put("capacity", capacity);
        return change;
    }

    private static Map<String, Object> cell(JsonPath grid, LocalDate date) {
        return grid.getMap("items[0].days.find { it.date == '%s' }".formatted(date));
    }

    private String status() {
        return new Calendar(market)
                .days(TENANT + "." + LISTING, "ADULT:1", day, day)
                .getString("days[0].status");
    }

    @Nested
    class Seen {
        @Test
        void is_what_is_there_held_and_sold() {
            market.traveller().confirmed(Trip.to(TENANT + "." + LISTING, day).option(OPTION));
            market.traveller().held(Trip.to(TENANT + "." + LISTING, day).option(OPTION));

            Map<String, Object> cell = cell(shown(staff).jsonPath(), day);

            assertThat(cell).containsEntry("sold", 1).containsEntry("held", 1).containsEntry("own", false);
            assertThat(cell.get("capacity"))
                    .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                    .isPositive();
        }

        @Test
        void is_ones_own_only() {
            Traveller rival = Traveller.at(market, TENANT, "/operators/taipa-transport");
            Problem.of(rival.request().get(path(""))).is(404, "not-found");
            assertThat(rival.request()
                            .get("/tenants/macau/operators/taipa-transport/stock")
                            .jsonPath()
                            .getList("items.listing", String.class))
                    .isNotEmpty()
                    .doesNotContain(LISTING);
            Map<String, Object> foreign = capacity(1);
            Response answer = rival.request()
                    .header("If-Match", "\"0\"")
                    .contentType(ContentType.JSON)
                    .body(Json.write(Map.of("changes", List.of(foreign))))
                    .post("/tenants/macau/operators/taipa-transport/stock/changes");
            Problem.of(answer).is(422, "invalid-request").names("changes[0].listing");
        }
    }

    @Nested
    class A_change {
        @Test
        void counts_at_once_and_is_taken_back_by_what_the_listing_says() {
            Object before = cell(shown(staff).jsonPath(), day).get("capacity");
            Response first = patch(staff, shown(staff).header("ETag"), capacity(0));

            assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
            assertThat(cell(first.jsonPath(), day)).containsEntry("capacity", 0).containsEntry("own", true);
            assertThat(status()).isEqualTo("SOLD_OUT");
            Problem.of(market.traveller()
                            .hold(Trip.to(TENANT + "." + LISTING, day).option(OPTION)))
                    .is(409, "not-available");

            Map<String, Object> back = change(day, day);
            back.put("reset", true);
            Response second = patch(staff, first.header("ETag"), back);

            assertThat(cell(second.jsonPath(), day))
                    .containsEntry("capacity", before)
                    .containsEntry("own", false);
            assertThat(status()).isNotEqualTo("SOLD_OUT");
        }

        @Test
        void closes_and_opens_days_of_a_weekday_pattern() {
            Map<String, Object> close = change(day, day.plusDays(2));
            close.put("closed", true);
            close.put("weekdays", List.of(day.getDayOfWeek().getValue()));

            Response closed = patch(staff, shown(staff).header("ETag"), close);

            assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
            assertThat(cell(closed.jsonPath(), day))
                    .containsEntry("closed", true)
                    .containsEntry("stopped", true);
            assertThat(closed.jsonPath().getList("items[0].days.findAll { it.closed }.date"))
                    .containsExactly(day.toString());
            assertThat(status()).isEqualTo("CLOSED");
            Map<String, Object> open = change(day, day);
            open.put("closed", false);
            assertThat(patch(staff, closed.header("ETag"), open).statusCode()).isEqualTo(200);
            assertThat(status()).isNotEqualTo("CLOSED");
        }

        @Test
        void never_goes_below_what_is_taken_and_says_who_has_it() {
            UUID booking = market.traveller()
                    .confirmed(Trip.to(TENANT + "." + LISTING, day).option(OPTION));
            Map<String, Object> all = change(day, day.plusDays(2));
            all.put("capacity", 0);

            String tag = shown(staff).header("ETag");
            Response answer = patch(staff, tag, all);

            Problem.of(answer).is(409, "below-sold");
            assertThat(answer.jsonPath().getList("cells.date")).containsExactly(day.toString());
            assertThat(answer.jsonPath().getList("cells[0].bookings.booking")).contains(booking.toString());
            assertThat(shown(staff).header("ETag")).isEqualTo(tag);
        }

        @Test
        void is_told_what_somebody_else_has_done_meanwhile() {
            String tag = shown(staff).header("ETag");
            Traveller colleague = Traveller.at(market, TENANT, "/operators/" + operator);
            assertThat(patch(colleague, tag, capacity(77)).statusCode()).isEqualTo(200);

            Response answer = patch(staff, tag, capacity(55));

            Problem.of(answer).is(412, "stock-changed");
            assertThat(answer.jsonPath().getList("changed.capacity")).containsExactly(77);
            assertThat(cell(shown(staff).jsonPath(), day)).containsEntry("capacity", 77);
        }

        /** The page shows three days, and days can be set that it does not show. */
        @Test
        void is_told_what_somebody_else_has_done_beyond_what_it_shows() {
            String tag = shown(staff).header("ETag");
            LocalDate later = day.plusDays(9);
            Map<String, Object> theirs = change(later, later);
            theirs.put("capacity", 66);
            assertThat(patch(Traveller.at(market, TENANT, "/operators/" + operator), tag, theirs)
                            .statusCode())
                    .isEqualTo(200);
            Map<String, Object> ours = change(day, later);
            ours.put("capacity", 44);

            Response answer = patch(staff, tag, ours);

            Problem.of(answer).is(412, "stock-changed");
            assertThat(answer.jsonPath().getList("changed.capacity")).containsExactly(66);
            assertThat(answer.jsonPath().getList("changed.date")).containsExactly(later.toString());
            assertThat(patch(staff, tag, capacity(45)).statusCode()).isEqualTo(200);
            Map<String, Object> back = change(later, later);
            back.put("reset", true);
            assertThat(patch(staff, shown(staff).header("ETag"), back).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void is_something() {
            Response answer = staff.request()
                    .header("If-Match", shown(staff).header("ETag"))
                    .contentType(ContentType.JSON)
                    .body("{\"changes\": [null]}")
                    .post(path("/changes"));

            Problem.of(answer).is(422, "invalid-request").names("changes[0]");
        }

        /** What stands on a licence is sold as long as that runs. */
        @Test
        void ends_with_the_licence() {
            LocalDate last = day.plusDays(1);
            String content = database.rows(
                            "select content from listing where tenant_id = ? and listing_code = ?", TENANT, LISTING)
                    .get(0)
                    .text("content");
            String wellness = database.rows(
                            "select content::json -> 'wellness' as w from listing where tenant_id = 'yunnan'"
                                    + " and listing_code = 'rehai-hot-spring-day'")
                    .get(0)
                    .text("w");
            licensed(
                    "jsonb_set(content::jsonb, '{wellness}', jsonb_set(?::jsonb, '{institution,validUntil}', to_jsonb(?)))::text",
                    wellness,
                    last.toString());
            try {
                Map<String, Object> ours = change(day, last.plusDays(1));
                ours.put("capacity", 44);
                Problem.of(patch(staff, shown(staff).header("ETag"), ours))
                        .is(422, "invalid-request")
                        .names("changes[0].until");
                ours.put("until", last.toString());
                assertThat(patch(staff, shown(staff).header("ETag"), ours).statusCode())
                        .isEqualTo(200);
            } finally {
                licensed("?", content);
            }
        }

        private void licensed(String content, Object... values) {
            Object[] all =
                    Stream.concat(Stream.of(values), Stream.of(TENANT, LISTING)).toArray();
            database.changeAsSuperuser(
                    "update listing set content = " + content + " where tenant_id = ? and listing_code = ?", all);
        }

        @Test
        void wants_to_know_on_what_it_builds() {
            Response answer = staff.request()
                    .contentType(ContentType.JSON)
                    .body(Json.write(Map.of("changes", List.of(capacity(5)))))
                    .post(path("/changes"));

            Problem.of(answer).is(428, "if-match-missing");
        }

        @ParameterizedTest
        @CsvSource({
            "capacity, -1, changes[0].capacity",
            "capacity, 100001, changes[0].capacity",
            "listing, nothing, changes[0].listing",
            "option, nothing, changes[0].option",
            "from, 2001-01-01, changes[0].from",
            "until, 2001-01-01, changes[0].until",
            "startTime, 03:33, changes[0].startTime",
            "reset, true, changes[0].reset",
        })
        void names_what_is_wrong(String field, String value, String fault) {
            Map<String, Object> wrong = capacity(5);
            wrong.put(field, typed(value));
            String tag = shown(staff).header("ETag");
            for (String language : Problem.LANGUAGES) {
                Problem.of(patch(staff.reading(language), tag, wrong))
                        .is(422, "invalid-request")
                        .names(fault);
            }
        }

        private static Object typed(String value) {
            if (value.equals("true")) {
                return true;
            }
            return value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value;
        }
    }
}
