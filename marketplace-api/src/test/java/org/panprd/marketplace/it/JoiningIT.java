package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.TestFiles;

/** A business applies, and the bureau decides. That its owner can then work: {@code JoiningJourneyIT} of the web. */
@OnTheMarket
class JoiningIT {
    private static final String APPLICATIONS = "/me/operator-applications";
    private static final byte[] FILE = TestFiles.pdf("A licence");
    private static final String REGISTRATION = "business-registration";
    private static final String AGENCY = "travel-agency-licence";

    private final Market market;
    private final Database database;
    private final Traveller applicant;
    private final Traveller director;
    private final Traveller analyst;
    private final Mailbox mailbox;

    JoiningIT(Market market) {
        this.market = market;
        database = market.database();
        applicant = market.traveller();
        director = Traveller.at(market, "guizhou", "/bureau/directors");
        analyst = Traveller.at(market, "guizhou", "/bureau/analysts");
        mailbox = new Mailbox(market);
    }

    /** No Keycloak runs here, so that whoever was approved waits for their groups. */
    @AfterEach
    void forgets_the_groups_that_nobody_makes() {
        database.change("delete from outbox where handler = 'found-operator'");
    }

    private UUID begun(Traveller by, Business business) {
        return by.made(APPLICATIONS, business.application());
    }

    private static void attach(Traveller by, UUID id, String kind) {
        Response answer = by.sends(APPLICATIONS + "/" + id + "/licences/" + kind + "/file", "application/pdf", FILE);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
    }

    private static Response submit(Traveller by, UUID id) {
        return by.post(APPLICATIONS + "/" + id + "/submit", Map.of());
    }

    private UUID submitted() {
        UUID id = begun(applicant, Business.attraction("guizhou"));
        attach(applicant, id, REGISTRATION);
        assertThat(submit(applicant, id).statusCode()).isEqualTo(200);
        return id;
    }

    private static String forBureau(UUID id) {
        return "/tenants/guizhou/operator-applications/" + id;
    }

    private static Response decide(Traveller by, UUID id, Map<String, String> decision) {
        return by.post(forBureau(id) + "/decision", decision);
    }

    private static JsonPath seen(Traveller by, UUID id) {
        return by.request().get(APPLICATIONS + "/" + id).jsonPath();
    }

    @Nested
    class An_application {
        @Test
        void is_submitted_once_every_licence_has_its_file() {
            UUID id = begun(applicant, Business.attraction("guizhou"));
            Problem.of(submit(applicant, id)).is(409, "application-incomplete");
            assertThat(seen(applicant, id).getList("needed.state")).containsExactly("NO_FILE");

            attach(applicant, id, REGISTRATION);
            JsonPath handedIn = submit(applicant, id).jsonPath();

            assertThat(handedIn.getString("status")).isEqualTo("SUBMITTED");
            assertThat(handedIn.getList("needed.state")).containsExactly("SHOWN");
            Problem.of(submit(applicant, id)).is(409, "application-closed");
            Problem.of(applicant.put(
                            APPLICATIONS + "/" + id,
                            Business.attraction("guizhou").application()))
                    .is(409, "application-closed");
        }

        @Test
        void keeps_an_account_and_a_person_sealed_and_shows_four_digits() {
            UUID id = begun(applicant, Business.attraction("guizhou"));

            assertThat(seen(applicant, id).getString("bankAccount.number")).isEqualTo("•••• 4321");
            assertThat(seen(applicant, id).getString("contact.name")).isEqualTo("韦秀英");
            assertThat(database.rows("select * from operator_application where application_id = ?", id))
                    .asString()
                    .doesNotContain("4321", "韦秀英", "wei@sample.example");
        }

        @Test
        void is_changed_and_keeps_the_account_and_the_files_of_what_it_names_again() {
            UUID id = begun(applicant, Business.attraction("guizhou"));
            attach(applicant, id, REGISTRATION);
            Business changed = Business.attraction("guizhou").with("telephone", "+86 851 555 9999");

            Response answer = applicant.put(
                    APPLICATIONS + "/" + id,
                    changed.without("bankAccount").without("tenant").application());

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("telephone")).isEqualTo("+86 851 555 9999");
            assertThat(answer.jsonPath().getString("bankAccount.number")).endsWith("4321");
            assertThat(answer.jsonPath().getString("licences[0].file.mediaType"))
                    .isEqualTo("application/pdf");
        }

