package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnTheMarket
class CompanionsIT {
    private static final String LIST = "/me/companions";

    private final Market market;
    private final Database database;
    private final Traveller traveller;

    CompanionsIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller();
    }

    private static String documents(UUID companion) {
        return LIST + "/" + companion + "/documents";
    }

    private static String number(UUID companion, UUID document) {
        return documents(companion) + "/" + document + "/number";
    }

    private JsonPath get(String path) {
        return traveller.request().get(path).then().statusCode(200).extract().jsonPath();
    }

    private List<String> trail() {
        return database
                .rows(
                        "select action || ' ' || object_id as line from audit_entry where actor = ? order by at",
                        traveller.subject())
                .stream()
                .map(row -> row.text("line"))
                .toList();
    }

    @Nested
    class A_list {
        @Test
        void is_masked_and_each_whole_look_is_written_down() {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            UUID card = traveller.made(documents(li), Companions.CARD);

            JsonPath list = get(LIST);
            assertThat(list.getString("items[0].fullName")).isEqualTo("李明");
            assertThat(list.getString("items[0].birthDate")).isEqualTo("1949-**-**");
            assertThat(list.getString("items[0].phone")).isEqualTo("+** *** **** 8000");
            assertThat(list.getString("items[0].email")).isEqualTo("l***@marketplace.example");
            assertThat(list.getString("items[0].documents[0].number")).isEqualTo("1101**********002X");
            assertThat(trail()).noneMatch(line -> line.contains(".seen"));

            JsonPath whole = get(LIST + "/" + li);
            assertThat(whole.getString("birthDate")).isEqualTo("1949-12-31");
            assertThat(whole.getString("phone")).isEqualTo("+86 138 0013 8000");
            assertThat(whole.getString("documents[0].number")).isEqualTo("1101**********002X");
            assertThat(get(number(li, card)).getString("number")).isEqualTo("11010519491231002X");
            assertThat(trail()).contains("companion.seen " + li, "document.seen " + card);
        }

        @Test
        void holds_a_permit_with_its_endorsements() {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            traveller.made(documents(li), Companions.PERMIT);

            JsonPath permit = get(LIST + "/" + li);

            assertThat(permit.getString("documents[0].endorsements[0].destination"))
                    .isEqualTo("MO");
            assertThat(permit.getString("documents[0].expiresOn")).isEqualTo("2040-01-31");
        }

        @Test
        void is_added_to_once_by_one_key() {
            String key = traveller.newKey();
            Response first = traveller.post(LIST, key, Companions.LI);
            Response again = traveller.post(LIST, key, Companions.LI);

            assertThat(again.asString()).isEqualTo(first.asString()).doesNotContain("李明");
            assertThat(again.header("Location")).endsWith(first.jsonPath().getString("id"));
            assertThat(get(LIST).getList("items")).hasSize(1);
        }

        @Test
        void is_corrected_and_shortened() {
            UUID li = traveller.made(LIST, Companions.LI);
            Map<String, Object> corrected = new HashMap<>(Companions.LI);
            corrected.put("fullName", "李鸣");

            assertThat(traveller.put(LIST + "/" + li, corrected).statusCode()).isEqualTo(204);
            assertThat(get(LIST + "/" + li).getString("fullName")).isEqualTo("李鸣");
            assertThat(traveller.request().delete(LIST + "/" + li).statusCode()).isEqualTo(204);
            assertThat(get(LIST).getList("items")).isEmpty();
            Problem.of(traveller.request().get(LIST + "/" + li)).is(404, "not-found");
        }

        @Test
        void has_fifty_companions_and_each_ten_documents_at_the_most() {
            UUID first = traveller.agreeing("documents").made(LIST, Companions.LI);
            for (int i = 0; i < 10; i++) {
                traveller.made(documents(first), Companions.taiwanPermit(i));
            }
            Problem.of(traveller.post(documents(first), Companions.taiwanPermit(10)))
                    .is(409, "list-full")
                    .speaks("en");
            for (int i = 1; i < 50; i++) {
                traveller.made(LIST, Companions.LI);
            }
            Problem.of(traveller.post(LIST, Companions.LI)).is(409, "list-full");
        }
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
        void is_what_is_wrong_field_by_field(String language) {
            Problem.of(traveller
                            .reading(language)
                            .post(LIST, Map.of("fullName", " ", "birthDate", "2999-01-01", "nationality", "XX")))
                    .is(422, "invalid-request")
                    .names("fullName")
                    .names("birthDate")
                    .names("nationality")
                    .names("residence");
        }

        @ParameterizedTest
        @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
        void is_a_document_of_somebody_else(String language) {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            Map<String, Object> wrong = new HashMap<>(Companions.CARD);
            wrong.put("number", "440524188001010014");

            Problem.of(traveller.reading(language).post(documents(li), wrong))
                    .is(422, "invalid-request")
                    .names("number");
        }

        @Test
        void is_a_birth_date_that_a_document_belies() {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            traveller.made(documents(li), Companions.CARD);
            Map<String, Object> younger = new HashMap<>(Companions.LI);
            younger.put("birthDate", "1950-12-31");

            Problem.of(traveller.put(LIST + "/" + li, younger))
                    .is(422, "invalid-request")
                    .names("birthDate");
        }

        @Test
        void is_the_same_document_twice_whoever_has_it() {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            UUID other = traveller.made(LIST, Companions.LI);
            traveller.made(documents(li), Companions.CARD);

            Problem.of(traveller.post(documents(other), Companions.CARD))
                    .is(409, "document-twice")
                    .speaks("en");
            Traveller stranger = market.traveller().agreeing("documents");
            stranger.made(documents(stranger.made(LIST, Companions.LI)), Companions.CARD);
        }

        @Test
        void is_what_belongs_to_another_traveller() {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            UUID card = traveller.made(documents(li), Companions.CARD);
            Traveller stranger = market.traveller().agreeing("documents");

            assertThat(stranger.request().get(LIST).jsonPath().getList("items")).isEmpty();
            Problem.of(stranger.request().get(LIST + "/" + li)).is(404, "not-found");
            Problem.of(stranger.put(LIST + "/" + li, Companions.LI)).is(404, "not-found");
            Problem.of(stranger.request().delete(LIST + "/" + li)).is(404, "not-found");
            Problem.of(stranger.post(documents(li), Companions.PERMIT)).is(404, "not-found");
            Problem.of(stranger.request().get(number(li, card))).is(404, "not-found");
            Problem.of(stranger.request().delete(documents(li) + "/" + card)).is(404, "not-found");
            Problem.of(stranger.request().get(LIST + "/no-id")).is(404, "not-found");
            assertThat(get(number(li, card)).getString("number")).isEqualTo("11010519491231002X");
        }

        @Test
        void is_whoever_does_not_travel() {
            for (String path : List.of(LIST, "/me/consents", "/me/data", "/me/data.html")) {
                Problem.of(market.request().get(path)).is(401, "not-signed-in");
                Problem.of(Traveller.member(market, "macau", "operator")
                                .request()
                                .get(path))
                        .is(403, "not-allowed");
            }
            Problem.of(Traveller.member(market, "macau", "bureau").request().delete("/me"))
                    .is(403, "not-allowed");
        }
    }

    @Nested
    class A_consent {
        @ParameterizedTest
        @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
        void is_needed_for_documents(String language) {
            UUID li = traveller.made(LIST, Companions.LI);

            Response refused = traveller.reading(language).post(documents(li), Companions.CARD);

            Problem.of(refused).is(409, "consent-needed").speaks(language);
            assertThat(refused.jsonPath().getString("purpose")).isEqualTo("documents");
        }

        @Test
        void says_what_why_for_whom_and_how_long_and_keeps_its_history() {
            traveller.agreeing("documents").agreeing("documents");
            assertThat(traveller.request().delete("/me/consents/documents").statusCode())
                    .isEqualTo(204);
            traveller.agreeing("documents");

            JsonPath consents = get("/me/consents");

            assertThat(consents.getList("items.purpose")).containsExactly("documents", "health", "marketing");
            assertThat(consents.getList("items.given")).containsExactly(true, false, false);
            assertThat(consents.getList("items[0].history.given")).containsExactly(true, false, true);
            for (String part : List.of("title", "what", "why", "recipients", "duration")) {
                assertThat(consents.getString("items[0]." + part)).isNotBlank();
            }
        }

        @Test
        void is_for_the_text_that_was_read() {
            Problem.of(traveller.put("/me/consents/documents", Map.of("textVersion", "0")))
                    .is(422, "invalid-request")
                    .names("textVersion");
            Problem.of(traveller.put("/me/consents/everything", Map.of("textVersion", "1")))
                    .is(404, "not-found");
        }

        @Test
        void that_is_withdrawn_takes_the_documents_with_it() {
            UUID li = traveller.agreeing("documents").made(LIST, Companions.LI);
            traveller.made(documents(li), Companions.CARD);

            assertThat(traveller.request().delete("/me/consents/documents").statusCode())
                    .isEqualTo(204);

            assertThat(database.number(
                            "select count(*) from companion_document where traveller_id = ?", traveller.subject()))
                    .isZero();
            assertThat(get(LIST + "/" + li).getList("documents")).isEmpty();
            Problem.of(traveller.post(documents(li), Companions.CARD)).is(409, "consent-needed");
        }
    }
}
