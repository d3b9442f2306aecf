package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

/** A reseller sells a border tour: who travels comes with a document, and crosses by the same rules as anybody. */
@OnTheMarket
class OctoBorderIT {
    private static final String TOUR = "yunnan.mohan-luang-prabang-rail-tour";

    private final Database database;
    private final Reselling reseller;
    private final LocalDate day;

    OctoBorderIT(Market market) {
        database = market.database();
        reseller = Reselling.on(market);
        database.change(
                "insert into channel_listing (tenant_id, listing_code, operator_code, opened_at)"
                        + " select tenant_id, listing_code, operator_code, now() from listing"
                        + " where tenant_id || '.' || listing_code = ? on conflict do nothing",
                TOUR);
        day = new Calendar(market).firstDay(TOUR, "ADULT:2", 130);
    }

    private static Map<String, Object> person(String name, String notes) {
        return Map.of("unitId", "adult", "contact", Map.of("fullName", name, "country", "CN", "notes", notes));
    }

    private String passport(String number, LocalDate expiresOn) {
        return Json.write(Map.of(
                "birthDate", "1990-05-14",
                "sex", "FEMALE",
                "latinName", "LI, MING",
                "document",
                        Map.of(
                                "kind",
                                "PASSPORT",
                                "number",
                                number,
                                "issuingCountry",
                                "CN",
                                "expiresOn",
                                expiresOn.toString())));
    }

    private Map<String, Object> wish(Object... persons) {
        String slot = reseller.slots(TOUR, "group-tour", day, day).jsonPath().getString("find { it.available }.id");
        return new HashMap<>(Map.of(
                "productId", TOUR, "optionId", "group-tour", "availabilityId", slot, "unitItems", List.of(persons)));
    }

    private static String refused(Response answer, String error) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
        return answer.jsonPath().getString("errorMessage");
    }

    private long companions() {
        return database.rows(
                        "select count(*) as n from companion where traveller_id = ?", "reseller:" + reseller.code())
                .get(0)
                .number("n");
    }

    @Test
    void says_what_it_needs() {
        Response product = reseller.request().get("/products/" + TOUR);

        assertThat(OctoFormat.faults("product", product.asString())).isEmpty();
        assertThat(product.jsonPath().getList("options[0].units[0].requiredContactFields"))
                .contains("country", "notes");
        assertThat(product.jsonPath().getBoolean("options[0].units[0].restrictions.idRequired"))
                .isTrue();
        assertThat(product.jsonPath().getString("features.shortDescription")).contains("issuingCountry");
    }

    @Test
    void is_held_confirmed_and_on_the_list_of_those_who_cross() {
        Response held = reseller.reserve(wish(
                person("李明", passport("E12345678", day.plusYears(3))),
                person("王芳", passport("E82345678", day.plusYears(3)))));

        assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
        UUID uuid = UUID.fromString(held.jsonPath().getString("uuid"));
        String first = held.jsonPath().getString("unitItems[0].uuid");
        assertThat(companions()).isZero();
        Response confirmed = reseller.post(uuid, "confirm", Reselling.contact());
        assertThat(confirmed.jsonPath().getString("status"))
                .as(confirmed.asString())
                .isEqualTo("CONFIRMED");
        assertThat(confirmed.jsonPath().getString("unitItems[0].uuid")).isEqualTo(first);
        UUID booking =
                UUID.fromString(database.rows("select booking_id::text as id from channel_booking where uuid = ?", uuid)
                        .get(0)
                        .text("id"));
        assertThat(database.rows("select 1 from booking_participant where booking_id = ?", booking))
                .hasSize(2);
    }

    @Test
    void is_refused_with_what_is_missing_or_why_one_may_not_cross() {
        String good = passport("E22345678", day.plusYears(3));

        assertThat(refused(reseller.reserve(wish(Map.of("unitId", "adult"))), "BAD_REQUEST"))
                .contains("unitItems[0].contact.notes");
        assertThat(refused(reseller.reserve(wish(person("李明", "Vegetarian"))), "BAD_REQUEST"))
                .contains("unitItems[0].contact.notes");
        assertThat(refused(
                        reseller.reserve(
                                wish(Map.of("unitId", "adult", "contact", Map.of("fullName", "李明", "notes", good)))),
                        "BAD_REQUEST"))
                .contains("unitItems[0].contact.notes.nationality");
        assertThat(refused(
                        reseller.reserve(wish(person("李明", good), person("王芳", "{\"sex\": \"FEMALE\"}"))),
                        "BAD_REQUEST"))
                .contains("unitItems[1].contact.notes.birthDate");
        assertThat(refused(reseller.reserve(wish(person("李明", good), person("王芳", good))), "BAD_REQUEST"))
                .contains("unitItems[1].contact.notes.document");
        assertThat(refused(
                        reseller.reserve(wish(person("李明", passport("E32345678", day.plusDays(1))))),
                        "UNPROCESSABLE_ENTITY"))
                .contains("unitItems[0]: ");
        assertThat(companions()).isZero();
    }

    @Test
    void who_travels_instead_is_checked_anew() {
        Response held = reseller.reserve(wish(person("李明", passport("E42345678", day.plusYears(3)))));
        String uuid = held.jsonPath().getString("uuid");

        refused(
                reseller.patch(
                        uuid, Map.of("unitItems", List.of(person("王芳", passport("E52345678", day.plusDays(1)))))),
                "UNPROCESSABLE_ENTITY");
        assertThat(reseller.read(uuid).jsonPath().getString("unitItems[0].contact.fullName"))
                .isEqualTo("李明");
        Response changed = reseller.patch(
                uuid, Map.of("unitItems", List.of(person("王芳", passport("E62345678", day.plusYears(3))))));

        assertThat(changed.jsonPath().getString("unitItems[0].contact.fullName"))
                .as(changed.asString())
                .isEqualTo("王芳");
        assertThat(changed.jsonPath().getString("uuid")).isEqualTo(uuid);
    }
}
