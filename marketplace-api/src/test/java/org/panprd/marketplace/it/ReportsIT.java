package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.TestFiles;

@OnTheMarket
class ReportsIT {
    private static final String LIST = "/me/examination-reports";
    private static final byte[] PDF = TestFiles.pdf("Sinus rhythm, 62 a minute");

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final LocalDate today = Calendar.today();

    ReportsIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller();
    }

    private Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "kind", "electrocardiogram",
                "examinedOn", today.minusDays(3).toString(),
                "institution", "Sample hospital of Guiyang",
                "region", "guizhou"));
    }

    private static String file(UUID report) {
        return LIST + "/" + report + "/file";
    }

    private JsonPath list(Traveller whose, String query) {
        return whose.request()
                .get(LIST + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID kept() {
        UUID report = traveller.agreeing("health").made(LIST, report());
        assertThat(traveller.sends(file(report), "application/pdf", PDF).statusCode())
                .isEqualTo(204);
        return report;
    }

    @Nested
    class A_report {
        @Test
        void needs_consent_of_its_own() {
            Problem.of(traveller.agreeing("documents").post(LIST, report())).is(409, "consent-needed");
        }

        @Test
        void is_kept_sealed_and_given_back_whole_and_each_look_is_written_down() {
            UUID report = kept();

            JsonPath list = list(traveller, "");
            assertThat(list.getString("items[0].kindName")).isEqualTo("Electrocardiogram at rest");
            assertThat(list.getString("items[0].institution")).isEqualTo("Sample hospital of Guiyang");
            assertThat(list.getString("items[0].countsUntil"))
                    .isEqualTo(today.plusDays(27).toString());
            assertThat(list.getString("items[0].keptUntil"))
                    .isEqualTo(today.plusDays(57).toString());
            assertThat(list.getInt("items[0].file.sizeBytes")).isEqualTo(PDF.length);
            assertThat(list.<Object>get("items[0].recognition")).isNull();
            Response file = traveller.request().get(file(report));
            assertThat(file.asByteArray()).isEqualTo(PDF);
            assertThat(file.contentType()).isEqualTo("application/pdf");
            assertThat(file.header("Content-Disposition")).startsWith("attachment");
            assertThat(file.header("Cache-Control")).isEqualTo("no-store");
            assertThat(database.number(
                            "select count(*) from audit_entry where action = 'report.seen' and object_id = ?",
                            report.toString()))
                    .isEqualTo(1);
            assertThat(database.number(
                            "select count(*) from examination_report where report_id = ? and kept_until = ?"
                                    + " and position('%PDF'::bytea in content) = 0 and report not like '%Guiyang%'",
                            report, today.plusDays(57)))
                    .isEqualTo(1);
        }

        @Test
        void is_of_a_kind_of_which_everybody_is_told_where_it_counts() {
            JsonPath kinds = market.request("en").get("/examination-kinds").jsonPath();

            String one = "items.find { it.code == 'electrocardiogram' }.";
            assertThat(kinds.getString(one + "name")).isEqualTo("Electrocardiogram at rest");
            assertThat(kinds.getInt(one + "validDays")).isEqualTo(30);
            assertThat(kinds.getList(one + "regions.code"))
                    .contains("guizhou", "hainan")
                    .doesNotContain("hongkong");
            assertThat(kinds.getString(one + "source")).contains("mutual recognition");
        }

        @Test
        void says_where_it_counts() {
            kept();

            JsonPath hainan = list(traveller, "?tenant=hainan&on=" + today.plusDays(20));
            JsonPath late = list(traveller, "?tenant=hainan&on=" + today.plusDays(40));
            JsonPath hongKong = list(traveller, "?tenant=hongkong&on=" + today.plusDays(20));

            assertThat(hainan.getBoolean("items[0].recognition.accepted")).isTrue();
            assertThat(hainan.getString("items[0].recognition.source")).contains("mutual recognition");
            assertThat(hainan.getString("items[0].recognition.sourceAsOf")).isEqualTo("2025-12-31");
            assertThat(late.getString("items[0].recognition.reason")).isEqualTo("TOO_OLD");
            assertThat(hongKong.getBoolean("items[0].recognition.accepted")).isFalse();
            assertThat(hongKong.getString("items[0].recognition.reason")).isEqualTo("NOT_BETWEEN_REGIONS");
        }

        @Test
        void is_nobody_elses() {
            UUID report = kept();
            Traveller other = market.traveller().agreeing("health");

            Problem.of(other.request().get(file(report))).is(404, "not-found");
            Problem.of(other.sends(file(report), "application/pdf", PDF)).is(404, "not-found");
            Problem.of(other.request().delete(LIST + "/" + report)).is(404, "not-found");
            assertThat(list(other, "").getList("items")).isEmpty();
            assertThat(list(traveller, "").getList("items")).hasSize(1);
        }

        @Test
        void goes_with_the_consent_and_when_it_is_taken_away() {
            UUID report = kept();
            traveller.request().delete(LIST + "/" + report).then().statusCode(204);
            assertThat(list(traveller, "").getList("items")).isEmpty();
            kept();

            traveller.request().delete("/me/consents/health").then().statusCode(204);

            assertThat(list(traveller, "").getList("items")).isEmpty();
            assertThat(database.number(
                            "select count(*) from examination_report where traveller_id = ?", traveller.subject()))
                    .isZero();
        }

        @Test
        void is_part_of_what_is_held_and_erased() {
            UUID report = kept();

            JsonPath held = traveller.request().get("/me/data").jsonPath();
            assertThat(held.getString("reports[0].institution")).isEqualTo("Sample hospital of Guiyang");
            assertThat(held.getString("reports[0].file")).endsWith(file(report));
            traveller.request().delete("/me").then().statusCode(204);

            Problem.of(traveller.request().get(file(report))).is(404, "not-found");
        }
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @CsvSource({
            "examinedOn, 2999-01-01, examinedOn",
            "examinedOn, 2020-01-01, examinedOn",
            "examinedOn, tomorrow, examinedOn",
            "kind, horoscope, kind",
            "region, tibet, region",
            "institution, '', institution",
        })
        void is_what_cannot_be(String member, String value, String field) {
            Map<String, Object> report = report();
            report.put(member, value);

            Problem.of(traveller.agreeing("health").post(LIST, report))
                    .is(422, "invalid-request")
                    .names(field);
        }

        @Test
        void is_an_examination_of_tomorrow() {
            Map<String, Object> report = report();
            report.put("examinedOn", today.plusDays(1).toString());

            Problem.of(traveller.agreeing("health").post(LIST, report))
                    .is(422, "invalid-request")
                    .names("examinedOn");
        }

        @Test
        void is_a_file_that_is_not_what_it_is_called_and_nothing_is_kept_of_it() {
            UUID report = traveller.agreeing("health").made(LIST, report());

            for (byte[] file : List.of(TestFiles.zip(), TestFiles.joined(PDF, TestFiles.zip()), TestFiles.png())) {
                Problem.of(traveller.sends(file(report), "application/pdf", file))
                        .is(422, "invalid-request")
                        .names("file");
                Problem.of(traveller.sends(file(report), "image/jpeg", TestFiles.png()))
                        .is(422, "invalid-request")
                        .names("file");
            }
            Problem.of(traveller.sends(file(report), "text/html", PDF)).is(415, "unsupported-media-type");
            Problem.of(traveller.request().get(file(report))).is(404, "not-found");
        }

        @Test
        void is_a_file_that_is_too_large_and_a_larger_body_anywhere_else() {
            UUID report = traveller.agreeing("health").made(LIST, report());

            Problem.of(traveller.sends(file(report), "application/pdf", new byte[5 * 1024 * 1024 + 1]))
                    .is(413, "body-too-large");
            Problem.of(traveller.post("/bookings", Map.of("x", "x".repeat(300_000))))
                    .is(413, "body-too-large");
        }
    }
}