        @Test
        void is_its_applicants_alone() {
            UUID id = begun(applicant, Business.attraction("guizhou"));
            attach(applicant, id, REGISTRATION);
            Traveller other = market.traveller();
            String file = APPLICATIONS + "/" + id + "/licences/" + REGISTRATION + "/file";

            Problem.of(other.request().get(APPLICATIONS + "/" + id)).is(404, "not-found");
            Problem.of(other.request().get(file)).is(404, "not-found");
            Problem.of(submit(other, id)).is(404, "not-found");
            Problem.of(other.request().delete(APPLICATIONS + "/" + id)).is(404, "not-found");
            assertThat(other.request().get(APPLICATIONS).jsonPath().getList("items"))
                    .isEmpty();
            Problem.of(analyst.request().get(forBureau(id))).is(404, "not-found");
            assertThat(applicant.request().get(file).asByteArray()).isEqualTo(FILE);
        }

        @Test
        void is_begun_once_however_often_it_is_sent() {
            String key = UUID.randomUUID().toString();
            Map<String, Object> business = Business.attraction("guizhou").application();
            Response first = applicant.post(APPLICATIONS, key, business);
            Response second = applicant.post(APPLICATIONS, key, business);

            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(applicant.request().get(APPLICATIONS).jsonPath().getList("items"))
                    .hasSize(1);
        }

