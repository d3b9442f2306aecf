package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

/** An operator writes a listing, the bureau publishes it, and it is sold; changed, paused and brought back. */
@OnTheMarket
class PublishingIT {
    private static final String TENANT = "fujian";
    private static final String OPERATOR = "minhai-travel";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Market market;
    private final Traveller staff;
    private final Traveller director;
    private final String code = "harbour-walk-" + NUMBERS.incrementAndGet();
    private final String own = "/tenants/" + TENANT + "/operators/" + OPERATOR + "/listings/" + code;
    private final String bureau = "/tenants/" + TENANT + "/listings/" + code;

    PublishingIT(Market market) {
        this.market = market;
        staff = Traveller.at(market, TENANT, "/operators/" + OPERATOR).reading("en");
        director = Traveller.at(market, TENANT, "/bureau/directors").reading("en");
    }

    /** Others count what is on sale. */
    @AfterEach
    void takes_it_from_sale() {
        send(staff, own + "/status", "0", Map.of("status", "PAUSED"));
    }

    private static Map<String, String> text(String en) {
        return Map.of("zh-Hans", "测试" + en, "zh-Hant", "測試" + en, "en", en);
    }

    private static Map<String, Object> option(String option, long base) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("code", option);
        made.put("title", text("Option " + option));
        made.put("stock", 7);
        made.put("units", List.of(Map.of("unit", "ADULT", "price", Map.of("base", base))));
        return made;
    }

    private static Map<String, Object> complete() {
        Map<String, Object> content = new HashMap<>();
        content.put("family", "activity");
        content.put("place", "mount-taimu");
        content.put("themes", List.of("nature"));
        content.put("picture", "harbour");
        content.put("title", text("Zebrafish harbour walk"));
        content.put("summary", text("A walk along the harbour."));
        content.put("highlights", List.of(text("Boats")));
        content.put("included", List.of(text("Guide")));
        content.put("cancellation", List.of(Map.of("hoursBefore", 24, "refundPercent", 100)));
        content.put("options", new ArrayList<>(List.of(option("walk", 12_800))));
        return content;
    }

    private static Response send(Traveller by, String path, String version, Object body) {
        return by.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .post(path);
    }

    private static Response write(Traveller by, String path, String version, Object content) {
        return by.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("content", content)))
                .put(path + "/draft");
    }

    private static String version(Traveller by, String path) {
        return by.request().get(path).jsonPath().getString("version");
    }

    private void begun() {
        Response begun = staff.post(own.substring(0, own.lastIndexOf('/')), Map.of("code", code, "family", "activity"));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
    }

    private static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private void submitted(Map<String, Object> content) {
        ok(write(staff, own, version(staff, own), content));
        ok(send(staff, own + "/status", version(staff, own), Map.of("status", "SUBMITTED")));
    }

    private Response decided(String decision) {
        return send(director, bureau + "/decision", version(director, bureau), Map.of("decision", decision));
    }

    private void published(Map<String, Object> content) {
        submitted(content);
        ok(decided("PUBLISH"));
    }

    private String id() {
        return TENANT + "." + code;
    }

    private LocalDate day() {
        return new Calendar(market).firstDay(id(), "ADULT:1", 40);
    }

    @Nested
    class A_draft {
        @Test
        void is_kept_however_incomplete_and_says_what_is_missing_in_the_readers_language() {
            begun();
            Map<String, Object> content = new HashMap<>(Map.of("family", "activity", "title", Map.of("en", "Walk")));

            Response kept = write(staff, own, "1", content);

            ok(kept);
            assertThat(kept.jsonPath().getString("content.title.en")).isEqualTo("Walk");
            assertThat(kept.jsonPath().getList("faults.field")).contains("title.zh-Hans", "place", "options");
            JsonPath chinese = staff.reading("zh-Hant").request().get(own).jsonPath();
            assertThat(chinese.getList("faults.message")).contains("缺少");
            assertThat(chinese.getList("faults.name")).contains("名稱 › 簡體中文");
            Problem.of(send(staff, own + "/status", version(staff, own), Map.of("status", "SUBMITTED")))
                    .is(409, "listing-incomplete");
        }

        @Test
        void is_written_in_a_form_that_says_what_there_is_to_choose_and_by_what() {
            String forms = own.replaceFirst("/listings/.*", "/listing-forms/");
            JsonPath form = staff.request().get(forms + "wellness").jsonPath();
            String institution = "fields.find { it.name == 'wellness' }.fields.find { it.name == 'institution' }";
            String grade = institution + ".fields.find { it.name == 'grade' }";

            assertThat(form.getString(grade + ".by")).isEqualTo("kind");
            assertThat(form.getList(grade + ".choices.findAll { it.of == 'hot-spring' }.code", String.class))
                    .hasSize(5)
                    .endsWith("five-star");
            assertThat(form.getList("fields.find { it.name == 'place' }.choices.latitude"))
                    .isNotEmpty()
                    .doesNotContainNull();
            assertThat(form.getList(institution + ".fields.find { it.name == 'licenceNumber' }.choices"))
                    .isNull();
        }

        @Test
        void is_never_malformed() {
            begun();

            Problem.of(write(staff, own, "1", Map.of("prize", 1)))
                    .is(422, "invalid-request")
                    .names("content.prize");
            Problem.of(write(staff, own, "1", Map.of("title", Map.of("en", "x".repeat(2001)))))
                    .is(422, "invalid-request")
                    .names("content.title.en");
            Problem.of(write(staff, own, "1", Map.of("durationMinutes", "long")))
                    .is(422, "invalid-request")
                    .names("content.durationMinutes");
        }

        @Test
        void may_have_no_price_below_nothing_or_beyond_anything() {
            begun();
            Map<String, Object> content = complete();
            content.put("options", List.of(option("walk", -1), option("run", 99_000_000)));
            assertThat(write(staff, own, "1", content).jsonPath().getList("faults.field"))
                    .containsExactly("options[0].units[0].price.base");
            content.put("options", List.of(option("run", 99_000_000)));
            assertThat(write(staff, own, "2", content).jsonPath().getList("faults.field"))
                    .containsExactly("options[0].units[0].price.base");
        }

        @Test
        void is_told_what_somebody_else_has_written() {
            begun();
            ok(write(staff, own, "1", Map.of("family", "activity", "title", Map.of("en", "Theirs"))));

            Response late = write(staff, own, "1", Map.of("family", "activity", "title", Map.of("en", "Mine")));

            Problem.of(late).is(412, "draft-changed");
            assertThat(late.jsonPath().getMap("differences[0]"))
                    .containsEntry("field", "title.en")
                    .containsEntry("before", "Theirs")
                    .containsEntry("after", "Mine");
        }

        @Test
        void of_a_route_may_not_contain_itself() {
            begun();
            Map<String, Object> content = complete();
            content.remove("options");
            content.put("family", "route");
            content.put("durationDays", 1);
            content.put("discountPercent", 5);
            content.put("maxGuests", 8);
            content.put(
                    "days",
                    List.of(Map.of("day", 1, "tenant", TENANT, "title", text("Day"), "text", text("All of it"))));
            Map<String, Object> leg = Map.of("day", 1, "listing", id(), "option", "standard");
            content.put("legs", List.of(leg, leg));

            assertThat(write(staff, own, "1", content).jsonPath().getList("faults.message"))
                    .contains("a route cannot contain itself");
        }

        @Test
        void is_nobody_elses() {
            begun();
            Traveller rival = Traveller.at(market, TENANT, "/operators/lujiang-scenic");
            Traveller other = Traveller.at(market, "jiangxi", "/bureau/directors");
            String theirs = own.replace(OPERATOR, "lujiang-scenic");

            Problem.of(rival.request().get(own)).is(404, "not-found");
            Problem.of(rival.request().get(theirs)).is(404, "not-found");
            Problem.of(write(rival, theirs, "1", complete())).is(404, "not-found");
            Problem.of(rival.post(theirs.substring(0, theirs.lastIndexOf('/')), Map.of("code", code, "family", "stay")))
                    .is(409, "listing-code-taken");
            Problem.of(director.request().get(bureau)).is(404, "not-found");
            Problem.of(other.request().get(bureau)).is(404, "not-found");
            Problem.of(other.request().get(bureau.replace(TENANT, "jiangxi"))).is(404, "not-found");
        }
    }

    @Nested
    class What_is_submitted {
        @Test
        void goes_back_with_a_reason_and_comes_again() {
            begun();
            submitted(complete());
            Problem.of(write(staff, own, version(staff, own), complete())).is(409, "draft-submitted");
            Problem.of(send(director, bureau + "/decision", "99", Map.of("decision", "PUBLISH")))
                    .is(412, "draft-changed");

            ok(send(
                    director,
                    bureau + "/decision",
                    version(director, bureau),
                    Map.of("decision", "RETURN", "reason", "Which harbour?")));

            assertThat(staff.request().get(own).jsonPath().getString("reason")).isEqualTo("Which harbour?");
            Problem.of(decided("PUBLISH")).is(409, "draft-not-submitted");
            published(complete());
            assertThat(staff.request().get(own).jsonPath().getString("listingStatus"))
                    .isEqualTo("PUBLISHED");
        }

        @Test
        void is_shown_as_travellers_will_see_it() {
            begun();
            submitted(complete());

            JsonPath preview = director.request().get(bureau + "/preview").jsonPath();

            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(404);
            ok(decided("PUBLISH"));
            Map<String, Object> shown =
                    market.request("en").get("/listings/" + id()).jsonPath().getMap("");
            assertThat(preview.getMap("")).isEqualTo(shown);
        }
    }

    @Nested
    class What_is_published {
        @Test
        void is_sold_and_found_at_once() {
            begun();
            published(complete());

            UUID booking = market.traveller().held(Trip.to(id(), day()).option("walk"));

            assertThat(booking).isNotNull();
            assertThat(market.request("en")
                            .queryParam("q", "Zebrafish")
                            .get("/listings")
                            .asString())
                    .contains(id());
        }

        @Test
        void loses_no_option_that_somebody_holds() {
            begun();
            Map<String, Object> two = complete();
            two.put("options", List.of(option("walk", 12_800), option("run", 9_800)));
            published(two);
            LocalDate day = day();
            UUID booking = market.traveller().held(Trip.to(id(), day).option("run"));
            ok(staff.post(own + "/draft", Map.of()));
            submitted(complete());

            Response answer = decided("PUBLISH");

            Problem.of(answer).is(409, "option-taken");
            assertThat(answer.jsonPath().getMap("taken[0]"))
                    .containsEntry("option", "run")
                    .containsEntry("date", day.toString());
            assertThat(answer.jsonPath().getString("taken[0].bookings[0].booking"))
                    .isEqualTo(booking.toString());
            assertThat(market.request("en").get("/listings/" + id()).jsonPath().getList("options.id"))
                    .containsExactly("walk", "run");
        }

        @Test
        void is_paused_and_resumed_by_its_operator_but_not_what_the_bureau_took_down() {
            begun();
            published(complete());
            ok(send(staff, own + "/status", "0", Map.of("status", "PAUSED")));
            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(404);
            ok(send(staff, own + "/status", "0", Map.of("status", "PUBLISHED")));
            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(200);

            ok(send(
                    director,
                    bureau + "/decision",
                    "0",
                    Map.of("decision", "TAKE_DOWN", "reason", "The quay is closed.")));

            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(404);
            Problem.of(send(staff, own + "/status", "0", Map.of("status", "PUBLISHED")))
                    .is(409, "listing-state");
            assertThat(staff.request().get(own).jsonPath().getString("pauseReason"))
                    .isEqualTo("The quay is closed.");
            appealsAndIsAnswered();
            ok(decided("RESTORE"));
            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(200);
        }

        /** By the bureau, on the page of its notices. */
        private void isTold(String words) {
            List<String> told = Await.until(
                    Traveller.SOON,
                    () -> staff.request()
                            .get("/tenants/" + TENANT + "/operators/" + OPERATOR + "/notices")
                            .jsonPath()
                            .getList("items.words", String.class),
                    all -> all.stream().anyMatch(one -> one != null && one.contains(words)));
            assertThat(told).isNotEmpty();
        }

        private void appealsAndIsAnswered() {
            String takedowns = "/tenants/" + TENANT + "/bureau/takedowns";
            Problem.of(staff.post(own + "/appeals", Map.of("words", " ")))
                    .is(422, "invalid-request")
                    .names("words");
            Problem.of(director.post(takedowns + "/" + code + "/answer", Map.of("answer", "No.")))
                    .is(409, "listing-state");
            assertThat(staff.post(own + "/appeals", Map.of("words", "It opens tomorrow."))
                            .statusCode())
                    .isEqualTo(201);
            Problem.of(staff.post(own + "/appeals", Map.of("words", "Again."))).is(409, "listing-state");
            JsonPath down = director.request().get(takedowns).jsonPath();
            assertThat(down.getString("items.find { it.code == '" + code + "' }.reason"))
                    .isEqualTo("The quay is closed.");
            assertThat(down.getString("items.find { it.code == '" + code + "' }.appeal.words"))
                    .isEqualTo("It opens tomorrow.");
            Problem.of(director.post(takedowns + "/" + code + "/answer", Map.of()))
                    .is(422, "invalid-request")
                    .names("answer");
            ok(director.post(takedowns + "/" + code + "/answer", Map.of("answer", "Then tomorrow.")));
            isTold("Then tomorrow.");
            // What waits when the listing is on sale again has come to its end.
            assertThat(staff.post(own + "/appeals", Map.of("words", "It is open."))
                            .statusCode())
                    .isEqualTo(201);
            ok(decided("RESTORE"));
            isTold("is on sale again");
            JsonPath appeals = staff.request().get(own + "/appeals").jsonPath();
            assertThat(appeals.getList("items.answer")).containsExactly(null, "Then tomorrow.");
            assertThat(appeals.getList("items.overAt")).doesNotContainNull();
            Problem.of(staff.post(own + "/appeals", Map.of("words", "Why?"))).is(409, "listing-state");
            ok(send(
                    director,
                    bureau + "/decision",
                    "0",
                    Map.of("decision", "TAKE_DOWN", "reason", "The quay is closed.")));
            assertThat(director.request().get(takedowns).asString()).doesNotContain("It is open.");
        }

        @Test
        void that_its_operator_had_paused_stays_so_when_the_bureau_lets_it_back() {
            begun();
            published(complete());
            ok(send(staff, own + "/status", "0", Map.of("status", "PAUSED")));
            ok(send(
                    director,
                    bureau + "/decision",
                    "0",
                    Map.of("decision", "TAKE_DOWN", "reason", "The quay is closed.")));

            ok(decided("RESTORE"));

            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(404);
            ok(send(staff, own + "/status", "0", Map.of("status", "PUBLISHED")));
            assertThat(market.request("en").get("/listings/" + id()).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void has_a_history_and_a_way_back() {
            begun();
            published(complete());
            Map<String, Object> dearer = complete();
            dearer.put("options", List.of(option("walk", 20_000)));
            ok(staff.post(own + "/draft", Map.of()));
            published(dearer);

            JsonPath history = staff.request().get(own + "/revisions").jsonPath();
            JsonPath changes =
                    staff.request().get(own + "/revisions/1/changes/2").jsonPath();

            assertThat(history.getList("items.number")).containsExactly(2, 1);
            assertThat(history.getString("items[0].publishedBy")).startsWith("bureau ");
            assertThat(changes.getList("items")).hasSize(1);
            assertThat(changes.getMap("items[0]"))
                    .containsEntry("field", "options[walk].units[ADULT].price.base")
                    .containsEntry("name", "Options walk › Prices ADULT › Price › Base")
                    .containsEntry("before", "128.00")
                    .containsEntry("after", "200.00");
            ok(staff.post(own + "/draft", Map.of("revision", 1)));
            assertThat(staff.request().get(own).jsonPath().getLong("content.options[0].units[0].price.base"))
                    .isEqualTo(12_800);
        }

        @Test
        void comes_back_in_place_of_a_draft_only_to_who_has_seen_it() {
            begun();
            published(complete());
            ok(staff.post(own + "/draft", Map.of()));
            String seen = version(staff, own);
            Map<String, Object> theirs = complete();
            theirs.put("summary", text("What a colleague has written."));
            ok(write(staff, own, seen, theirs));

            Problem.of(staff.post(own + "/draft", Map.of("revision", 1))).is(428, "if-match-missing");
            Problem.of(send(staff, own + "/draft", seen, Map.of("revision", 1))).is(412, "draft-changed");
            assertThat(staff.request().get(own).jsonPath().getString("content.summary.en"))
                    .isEqualTo("What a colleague has written.");

            ok(send(staff, own + "/draft", version(staff, own), Map.of("revision", 1)));
            assertThat(staff.request().get(own).jsonPath().getString("content.summary.en"))
                    .isEqualTo("A walk along the harbour.");
        }

        @Test
        void is_previewed_at_the_prices_that_are_set() {
            begun();
            published(complete());
            String plan = own.replace("/listings/", "/price-plans/");
            Response set = staff.request()
                    .header("If-Match", "\"0\"")
                    .contentType(ContentType.JSON)
                    .body(Json.write(Map.of(
                            "weekdays", List.of(Map.of("weekdays", List.of(1, 2, 3, 4, 5, 6, 7), "percent", 50)))))
                    .put(plan);
            ok(set);
            ok(staff.post(own + "/draft", Map.of()));

            JsonPath preview = staff.request().get(own + "/preview").jsonPath();

            assertThat(preview.getLong("options[0].units[0].priceFrom.amountMinor"))
                    .as(preview.prettify())
                    .isEqualTo(6_400);
        }
    }
}
