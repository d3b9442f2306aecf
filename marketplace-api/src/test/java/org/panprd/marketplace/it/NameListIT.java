package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An operator sees who travels on its border tours, and submits them to the inspection. */
@OnTheMarket
class NameListIT {
    private final Market market;
    private final Database database;
    private final TourGroup group;
    private final Traveller traveller;

    NameListIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.group = new TourGroup(market);
        this.traveller = group.traveller();
    }

    @Nested
    class Departures {
        @Test
        void are_listed_with_their_seats_and_who_travels() {
            group.booked(traveller, "李明", "LI MING");

            JsonPath page = list("?from=" + group.day + "&to=" + group.day);

            String own = "items.find { it.listingId == 'yunnan.%s' && it.optionId == 'group-tour' }"
                    .formatted(TourGroup.LISTING);
            assertThat(page.getInt(own + ".persons")).isEqualTo(1);
            assertThat(page.getInt(own + ".seats")).isEqualTo(36);
            assertThat(page.getBoolean(own + ".complete")).isTrue();
            assertThat(page.getString(own + ".startTime")).isEqualTo("09:30");
            assertThat(page.getString(own + ".version")).isNull();
            assertThat(page.getList("items.persons", Integer.class)).doesNotContain(0);
            assertThat(list("?from=" + group.day + "&to=" + group.day + "&all=true")
                            .getList("items.persons", Integer.class))
                    .contains(0);
        }

        @Test
        void count_nobody_who_has_not_paid() {
            traveller.held(group.trip(group.companion(traveller, TourGroup.person("李明", "LI MING", "MALE"))));

            assertThat(group.sees().getList("participants")).isEmpty();
            assertThat(group.sees().getInt("persons")).isZero();
        }

        @Test
        void are_refused_for_too_many_days_and_backwards() {
            Problem.of(group.operator.request().get(group.departures() + "?from=2027-01-01&to=2027-06-01"))
                    .is(422, "invalid-request")
                    .names("to");
            Problem.of(group.operator.request().get(group.departures() + "?from=2027-01-02&to=2027-01-01"))
                    .is(422, "invalid-request")
                    .names("to");
        }

        @Test
        void are_nobody_elses() {
            UUID booking = group.booked(traveller, "李明", "LI MING");
            Traveller rival = Traveller.at(market, "yunnan", "/operators/dianxi-travel");
            String asRival = group.path().replace(TourGroup.OPERATOR, "dianxi-travel");

            for (Traveller other : List.of(
                    rival,
                    Traveller.at(market, "macau", "/operators/" + TourGroup.OPERATOR),
                    Traveller.at(market, "guangxi", "/operators/" + TourGroup.OPERATOR))) {
                Problem.of(other.request().get(group.path())).is(404, "not-found");
                Problem.of(other.request().get(group.path() + "/name-list.pdf")).is(404, "not-found");
            }
            Problem.of(rival.request().get(asRival)).is(404, "not-found");
            Problem.of(rival.post(asRival + "/name-list", Map.of())).is(404, "not-found");
            assertThat(rival.request()
                            .get(group.departures().replace(TourGroup.OPERATOR, "dianxi-travel") + "?from=" + group.day
                                    + "&to=" + group.day)
                            .asString())
                    .doesNotContain(TourGroup.LISTING);
            Problem.of(Traveller.member(market, "yunnan", "bureau").request().get(group.path()))
                    .is(403, "not-allowed");
            assertThat(booking).isNotNull();
        }

        private JsonPath list(String query) {
            Response answer = group.operator.request().get(group.departures() + query);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }
    }

    @Nested
    class ADeparture {
        @Test
        void that_is_none_is_not_found() {
            for (String path : List.of(
                    "/nothing/group-tour/" + group.day,
                    "/" + TourGroup.LISTING + "/nothing/" + group.day,
                    "/" + TourGroup.LISTING + "/group-tour/tomorrow",
                    "/" + TourGroup.LISTING + "/group-tour/2020-01-01",
                    "/" + TourGroup.LISTING + "/group-tour/" + group.day + "?startTime=10:00",
                    "/" + TourGroup.LISTING + "/group-tour/" + group.day + "?startTime=soon")) {
                Problem.of(group.operator.request().get(group.departures() + path))
                        .is(404, "not-found");
            }
        }

        @Test
        void shows_who_travels_masked_and_a_number_on_demand_which_is_written_down() {
            UUID li = traveller.made("/me/companions", TourGroup.person("李明", "LI MING", "MALE"));
            traveller.made(
                    "/me/companions/" + li + "/documents", TourGroup.passport("EC7654321", group.day.plusYears(3)));
            traveller.confirmed(group.trip(li));

            JsonPath seen = group.sees();

            assertThat(seen.getString("participants[0].fullName")).isEqualTo("李明");
            assertThat(seen.getString("participants[0].latinName")).isEqualTo("LI MING");
            assertThat(seen.getString("participants[0].birthDate")).isEqualTo("1990-**-**");
            assertThat(seen.getString("participants[0].documentNumber")).isEqualTo("E******21");
            assertThat(seen.getList("participants[0].missing")).isEmpty();
            assertThat(seen.getString("in")).isEqualTo(group.day.plusDays(3).toString());
            assertThat(group.trail()).isEmpty();
            String number = group.path() + "/participants/" + seen.getString("participants[0].id") + "/number";
            assertThat(group.operator.request().get(number).jsonPath().getString("number"))
                    .isEqualTo("EC7654321");
            assertThat(group.trail()).containsExactly("participant.number-seen");
            Problem.of(group.operator.request().get(number.replace(".1.1", ".1.2")))
                    .is(404, "not-found");
        }
    }

    @Nested
    class Submitting {
        @Test
        void is_refused_while_something_is_missing_and_says_of_whom_until_the_traveller_corrects_it() {
            group.booked(traveller, "王芳", "WANG FANG");
            UUID li = group.companion(traveller, TourGroup.person("李明", "", ""));
            traveller.confirmed(group.trip(li));

            Response refused = group.submits();

            Problem.of(refused).is(409, "name-list-incomplete").speaks("en");
            assertThat(refused.jsonPath().getList("participants.position", Integer.class))
                    .containsExactly(2);
            assertThat(refused.jsonPath().getList("participants[0].missing", String.class))
                    .containsExactly("latinName", "sex");
            assertThat(refused.asString()).doesNotContain("李明");
            assertThat(group.sees().getBoolean("complete")).isFalse();

            assertThat(traveller
                            .put("/me/companions/" + li, TourGroup.person("李明", "Li Ming", "MALE"))
                            .statusCode())
                    .isEqualTo(204);

            assertThat(group.sees().getString("participants[1].latinName")).isEqualTo("LI MING");
            assertThat(group.submits().statusCode()).isEqualTo(201);
        }

        @Test
        void takes_a_document_that_was_renewed() {
            UUID li = group.companion(traveller, TourGroup.person("李明", "LI MING", "MALE"));
            traveller.confirmed(group.trip(li));
            String renewed = TourGroup.nextNumber();

            traveller.made("/me/companions/" + li + "/documents", TourGroup.passport(renewed, group.day.plusYears(9)));

            assertThat(group.sees().getString("participants[0].expiresOn"))
                    .isEqualTo(group.day.plusYears(9).toString());
        }

        @Test
        void is_done_once_for_one_key_and_refused_for_another() {
            group.booked(traveller, "李明", "LI MING");
            String key = group.operator.newKey();

            Response first = group.operator.post(group.path() + "/name-list", key, Map.of());
            Response again = group.operator.post(group.path() + "/name-list", key, Map.of());

            assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
            assertThat(first.jsonPath().getInt("version")).isEqualTo(1);
            assertThat(again.asString()).isEqualTo(first.asString());
            Problem.of(group.submits()).is(409, "name-list-submitted").speaks("en");
            Problem.of(group.operator
                            .request()
                            .contentType("application/json")
                            .body("{}")
                            .post(group.path() + "/name-list"))
                    .is(400, "idempotency-key-missing");
            assertThat(group.sees().getString("versions[0].submittedBy")).isEqualTo(group.operator.subject());
            assertThat(group.trail()).containsExactly("name-list.submitted");
        }

        @Test
        void by_several_at_the_same_time_is_done_once() {
            group.booked(traveller, "李明", "LI MING");

            List<Integer> statuses = Stream.of(1, 2, 3, 4)
                    .map(any -> CompletableFuture.supplyAsync(
                            () -> group.submits().statusCode(), task -> new Thread(task).start()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(group.sees().getList("versions")).hasSize(1);
        }

        @Test
        void puts_the_leader_first_and_refuses_one_who_does_not_travel() {
            group.booked(traveller, "李明", "LI MING");
            group.booked(traveller, "王芳", "WANG FANG");
            String wang = group.sees().getString("participants[1].id");

            Problem.of(group.operator.post(group.path() + "/name-list", Map.of("leader", UUID.randomUUID() + ".1.1")))
                    .is(422, "invalid-request")
                    .names("leader");
            assertThat(group.operator
                            .post(group.path() + "/name-list", Map.of("leader", wang))
                            .statusCode())
                    .isEqualTo(201);

            assertThat(group.sees().getList("participants.latinName", String.class))
                    .containsExactly("WANG FANG", "LI MING");
            assertThat(group.sees().getString("versions[0].leader")).isEqualTo(wang);
        }

        @Test
        void is_too_late_once_the_tour_has_begun() {
            UUID booking = group.booked(traveller, "李明", "LI MING");
            LocalDate yesterday = Calendar.today().minusDays(1);
            String move = "update booking_item set start_date = ? where booking_id = ?";
            database.change(move, yesterday, booking);
            String past = group.path().replace(group.day.toString(), yesterday.toString());

            try {
                Problem.of(group.operator.post(past + "/name-list", Map.of()))
                        .is(409, "departure-left")
                        .speaks("en");
            } finally {
                database.change(move, group.day, booking);
            }
        }

        @Test
        void of_nobody_is_refused() {
            Problem.of(group.submits()).is(409, "name-list-incomplete");
            Problem.of(group.amends("CORRECTED"))
                    .is(409, "name-list-not-submitted")
                    .speaks("en");
            Problem.of(group.operator.request().get(group.path() + "/name-list.pdf"))
                    .is(409, "name-list-not-submitted");
        }
    }

    @Nested
    class ASubmittedList {
        @Test
        void stays_as_it_was_when_somebody_cancels_and_is_amended() throws IOException {
            UUID booking = group.booked(traveller, "李明", "LI MING");
            group.booked(traveller, "王芳", "WANG FANG");
            assertThat(group.submits().statusCode()).isEqualTo(201);

            assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);

            JsonPath seen = group.sees();
            assertThat(seen.getList("participants.latinName", String.class)).containsExactly("WANG FANG");
            assertThat(seen.getList("differences.kind", String.class)).containsExactly("REMOVED");
            assertThat(seen.getString("differences[0].name")).isEqualTo("李明");
            assertThat(pdf(group.prints(".pdf"))).contains("LI MING", "WANG FANG");
            Problem.of(group.amends("BECAUSE")).is(422, "invalid-request").names("reason");
            assertThat(group.amends("WITHDRAWN").jsonPath().getInt("version")).isEqualTo(2);
            assertThat(group.sees().getList("differences")).isEmpty();
            assertThat(group.sees().getList("versions[1].changes.kind", String.class))
                    .containsExactly("REMOVED");
            assertThat(group.sees().getString("versions[1].reason")).isEqualTo("WITHDRAWN");
            assertThat(pdf(group.prints(".pdf?version=1"))).contains("LI MING");
            assertThat(pdf(group.prints(".pdf"))).contains("ເອົາອອກ", "李明 LI MING", "WANG FANG");
            Problem.of(group.amends("WITHDRAWN")).is(409, "name-list-unchanged").speaks("en");
            Problem.of(group.operator.request().get(group.path() + "/name-list.pdf?version=3"))
                    .is(404, "not-found");
        }

        @Test
        void shows_what_was_corrected_since() {
            UUID li = group.companion(traveller, TourGroup.person("李明", "LI MIN", "MALE"));
            traveller.confirmed(group.trip(li));
            assertThat(group.submits().statusCode()).isEqualTo(201);

            traveller.put("/me/companions/" + li, TourGroup.person("李明", "LI MING", "MALE"));

            assertThat(group.sees().getList("differences.kind", String.class)).containsExactly("CHANGED");
            assertThat(group.sees().getList("differences[0].fields", String.class))
                    .containsExactly("latinName");
        }

        @Test
        void is_printed_in_two_languages_with_whole_numbers_and_written_down() throws IOException {
            UUID li = traveller.made("/me/companions", TourGroup.person("=李明", "LI MING", "MALE"));
            traveller.made(
                    "/me/companions/" + li + "/documents", TourGroup.passport("EC1234567", group.day.plusYears(3)));
            traveller.confirmed(group.trip(li));
            assertThat(group.submits().statusCode()).isEqualTo(201);

            assertThat(pdf(group.prints(".pdf")))
                    .contains("边境旅游团队名单表 / ບັນຊີລາຍຊື່", "ສັນຊາດ", "磨憨", "EC1234567", "合计：1 人")
                    .contains("1 / 1", "1990-05-14", "中国 / ຈີນ", group.day.toString());
            List<Cell> cells = cells(group.prints(".xlsx"));
            assertThat(cells)
                    .extracting(Cell::getStringCellValue)
                    .contains("=李明", "LI MING", "EC1234567", "序号 / ລຳດັບ");
            assertThat(cells).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            });
            assertThat(group.trail()).containsExactly("name-list.printed", "name-list.printed", "name-list.submitted");
        }

        @Test
        void is_noise_once_the_traveller_is_erased() throws IOException {
            UUID booking = group.booked(traveller, "李明", "LI MING");
            group.booked(group.traveller(), "王芳", "WANG FANG");
            assertThat(group.submits().statusCode()).isEqualTo(201);
            assertThat(traveller.request().get("/me/data").asString()).contains("nameLists", "LI MING");
            String sealed = database.rows(
                            "select person from name_list_entry where traveller_id = ?", traveller.subject())
                    .get(0)
                    .text("person");
            traveller.cancels(booking);

            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);

            assertThat(pdf(group.prints(".pdf")))
                    .contains("已删除 / ລຶບແລ້ວ", "WANG FANG")
                    .doesNotContain("LI MING");
            assertThat(group.sees().getList("differences.name", String.class)).containsExactly((String) null);
            // Somebody puts the row back from a copy of the database, and the traveller has come back with a new key.
            traveller.agreeing("documents").made("/me/companions", Companions.LI);
            database.change("alter table name_list_entry no force row level security");
            database.change(
                    "update name_list_entry set person = ? where traveller_id = ?", sealed, traveller.subject());
            database.change("alter table name_list_entry force row level security");
            assertThat(pdf(group.prints(".pdf"))).contains("已删除 / ລຶບແລ້ວ").doesNotContain("LI MING");
            assertThat(database.number(
                            "select count(*) from booking_participant where traveller_id = ? and person is not null",
                            traveller.subject()))
                    .isZero();
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            // Narrow cells break their words.
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R", " ");
        }
    }

    private static List<Cell> cells(byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Cell> cells = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                row.forEach(cells::add);
            }
            return cells;
        }
    }
}
