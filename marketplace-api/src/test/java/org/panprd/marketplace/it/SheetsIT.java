package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.XlsxWriter;

/** An operator's stock as a sheet: taken out, changed, checked, and brought in all or nothing. */
@OnTheMarket
class SheetsIT {
    private static final String OWN = "/tenants/jiangxi/operators/yaolu-ceramics/sheets";
    private static final String LISTING = "ancient-kiln-ticket";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEAD = "listing,option,from,until,capacity,closed\n";

    private final Market market;
    private final Database database;
    private final Traveller staff;
    private final LocalDate day = Calendar.today().plusDays(250);

    SheetsIT(Market market) {
        this.market = market;
        database = market.database();
        staff = Traveller.at(market, "jiangxi", "/operators/yaolu-ceramics");
    }

    @AfterEach
    void comes_back_as_the_listing_says() {
        JsonPath back = settled(sent(HEAD + row(day.minusDays(40), day.plusDays(60), "5000", "0")));
        confirmed(back.getString("id"));
        assertThat(database.wrongCounters()).isEmpty();
    }

    private static String row(LocalDate from, LocalDate until, String capacity, String closed) {
        return String.join(",", LISTING, "day-entry", from.toString(), until.toString(), capacity, closed) + "\n";
    }

    private Response send(String kind, String type, byte[] file) {
        return staff.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post(OWN + "/" + kind + "/imports");
    }

    private String sent(String csv) {
        return sent("stock", csv);
    }

