package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bureau looks at the coming holiday and lets fewer visitors come to a place that will be full. */
@ExtendWith(Journeys.class)
class HolidayJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final String PAGE = "/bureau/macau/holiday";
    private static final String PLACE = "macau-tower";
    private static final int GUESTS = 6;

    /** Held for so many guests; its id. */
    private static String hold(Api api, String day) throws Exception {
        Map<String, String> guest = Map.of("unit", "ADULT", "fullName", "Chen Hao");
        Map<String, Object> order = Map.of(
                "items",
                List.of(Map.of(
                        "listingId",
                        "macau.macau-tower-observation",
                        "optionId",
                        "day",
                        "date",
                        day,
                        "units",
                        Map.of("ADULT", GUESTS))),
                "contact",
                Map.of(
                        "fullName", "Chen Hao",
                        "email", "chen.hao@marketplace.example",
                        "phone", "+86 138 0013 8001",
                        "language", "en"),
                "participants",
                IntStream.range(0, GUESTS).mapToObj(i -> guest).toList());
        var answer = api.send("POST", "/bookings", order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).path("id").stringValue("");
    }

    private static void lower(Visitor bureau, String day, String capacity, String reason) {
        bureau.find("#day").selectOption(PLACE + "/" + day);
        bureau.type("#capacity", capacity).type("#reason", reason).click("#lower form button.primary");
    }

    @Test
    void a_bureau_lowers_a_place_for_a_day_of_the_holiday(Marketplace market) throws Exception {
        Api api = market.apiOf("bureau-macau");
        JsonNode coming = api.get("/tenants/macau/bureau/holidays").path("coming");
        JsonNode last = coming.get(coming.size() - 1);
        String day = last.path("from").stringValue("");
        Api traveller = market.apiOf("traveller2");
        String booking = hold(traveller, day);
        try (Visitor bureau = market.onPhone("en-GB");
                Visitor desk = market.onDesktopWithoutScript("zh-HK")) {
            bureau.open("/work").signIn("bureau-macau");
            bureau.click(".rooms a[href='" + PAGE + "']");
            AccessibilityIT.check(bureau.picture("holiday-next"), "holiday");
            assertThat(bureau.find("#holiday"))
                    .hasValue(coming.get(0).path("id").stringValue(""));
            bureau.find("#holiday").selectOption(last.path("id").stringValue(""));
            bureau.click("main form[method=get] button");
            assertThat(bureau.find("#holiday")).hasValue(last.path("id").stringValue(""));
            assertThat(bureau.find("#lower")).hasCount(0);

            api.put(
                    "/tenants/macau/bureau/places/" + PLACE + "/capacity/" + day,
                    Map.of("capacity", GUESTS + 1, "reason", "Works"),
                    "\"0\"");
            bureau.open(PAGE + "?holiday=" + last.path("id").stringValue(""));
            assertThat(bureau.find("table").last()).containsText("86 %");
            assertThat(bureau.find(".atlas-mark.atlas-bad")).isVisible();
            assertThat(bureau.page().evaluate(FITS)).isEqualTo(true);
            AccessibilityIT.check(bureau.picture("holiday"), "holiday with a full place");

            lower(bureau, day, "100000", "");
            assertThat(bureau.find("#capacity-note .error")).isVisible();
            assertThat(bureau.find("#reason-note .error")).isVisible();
            lower(bureau, day, "4", "A typhoon");
            assertThat(bureau.find(".problem")).containsText("6 visitors have booked");
            assertThat(bureau.find(".problem")).containsText("Nothing more can be booked");
            AccessibilityIT.check(bureau.picture("holiday-confirm"), "what lowering comes to");
            bureau.click("button.danger");
            assertThat(bureau.find(".good")).containsText("The rest of that day is closed");
            assertThat(bureau.find("table").last()).containsText("150 %");

            desk.open(PAGE + "?holiday=" + last.path("id").stringValue("")).signIn("bureau-macau");
            assertThat(desk.find("table").last()).containsText("A typhoon");
            desk.picture("holiday")
                    .click("a[href*='/holiday/restore']")
                    .picture("holiday-restore")
                    .click("button.danger");
            assertThat(desk.find(".good")).isVisible();
            assertThat(desk.find("#lower")).hasCount(0);
            assertThat(desk.status("/bureau/fujian/holiday")).isEqualTo(404);
        } finally {
            traveller.send("POST", "/bookings/" + booking + "/cancel", Map.of("reason", "over"));
        }
    }
}
