package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.panprd.marketplace.platform.TestFiles;

/** Plants marked values in every personal field, drives every flow with them, and looks for them everywhere. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String BIRTH_DATE = "1911-02-03";

    private final Traveller traveller;
    private final Trip trip;
    private final Marks marks = new Marks();
    private final Places places;
    private final Mailbox mailbox;

    MarksIT(Market market) {
        this.traveller = market.traveller();
        this.places = new Places(market);
        this.mailbox = new Mailbox(market);
        LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 170);
        this.trip = Trip.to(INN, day)
                .option("twin")
                .nights(1)
                .contact("fullName", marks.word("ContactName"))
                .contact("email", marks.email("contact"))
                .contact("phone", marks.phone("contactPhone"))
                .guestsNamed(marks.word("Guest"));
    }

    @BeforeAll
    void live() {
        book();
        keepCompanions();
        keepReport();
        beRefused();
    }

    private void book() {
        UUID booking = traveller.confirmed(trip);
        String reference = traveller.sees(booking).getString("reference");
        assertThat(mailbox.about(reference)).hasSize(1);
        for (String document : List.of("/vouchers.pdf", "/itinerary.ics")) {
            traveller.request().get("/bookings/" + booking + document);
        }
        String reason = marks.word("Reason");
        assertThat(traveller.cancels(booking, Map.of("reason", reason)).statusCode())
                .isEqualTo(200);
        assertThat(mailbox.about(reference)).hasSize(2);
        assertThat(traveller.sees(booking).getString("cancellationReason")).isEqualTo(reason);
        String key = traveller.newKey();
        assertThat(traveller.hold(trip, key).statusCode()).isEqualTo(201);
        assertThat(traveller.hold(trip, key).statusCode()).isEqualTo(201);
        Problem.of(traveller.hold(trip.guestsNamed(marks.word("OtherGuest")), key))
                .is(422, "idempotency-key-reused");
        traveller.request().get("/me/bookings");
    }

    private void keepReport() {
        String list = "/me/examination-reports";
        UUID report = traveller
                .agreeing("health")
                .made(
                        list,
                        Map.of(
                                "kind",
                                "electrocardiogram",
                                "examinedOn",
                                Calendar.today().toString(),
                                "institution",
                                marks.word("Hospital"),
                                "region",
                                "guizhou"));
        String file = list + "/" + report + "/file";
        byte[] content = ("%PDF-1.4 " + marks.word("Finding") + "\nxref\nstartxref\n25\n%%EOF").getBytes(US_ASCII);
        for (byte[] sent : List.of(content, TestFiles.pdf(marks.word("Result")))) {
            traveller.sends(file, "application/pdf", sent);
        }
        traveller.request().get(file);
        traveller.sends(file, "image/jpeg", content);
        traveller.request().get(list + "?tenant=hainan&on=" + Calendar.today());
    }

    private void keepCompanions() {
        Map<String, Object> person = marks.companion(BIRTH_DATE);
        UUID companion = traveller.agreeing("documents").made("/me/companions", person);
        String documents = "/me/companions/" + companion + "/documents";
        UUID card = traveller.made(
                documents,
                Map.of("kind", "RESIDENT_IDENTITY_CARD", "number", marks.identityNumber("identity", BIRTH_DATE)));
        traveller.made(
                documents,
                Map.of(
                        "kind",
                        "BORDER_TRAVEL_PERMIT",
                        "number",
                        marks.keep("border", marks.permitNumber("permit")),
                        "expiresOn",
                        "2040-01-31",
                        "trips",
                        "MANY",
                        "ports",
                        List.of("mohan"),
                        "counterpartArea",
                        marks.word("Area")));
        person.put("fullName", marks.word("CorrectedName"));
        assertThat(traveller.put("/me/companions/" + companion, person).statusCode())
                .isEqualTo(204);
        for (String path :
                List.of("/me/companions", "/me/companions/" + companion, documents + "/" + card + "/number")) {
            assertThat(traveller.request().get(path).statusCode()).isEqualTo(200);
        }
        for (String path : List.of("/me/data", "/me/data.html")) {
            assertThat(traveller.request().get(path).asString())
                    .contains(marks.all().get(0))
                    .contains("MarkCorrectedName");
        }
    }

    /** What is refused is read before it is. */
    private void beRefused() {
        Map<String, Object> person = marks.companion(BIRTH_DATE);
        UUID companion = traveller.made("/me/companions", person);
        String documents = "/me/companions/" + companion + "/documents";
        person.put("nationality", marks.word("Nationality"));
        refused(traveller.post("/me/companions", person));
        person.put("birthDate", marks.word("NoDate"));
        refused(traveller.post("/me/companions", person));
        refused(traveller.post("/me/companions", Map.of("fullName", Map.of("name", marks.word("Nested")))));
        refused(traveller.post(documents, Map.of("kind", marks.word("Kind"), "number", marks.word("Number"))));
        refused(traveller.post(
                documents,
                Map.of(
                        "kind",
                        "PASSPORT",
                        "number",
                        marks.permitNumber("passport"),
                        "machineReadableZone",
                        List.of(marks.word("UpperLine"), marks.word("LowerLine")))));
        refused(traveller.hold(trip.contact("email", marks.word("NoMail"))));
        refused(traveller.hold(trip.contact("phone", marks.word("NoPhone")).contact("language", marks.word("Tongue"))));
        Map<String, Object> number = new HashMap<>(
                Map.of("kind", "RESIDENT_IDENTITY_CARD", "number", marks.identityNumber("stranger", "1912-03-04")));
        refused(traveller.post(documents, number));
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.asString()).doesNotContain("Mark");
    }

    @Test
    void shows_what_is_there() {
        // What is public is kept in Redis, also after another test has emptied it.
        traveller.request().get("/tenants").then().statusCode(200);

        assertThat(places.showing(List.of(traveller.subject(), "Catalogue loaded", "market:generation")))
                .contains("table public.booking", "table public.idempotency", "redis market:generation")
                .anyMatch(place -> place.startsWith("log "));
    }

    @Test
    void finds_no_mark_anywhere() {
        assertThat(marks.all()).hasSizeGreaterThan(20);
        assertThat(places.showing(marks.all())).isEmpty();
    }
}
