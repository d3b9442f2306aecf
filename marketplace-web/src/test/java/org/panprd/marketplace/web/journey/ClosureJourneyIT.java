package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A port closes; its bureau reads whom that hits, and a traveller is told and takes another way. */
@ExtendWith(Journeys.class)
class ClosureJourneyIT {
    private static final String TOUR = "guangdong.hengqin-macau-two-days-tour";
    private static final String MUSEUM = "macau.grand-prix-museum-ticket";
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode sent(Api api, String method, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> answer = api.send(method, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** Somebody with a passport, on the tour and to a museum. */
    private static String held(Api api, LocalDate day) throws Exception {
        String version = "";
        for (JsonNode consent : api.get("/me/consents").path("items")) {
            version = consent.path("purpose").stringValue("").equals("documents")
                    ? consent.path("textVersion").stringValue("")
                    : version;
        }
        sent(api, "PUT", "/me/consents/documents", Map.of("textVersion", version));
        Map<String, String> person =
                Map.of("fullName", "Marie Martin", "birthDate", "1990-05-14", "nationality", "FR", "residence", "FR");
        String companion =
                sent(api, "POST", "/me/companions", person).path("id").stringValue("");
        sent(
                api,
                "POST",
                "/me/companions/" + companion + "/documents",
                Map.of(
                        "kind", "PASSPORT",
                        "number", "E77345678",
                        "issuingCountry", "FR",
                        "expiresOn", day.plusYears(4).toString()));
        Map<String, Object> tour = Map.of(
                "listingId",
                TOUR,
                "optionId",
                "twin-share",
                "startTime",
                "09:30",
                "date",
                day.toString(),
                "units",
                Map.of("ADULT", 1));
        Map<String, Object> museum = Map.of(
                "listingId",
                MUSEUM,
                "optionId",
                "day",
                "date",
                day.plusDays(1).toString(),
                "units",
                Map.of("ADULT", 1));
        Map<String, Object> order = Map.of(
                "items",
                List.of(tour, museum),
                "contact",
                Map.of(
                        "fullName", "Marie Martin",
                        "email", "marie@marketplace.example",
                        "phone", "+86 138 0013 8000",
                        "language", "en"),
                "participants",
                List.of(Map.of("unit", "ADULT", "fullName", "Marie Martin", "companionId", companion)));
        return sent(api, "POST", "/bookings", order).path("id").stringValue("");
    }

    private static Visitor close(Visitor bureau, LocalDate from, LocalDate until) {
        bureau.type("#from", from.toString()).type("#until", until.toString());
        bureau.type("[id='reason.zh-Hans']", "台风").type("[id='reason.zh-Hant']", "颱風");
        return bureau.type("[id='reason.en']", "A typhoon").click("main form button.primary");
    }

    @Test
    void a_bureau_closes_a_port_and_a_traveller_is_told(Marketplace market) throws Exception {
        LocalDate day = market.daysAhead(55);
        String booking = held(market.apiOf("traveller2"), day);
        try (Visitor traveller = market.onPhone("en-GB");
                Visitor bureau = market.onPhone("zh-CN")) {
            traveller.open("/trips/" + booking).signIn("traveller2");
            traveller
                    .click("form[action$='/pay'] button")
                    .decidePayment("approve")
                    .awaitConfirmation();

            bureau.open("/work").signIn("bureau-guangdong");
            AccessibilityIT.check(bureau.click("a[href='/border/guangdong']").picture("border"), "border");
            bureau.click("a[href='/border/guangdong/hengqin']");
            close(bureau, day, day.minusDays(3));
            close(bureau.picture("closure-first"), day, day.plusDays(1));
            assertThat(bureau.find(".problem")).containsText("1 个预订");
            AccessibilityIT.check(bureau.picture("closure-confirm"), "closure confirm");
            bureau.click("button.danger");
            assertThat(bureau.find(".good")).isVisible();
            assertThat(bureau.find(".closure")).containsText("台风");

            seeNotice(traveller, booking);
            assertThat(traveller.find(".notice.AFFECTED")).containsText("A typhoon");
            AccessibilityIT.check(traveller.picture("booking-affected"), "booking affected");
            traveller.click("a[href$='/alternatives']");
            AccessibilityIT.check(traveller.picture("alternatives"), "alternatives");
            assertThat(traveller.find(".alternatives li").first()).containsText("Gongbei");
            AccessibilityIT.check(traveller.open("/ports/hengqin").picture("port-closed"), "port closed");
            assertThat(traveller.find(".closure")).containsText("A typhoon");

            traveller.open("/trips/" + booking).click("a[href$='/items/1/cancel']");
            traveller.picture("cancel-item").click("button.danger");
            assertThat(traveller.find(".good[role=status]")).isVisible();
            assertThat(traveller.find(".notice.WITHDRAWN")).isVisible();
            assertThat(traveller.find(".qr img")).hasCount(1);
            traveller.picture("booking-withdrawn");

            bureau.click("a[href$='/lift']").picture("lift").click("button.danger");
            assertThat(bureau.find(".closure")).hasCount(0);
        }
    }

    /** The bookings that a closure hits are found a moment after it. */
    private static void seeNotice(Visitor traveller, String booking) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        do {
            traveller.open("/trips/" + booking);
        } while (traveller.find(".notice.AFFECTED").count() == 0 && System.nanoTime() < deadline);
    }

    @Test
    void nobody_else_closes_it(Marketplace market) {
        try (Visitor bureau = market.onDesktop("en-GB")) {
            bureau.open("/border/guangdong/hengqin").signIn("bureau-macau");
            LocalDate day = market.daysAhead(60);
            close(bureau, day, day);
            assertThat(bureau.find("h1")).hasText(Pattern.compile(".*no such page.*"));
        }
    }

    /** What the page says about a group comes from the option that is looked at. */
    @Test
    void a_tour_says_when_its_group_runs(Marketplace market) {
        try (Visitor visitor = market.onDesktop("en-GB")) {
            visitor.open("/listing/" + TOUR).picture("listing-group");
            assertThat(visitor.find(".group"))
                    .containsText("Runs from 8 travellers and takes at most 40. If there are fewer 3 days before");
        }
    }
}