    private String sent(String kind, String csv) {
        Response answer = send(kind, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.jsonPath().getString("id");
    }

    private JsonPath shown(String id) {
        return staff.request().get(OWN + "/imports/" + id).jsonPath();
    }

    /** Once it was checked, or carried out. */
    private JsonPath settled(String id) {
        return Await.until(Traveller.SOON, () -> shown(id), found -> !found.getString("status")
                .matches("WAITING|CONFIRMED"));
    }

    private JsonPath confirmed(String id) {
        assertThat(staff.post(OWN + "/imports/" + id + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(200);
        return settled(id);
    }

    private Map<String, Object> cell(LocalDate date) {
        return staff.request()
                .get("/tenants/jiangxi/operators/yaolu-ceramics/stock?listing=" + LISTING + "&from=" + date + "&days=1")
                .jsonPath()
                .getMap("items[0].days[0]");
    }

    @Nested
    class A_sheet {
        @Test
        void changes_nothing_until_it_is_confirmed_and_then_all() {
            String id =
                    sent(HEAD + row(day, day.plusDays(9), "40", "") + row(day.plusDays(10), day.plusDays(10), "", "1"));

            JsonPath checked = settled(id);

            assertThat(checked.getString("status")).isEqualTo("CHECKED");
            assertThat(checked.getInt("rowsRead")).isEqualTo(2);
            assertThat(checked.getInt("changes")).isEqualTo(11);
            assertThat(cell(day)).containsEntry("capacity", 5000);
            assertThat(confirmed(id).getString("status")).isEqualTo("DONE");
            assertThat(cell(day)).containsEntry("capacity", 40);
            assertThat(cell(day.plusDays(9))).containsEntry("capacity", 40);
            assertThat(cell(day.plusDays(10))).containsEntry("closed", true).containsEntry("capacity", 5000);
            assertThat(staff.post(OWN + "/imports/" + id + "/confirmation", Map.of())
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void says_by_row_and_column_what_is_wrong_and_changes_nothing() {
            market.traveller()
                    .confirmed(Trip.to("jiangxi." + LISTING, day.plusDays(2)).option("day-entry"));
            String id = sent(HEAD
                    + row(day, day, "30", "0")
                    + row(day.plusDays(1), day.plusDays(1), "-3", "0")
                    + row(day.plusDays(1), day.plusDays(1), "many", "0")
                    + "another,day-entry," + day + ",,5,\n");

            JsonPath refused = settled(id);

            assertThat(refused.getString("status")).isEqualTo("REFUSED");
            assertThat(refused.getList("faults.row", Integer.class)).contains(4);
            assertThat(refused.getString("faults.find { it.row == 4 }.column")).isEqualTo("Capacity");
            assertThat(cell(day)).containsEntry("capacity", 5000);

            JsonPath others = settled(sent(HEAD + row(day, day, "-3", "0") + "another,day-entry," + day + ",,5,\n"));
            assertThat(others.getList("faults.row", Integer.class)).containsExactly(2, 3);
            assertThat(others.getList("faults.column", String.class)).containsExactly("Capacity", "Listing");

            JsonPath sold = settled(sent(HEAD
                    + row(day.plusDays(2), day.plusDays(2), "0", "0")
                    + row(day.plusDays(2), day.plusDays(2), "9", "0")));
            assertThat(sold.getList("faults.row", Integer.class)).containsExactly(2, 3);
            Problem.of(staff.post(OWN + "/imports/" + id + "/confirmation", Map.of()))
                    .is(409, "import-not-ready");
        }

        @Test
        void is_refused_if_somebody_has_changed_something_since_it_was_checked() {
            String first = sent(HEAD + row(day, day, "50", "0"));
            String second = sent(HEAD + row(day, day, "60", "0"));
            settled(first);
            settled(second);

            assertThat(confirmed(second).getString("status")).isEqualTo("DONE");
            JsonPath stale = confirmed(first);

            assertThat(stale.getString("status")).isEqualTo("REFUSED");
            assertThat(stale.getList("faults.row", Integer.class)).containsExactly(0);
            assertThat(cell(day)).containsEntry("capacity", 60);
        }

        @Test
        void of_another_shape_is_refused() {
            JsonPath refused = settled(sent("name,price\nx,1\n"));

            assertThat(refused.getString("status")).isEqualTo("REFUSED");
            assertThat(refused.getList("faults.message", String.class)).hasSizeGreaterThan(3);
        }

        @Test
        void is_nobody_elses() {
            String id = sent(HEAD + row(day, day, "50", "0"));
            Traveller rival = Traveller.at(market, "jiangxi", "/operators/lushan-scenic");

            assertThat(rival.request().get(OWN + "/imports/" + id).statusCode()).isEqualTo(404);
            assertThat(rival.request()
                            .get(OWN.replace("yaolu-ceramics", "lushan-scenic") + "/imports/" + id)
                            .statusCode())
                    .isEqualTo(404);
            settled(id);
            assertThat(staff.request().delete(OWN + "/imports/" + id).statusCode())
                    .isEqualTo(204);
        }
    }

    @Nested
    class Prices {
        @Test
        void are_set_in_the_currencys_major_unit() {
            String head = "listing,option,from,until,price.ADULT,reset\n";
            String row = LISTING + ",day-entry," + day + "," + day.plusDays(3);
            JsonPath checked = settled(sent("prices", head + row + ",101.50,\n"));
            assertThat(checked.getInt("changes")).as(checked.prettify()).isEqualTo(4);
            confirmed(checked.getString("id"));

            assertThat(new Calendar(market)
                            .days("jiangxi." + LISTING, "ADULT:2", day, day)
                            .getInt("days[0].price[0].amountMinor"))
                    .isEqualTo(20_300);

            JsonPath absurd = settled(sent("prices", head + row + ",-5,\n"));
            assertThat(absurd.getString("faults[0].column")).isEqualTo("Price: adult");
            confirmed(settled(sent("prices", head + row + ",,1\n")).getString("id"));
        }
    }

    @Nested
    class Listings {
        @Test
        void are_drafts_first_and_their_texts_all_or_nothing() {
            String head = "listing,family,title.en,summary.en\n";
            String code = "kiln-evening-" + UUID.randomUUID().toString().substring(0, 6);
            JsonPath refused = settled(sent("listings", head + code + ",,A,B\nNo Code,activity,A,B\n"));
            assertThat(refused.getList("faults.row", Integer.class)).containsExactly(2, 3);
            assertThat(refused.getList("faults.column", String.class)).containsExactly("Kind of offer", "Listing");

            JsonPath good = settled(sent(
                    "listings", head + code + ",activity,An evening at the kiln,Clay\n" + LISTING + ",,Old kilns,\n"));
            assertThat(good.getInt("changes")).as(good.prettify()).isEqualTo(2);
            assertThat(confirmed(good.getString("id")).getString("status")).isEqualTo("DONE");

            String own = "/tenants/jiangxi/operators/yaolu-ceramics/listings/";
            assertThat(staff.request().get(own + code).jsonPath().getString("content.title.en"))
                    .isEqualTo("An evening at the kiln");
            assertThat(staff.request().get(own + LISTING).jsonPath().getString("content.title.en"))
                    .isEqualTo("Old kilns");
            assertThat(market.request()
                            .get("/listings/jiangxi." + LISTING)
                            .jsonPath()
                            .getString("title"))
                    .isNotEqualTo("Old kilns");
            for (String written : new String[] {code, LISTING}) {
                String tag = staff.request().get(own + written).header("ETag");
                assertThat(staff.request()
                                .header("If-Match", tag)
                                .delete(own + written + "/draft")
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }

    /** Codes are a region's, and drafts of others are not seen. */
    @Nested
    class A_code_that_somebody_else_has_begun_with {
        private static final String THEIRS = "/tenants/jiangxi/operators/danxia-scenic";

        private final Traveller other = Traveller.at(market, "jiangxi", "/operators/danxia-scenic");
        private final String code = "kiln-night-" + UUID.randomUUID().toString().substring(0, 6);
        private final String sheet = "listings";
        private final String csv =
                "listing,family,title.en,summary.en\n" + code + ",activity,A night at the kiln,Clay\n";

        private void begun() {
            assertThat(other.post(THEIRS + "/listings", Map.of("code", code, "family", "activity"))
                            .statusCode())
                    .isEqualTo(201);
        }

        @AfterEach
        void goes() {
            other.request().header("If-Match", "\"1\"").delete(THEIRS + "/listings/" + code + "/draft");
        }

        @Test
        void is_taken() {
            begun();

            JsonPath refused = settled(sent(sheet, csv));

            assertThat(refused.getString("status")).isEqualTo("REFUSED");
            assertThat(refused.getString("faults[0].message")).isEqualTo("Another listing has that code.");
        }

        @Test
        void ends_an_import_that_was_checked_before() {
            String id = settled(sent(sheet, csv)).getString("id");
            begun();

            JsonPath refused = confirmed(id);

            assertThat(refused.getString("status")).isEqualTo("REFUSED");
            assertThat(refused.getList("faults.message", String.class)).hasSize(1);
        }
    }

    /** More than the texts of a listing: its lists, each on a page of its own. */
    @Nested
    class Parts_of_a_listing {
        private static final String DRAFT = "/tenants/jiangxi/operators/yaolu-ceramics/listings/" + LISTING;
        private static final List<String> PRICES = List.of("listing", "options.code", "units.unit", "units.price.base");
        private static final List<String> PHOTOS =
                List.of("listing", "photos.id", "photos.version", "photos.alt.zh-Hans", "photos.alt.en");

        private String sent(List<List<?>> prices, List<List<?>> photos) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (XlsxWriter book = new XlsxWriter(bytes)) {
                book.page("A");
                book.row(PRICES);
                prices.forEach(book::row);
                book.page("B");
                book.row(PHOTOS);
                photos.forEach(book::row);
            }
            return send("listings", XLSX, bytes.toByteArray()).jsonPath().getString("id");
        }

        @Test
        void become_a_draft_once_they_are_confirmed() throws IOException {
            String photo = UUID.randomUUID().toString();
            JsonPath checked = settled(sent(
                    List.of(List.of(LISTING, "day-entry", "ADULT", new BigDecimal("96.50"))),
                    List.of(List.of(LISTING, photo, 1, "窑火", "The kiln at night"))));
            assertThat(checked.getInt("changes")).as(checked.prettify()).isEqualTo(1);
            assertThat(staff.request().get(DRAFT).jsonPath().getString("content.photos"))
                    .isNull();

            assertThat(confirmed(checked.getString("id")).getString("status")).isEqualTo("DONE");

            Response draft = staff.request().get(DRAFT);
            JsonPath written = draft.jsonPath();
            assertThat(written.getInt("content.options[0].units.find { it.unit == 'ADULT' }.price.base"))
                    .isEqualTo(9650);
            assertThat(written.getString("content.photos[0].alt.en")).isEqualTo("The kiln at night");
            assertThat(market.request()
                            .get("/listings/jiangxi." + LISTING)
                            .jsonPath()
                            .getList("photos"))
                    .isEmpty();
            assertThat(staff.request()
                            .header("If-Match", draft.header("ETag"))
                            .delete(DRAFT + "/draft")
                            .statusCode())
                    .isEqualTo(204);
        }

        @Test
        void say_by_page_row_and_column_what_is_wrong_in_the_readers_language() throws IOException {
            String id = sent(
                    List.of(
                            List.of(LISTING, "none", "ADULT", 96),
                            List.of(LISTING, "day-entry", "ADULT", "cheap"),
                            List.of(LISTING, "day-entry", "CHILD", 40)),
                    List.of(List.of("nonesuch", UUID.randomUUID().toString(), 1, "窑火", "The kiln")));

            JsonPath refused = settled(id);

            assertThat(refused.getString("status")).isEqualTo("REFUSED");
            assertThat(refused.getList("faults.table", String.class))
                    .containsExactly("Prices", "Prices", "Photographs");
            assertThat(refused.getList("faults.row", Integer.class)).containsExactly(3, 2, 2);
            assertThat(refused.getList("faults.column", String.class))
                    .containsExactly("Prices › Price › Base", "Option", "Listing");
            assertThat(staff.in("zh-Hant")
                            .request()
                            .get(OWN + "/imports/" + id)
                            .jsonPath()
                            .getList("faults.table", String.class))
                    .containsExactly("價格", "價格", "照片");
            assertThat(staff.request().get(DRAFT).jsonPath().getString("draftStatus"))
                    .isNull();
        }

        @Test
        void have_tables_that_say_what_goes_into_them() {
            JsonPath tables = staff.request().get(OWN + "/listings/tables").jsonPath();

            assertThat(tables.getList("items.code", String.class))
                    .startsWith("listings")
                    .contains("options", "units", "photos", "legs");
            assertThat(tables.getString(
                            "items.find { it.code == 'units' }.columns.find { it.code == 'units.price.base' }.hint"))
                    .startsWith("Amount");
            assertThat(staff.request()
                            .get(OWN + "/listings/sheet.csv?table=units")
                            .asString())
                    .contains("Listing,Option,Prices › Guest")
                    .contains(LISTING + ",day-entry,ADULT");
            Problem.of(staff.request().get(OWN + "/listings/sheet.csv?table=none"))
                    .is(422, "invalid-request");
        }
    }

    @Nested
    class What_was_taken_out {
        @ParameterizedTest
        @CsvSource({"stock, csv", "stock, xlsx", "prices, csv", "prices, xlsx", "listings, csv", "listings, xlsx"})
        void comes_in_again_and_changes_nothing(String kind, String form) {
            Response taken = staff.request()
                    .queryParams(Map.of("from", day.toString(), "days", "30"))
                    .get(OWN + "/" + kind + "/sheet." + form);
            assertThat(taken.statusCode()).isEqualTo(200);

            Response sent = send(kind, taken.contentType().replaceFirst(";.*", ""), taken.asByteArray());
            JsonPath checked = settled(sent.jsonPath().getString("id"));

            assertThat(checked.getString("status")).as(checked.prettify()).isEqualTo("CHECKED");
            assertThat(checked.getInt("rowsRead")).isGreaterThanOrEqualTo(kind.equals("listings") ? 3 : 30);
            assertThat(checked.getInt("changes")).isZero();
            staff.request().delete(OWN + "/imports/" + checked.getString("id"));
        }
    }
}