        @Test
        void can_be_withdrawn_and_is_told_and_erased_with_its_person() {
            UUID id = begun(applicant, Business.attraction("guizhou"));
            assertThat(applicant.request().get("/me/data").asString()).contains("韦秀英", "6222 0000 0000 4321");

            assertThat(applicant.request().delete(APPLICATIONS + "/" + id).statusCode())
                    .isEqualTo(204);

            Problem.of(applicant.request().get(APPLICATIONS + "/" + id)).is(404, "not-found");
            begun(applicant, Business.attraction("guizhou"));
            assertThat(applicant.request().delete("/me").statusCode()).isEqualTo(204);
            assertThat(database.number(
                            "select count(*) from operator_application where applicant_id = ?", applicant.subject()))
                    .isZero();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "tenant | tibet | tenant",
                    "kind | casino | kind",
                    "registrationNumber | 91450000MA1550019X | registrationNumber",
                    "registrationNumber | 12345 SO | registrationNumber",
                    "telephone | call me | telephone",
                    "email | nobody | email",
                })
        void names_what_is_wrong(String field, String value, String fault) {
            for (String language : Problem.LANGUAGES) {
                Problem.of(applicant
                                .reading(language)
                                .post(
                                        APPLICATIONS,
                                        Business.attraction("guizhou")
                                                .with(field, value)
                                                .application()))
                        .is(422, "invalid-request")
                        .names(fault);
            }
        }

        @Test
        void names_what_is_wrong_with_licences_and_account() {
            LocalDate yesterday = Calendar.today().minusDays(2);
            Business business = Business.attraction("guizhou")
                    .showing(AGENCY, "L-GZ-0001", yesterday)
                    .showing(REGISTRATION, "1", Calendar.today())
                    .showing("fishing-licence", "1", null)
                    .with("bankAccount", Map.of("holder", "A", "bank", "B", "number", "=1+1"));

            Problem.of(applicant.post(APPLICATIONS, business.application()))
                    .is(422, "invalid-request")
                    .names("licences[1].validUntil")
                    .names("licences[2].kind")
                    .names("licences[2].validUntil")
                    .names("licences[2].number")
                    .names("licences[3].kind")
                    .names("bankAccount.number");
        }

        @Test
        void has_numbers_by_the_form_of_its_region() {
            UUID id = begun(applicant, Business.inMacau());

            assertThat(seen(applicant, id).getString("registrationNumber")).isEqualTo("12345 SO");
            Problem.of(applicant.post(
                            APPLICATIONS,
                            Business.inMacau().with("tenant", "hongkong").application()))
                    .is(422, "invalid-request")
                    .names("registrationNumber");
        }
    }

    @Nested
    class The_bureau {
        @Test
        void sees_what_was_submitted_to_its_own_tenant() {
            UUID id = submitted();

            assertThat(analyst.request()
                            .get("/tenants/guizhou/operator-applications")
                            .jsonPath()
                            .getList("items.id"))
                    .contains(id.toString());
            assertThat(analyst.request().get(forBureau(id)).jsonPath().getString("contact.name"))
                    .isEqualTo("韦秀英");
            assertThat(analyst.request()
                            .get(forBureau(id) + "/licences/" + REGISTRATION + "/file")
                            .asByteArray())
                    .isEqualTo(FILE);
            Traveller neighbour = Traveller.at(market, "yunnan", "/bureau/directors");
            Problem.of(neighbour.request().get("/tenants/yunnan/operator-applications/" + id))
                    .is(404, "not-found");
            Problem.of(neighbour.post(
                            "/tenants/yunnan/operator-applications/" + id + "/decision", Map.of("decision", "APPROVE")))
                    .is(404, "not-found");
        }

        @Test
        void asks_back_and_the_applicant_answers() {
            UUID id = submitted();

            assertThat(decide(director, id, Map.of("decision", "RETURN", "reason", "请补充清晰的执照照片。"))
                            .jsonPath()
                            .getString("status"))
                    .isEqualTo("RETURNED");

            assertThat(seen(applicant, id).getString("reason")).isEqualTo("请补充清晰的执照照片。");
            assertThat(mailbox.about("样本商行"))
                    .anySatisfy(letter -> assertThat(letter.text()).contains("请补充清晰的执照照片。", "/sell/" + id));
            assertThat(submit(applicant, id).statusCode()).isEqualTo(200);
        }

        @Test
        void approves_and_the_business_is_an_operator_with_its_licences() {
            UUID id = submitted();

            JsonPath approved =
                    decide(director, id, Map.of("decision", "APPROVE")).jsonPath();

            String code = approved.getString("operator");
            assertThat(code).startsWith("sample-sons-ltd");
            assertThat(database.rows(
                            "select payload from outbox where handler = 'found-operator' and payload like ?",
                            "%" + applicant.subject() + "%"))
                    .hasSize(1)
                    .asString()
                    .contains(code);
            Traveller owner = Traveller.at(market, "guizhou", "/operators/" + code + "/owners");
            assertThat(owner.request()
                            .get("/tenants/guizhou/operators/" + code + "/licences")
                            .jsonPath()
                            .getList("items.status"))
                    .containsExactly("VALID");
            Problem.of(decide(director, id, Map.of("decision", "APPROVE"))).is(409, "application-closed");
        }

        @Test
        void lets_nothing_count_that_it_was_not_shown() {
            String number = Business.newNumber();
            LocalDate nextYear = Calendar.today().plusYears(1);
            UUID id = begun(
                    applicant,
                    Business.agency("guizhou", number)
                            .with("kind", "attraction")
                            .showing(REGISTRATION, number, null)
                            .showing(AGENCY, "L-GZ-00099", nextYear)
                            .showing("border-tour-permission", "L-GZ-BJ0099", nextYear));
            attach(applicant, id, REGISTRATION);
            attach(applicant, id, AGENCY);
            assertThat(submit(applicant, id).statusCode()).isEqualTo(200);

            String code = decide(director, id, Map.of("decision", "APPROVE"))
                    .jsonPath()
                    .getString("operator");

            assertThat(database.rows(
                            "select kind || ' ' || status as line from operator_licence where tenant_id = 'guizhou'"
                                    + " and (operator_code = ? or application_id = ?)",
                            code,
                            id))
                    .extracting(row -> row.text("line"))
                    .containsExactly(REGISTRATION + " VALID");
            assertThatThrownBy(() -> database.change(
                            "update operator_licence set content = null, media_type = null, size_bytes = null"
                                    + " where application_id = ?",
                            id))
                    .hasStackTraceContaining("operator_licence_seen");
        }

        @Test
        void gives_no_two_operators_one_code() {
            String first = decide(director, submitted(), Map.of("decision", "APPROVE"))
                    .jsonPath()
                    .getString("operator");
            String second = decide(director, submitted(), Map.of("decision", "APPROVE"))
                    .jsonPath()
                    .getString("operator");

            assertThat(second).startsWith("sample-sons-ltd-").isNotEqualTo(first);
        }

        @Test
        void lets_a_business_in_once() {
            Map<String, Object> business = Business.attraction("guizhou").application();
            for (int i = 0; i < 2; i++) {
                UUID id = applicant.made(APPLICATIONS, business);
                attach(applicant, id, REGISTRATION);
                assertThat(submit(applicant, id).statusCode()).isEqualTo(200);
                Response answer = decide(director, id, Map.of("decision", "APPROVE"));
                if (i == 0) {
                    assertThat(answer.statusCode()).isEqualTo(200);
                } else {
                    Problem.of(answer).is(409, "business-known");
                }
            }
        }

        @Test
        void refuses_with_a_reason() {
            UUID id = submitted();
            Problem.of(decide(director, id, Map.of("decision", "REFUSE")))
                    .is(422, "invalid-request")
                    .names("reason");
            Problem.of(decide(director, id, Map.of("reason", "x")))
                    .is(422, "invalid-request")
                    .names("decision");

            decide(director, id, Map.of("decision", "REFUSE", "reason", "经营范围不符。"));

            assertThat(seen(applicant, id).getString("status")).isEqualTo("REFUSED");
            Problem.of(submit(applicant, id)).is(409, "application-closed");
        }

        @Test
        void leaves_decisions_to_its_directors() {
            Problem.of(decide(analyst, submitted(), Map.of("decision", "APPROVE")))
                    .is(403, "not-allowed");
        }

        @Test
        void approves_nothing_that_has_ended_meanwhile() {
            String number = Business.newNumber();
            UUID id = begun(
                    applicant,
                    Business.agency("guizhou", number)
                            .showing(REGISTRATION, number, null)
                            .showing(AGENCY, "L-GZ-00019", Calendar.today().plusDays(1)));
            attach(applicant, id, REGISTRATION);
            attach(applicant, id, AGENCY);
            assertThat(submit(applicant, id).statusCode()).isEqualTo(200);
            database.change(
                    "update operator_licence set valid_until = current_date - 3 where application_id = ?"
                            + " and kind = 'travel-agency-licence'",
                    id);

            Problem.of(decide(director, id, Map.of("decision", "APPROVE"))).is(409, "application-incomplete");
        }
    }

    @Nested
    class A_licence_that_another_region_has_checked {
        private final Traveller owner = Traveller.at(market, "guangxi", "/operators/lijiang-river-travel/owners");

        @Test
        void need_not_be_shown_again_and_the_decision_says_by_which_agreement() {
            UUID id = begun(owner, Business.agency("guizhou", Business.LIJIANG));

            JsonPath handedIn = submit(owner, id).jsonPath();
            assertThat(handedIn.getList("needed.state")).containsExactly("RECOGNISED", "RECOGNISED");
            JsonPath approved =
                    decide(director, id, Map.of("decision", "APPROVE")).jsonPath();

            assertThat(approved.getList("needed.recognised.agreement"))
                    .containsExactly("one-registration", "one-travel-agency");
            assertThat(approved.getList("needed.recognised.tenant")).containsOnly("guangxi");
            String code = approved.getString("operator");
            assertThat(director.request()
                            .get("/tenants/guizhou/licences?status=VALID")
                            .jsonPath()
                            .getList("items.findAll { it.operator == '%s' }.agreement".formatted(code)))
                    .containsExactlyInAnyOrder("one-registration", "one-travel-agency");
        }

        @Test
        void counts_in_place_of_one_that_was_shown_and_is_not_enough() {
            Traveller agency = Traveller.at(market, "guangxi", "/operators/zuojiang-border-travel/owners");
            UUID id = begun(
                    agency,
                    Business.agency("guizhou", Business.ZUOJIANG)
                            .showing(REGISTRATION, Business.ZUOJIANG, null)
                            .showing(AGENCY, "L-GZ-00098", Calendar.today().plusDays(1)));
            attach(agency, id, AGENCY);
            database.change(
                    "update operator_licence set valid_until = current_date - 3 where application_id = ? and kind = ?",
                    id,
                    AGENCY);
            assertThat(submit(agency, id).jsonPath().getList("needed.state")).containsOnly("RECOGNISED");

            Response approved = decide(director, id, Map.of("decision", "APPROVE"));

            assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
            assertThat(approved.jsonPath().getList("licences")).isEmpty();
            assertThat(database.rows(
                            "select kind || ' ' || status || ' ' || checked_in as line from operator_licence"
                                    + " where tenant_id = 'guizhou' and operator_code = ? order by 1",
                            approved.jsonPath().getString("operator")))
                    .extracting(row -> row.text("line"))
                    .containsExactly(REGISTRATION + " VALID guangxi", AGENCY + " VALID guangxi");
        }

        @Test
        void counts_for_who_owns_that_business_and_for_its_own_number_only() {
            Traveller hand = Traveller.at(market, "guangxi", "/operators/lijiang-river-travel");
            for (Traveller stranger : List.of(applicant, hand)) {
                UUID id = begun(stranger, Business.agency("guizhou", Business.LIJIANG));
                assertThat(seen(stranger, id).getList("needed.state")).containsOnly("MISSING");
            }
            UUID other = begun(owner, Business.agency("guizhou", Business.newNumber()));

            assertThat(seen(owner, other).getList("needed.state")).containsOnly("MISSING");
        }

        @Test
        void counts_only_where_regions_have_agreed() {
            UUID id = begun(owner, Business.agency("macau", "12345 SO"));

            assertThat(seen(owner, id).getList("needed.state")).containsOnly("MISSING");
        }
    }

    @Test
    void nobody_leads_a_business_with_an_address_that_may_be_anybodys() {
        String token = market.servers()
                .issuer
                .token()
                .subject("unproven-" + UUID.randomUUID())
                .claim("email_verified", false)
                .sign();
        Response begun = market.request()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "1")
                .contentType("application/json")
                .body(Business.attraction("guizhou").application())
                .post(APPLICATIONS);
        assertThat(begun.statusCode()).isEqualTo(201);

        Problem.of(market.request()
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "2")
                        .contentType("application/json")
                        .body("{}")
                        .post(APPLICATIONS + "/" + begun.jsonPath().getString("id") + "/submit"))
                .is(409, "email-not-proven");
    }
}
