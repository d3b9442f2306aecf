package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.it.Database.Actor;
import org.panprd.marketplace.platform.Json;

/** Reports that a bureau orders, and what becomes of them. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BureauReportsIT {
    private static final String TENANT = "jiangxi";
    private static final String ROOM = "/tenants/" + TENANT + "/bureau";
    private static final String REPORTS = ROOM + "/statistics/reports";
    private static final String ORDERS = REPORTS + "/orders";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final YearMonth LAST_MONTH = YearMonth.from(Calendar.today()).minusMonths(1);

    private final Market market;
    private final Database database;
    private final Traveller analyst;
    private final Traveller director;

    BureauReportsIT(Market market) {
        this.market = market;
        database = market.database();
        analyst = Traveller.at(market, TENANT, "/bureau/analysts");
        director = Traveller.at(market, TENANT, "/bureau/directors");
    }

    /** Nine hundred on the sixth of last month, three of them from Nepal and ninety from Vietnam. */
    @BeforeAll
    void manyHaveCome() {
        // Else the first night's check would find what nobody has booked.
        database.change(
                "insert into statistics_night values (current_date), (current_date + 1) on conflict do nothing");
        Map.of("CN-GD", 607, "HK", 200, "VN", 90, "NP", 3).forEach((key, visitors) -> count("ORIGIN", key, visitors));
        count("ALL", "*", 900);
    }

    private void count(String dimension, String key, int visitors) {
        database.change(
                "insert into statistics_day (tenant_id, dimension, day, key, visitors, overnight, nights, revenue_minor,"
                        + " items, lead_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                TENANT,
                dimension,
                LAST_MONTH.atDay(6),
                key,
                visitors,
                visitors,
                2 * visitors,
                visitors * 12_345,
                visitors,
                visitors * 4);
    }

    @AfterEach
    void nothingIsOrdered() {
        database.changeAsSuperuser("delete from statistics_report where tenant_id = '" + TENANT + "'");
        database.changeAsSuperuser("delete from statistics_report_order where tenant_id = '" + TENANT + "'");
        database.change("delete from operator_notice where tenant_id = ? and kind = 'REPORT'", TENANT);
        database.change("delete from outbox where handler = 'notice-mail'");
    }

    @AfterAll
    void nobodyHas() {
        database.change("delete from statistics_day where tenant_id = ? and day = ?", TENANT, LAST_MONTH.atDay(6));
    }

    private static Map<String, Object> monthly() {
        return new HashMap<>(
                Map.of("name", "Monthly =1+1", "every", "month", "language", "en", "breakdowns", List.of("origin")));
    }

    private static Map<String, Object> monthly(String field, Object value) {
        Map<String, Object> order = monthly();
        order.put(field, value);
        return order;
    }

    private String ordered(Traveller by, Map<String, Object> order) {
        Response answer = by.post(ORDERS, order);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private Response wantsNow(String order) {
        Response answer = analyst.post(ORDERS + "/" + order + "/last", Map.of());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private String made(String order) {
        String id = wantsNow(order).jsonPath().getString("id");
        Await.until(
                SOON,
                () -> analyst.request()
                        .get(REPORTS)
                        .jsonPath()
                        .getString("items.find { it.id == '" + id + "' }.madeAt"),
                madeAt -> madeAt != null);
        return id;
    }

    private byte[] file(String report, String form) {
        Response answer = analyst.request().get(REPORTS + "/" + report + "/" + form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asByteArray();
    }

    private static Row row(Sheet sheet, String name) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Nested
    class TheFiles {
        @Test
        void say_what_the_page_says_and_hide_what_it_hides() throws IOException {
            String report = made(ordered(analyst, monthly()));

            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(report, "xlsx")))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(4);
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("Monthly =1+1");
                Row visitors = row(book.getSheetAt(1), "Visitors");
                assertThat(visitors.getCell(1).getNumericCellValue()).isEqualTo(900.0);
                assertThat(visitors.getCell(2).getNumericCellValue()).isZero();
                Sheet origins = book.getSheetAt(3);
                assertThat(row(origins, "Guangdong").getCell(1).getNumericCellValue())
                        .isEqualTo(607.0);
                assertThat(row(origins, "Guangdong").getCell(2).getNumericCellValue())
                        .isEqualTo(67.4);
                // Ninety less would give the three away.
                for (String hidden : List.of("Nepal", "Vietnam")) {
                    Row row = row(origins, hidden);
                    for (int cell : List.of(1, 2, 5, 7)) {
                        assertThat(row.getCell(cell).getCellType())
                                .as(hidden + cell)
                                .isEqualTo(CellType.STRING);
                    }
                }
                assertThat(numbers(book)).doesNotContain(3.0, 90.0, 93.0);
            }
            try (PDDocument pdf = Loader.loadPDF(file(report, "pdf"))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Jiangxi", LAST_MONTH.toString(), "900", "607", "67.4", "Preliminary")
                        .containsPattern("Nepal not shown not shown")
                        .containsPattern("Vietnam not shown not shown");
            }
        }

        private List<Double> numbers(XSSFWorkbook book) {
            return StreamSupport.stream(book.spliterator(), false)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                    .map(Cell::getNumericCellValue)
                    .toList();
        }

        @Test
        void never_change_and_are_made_once_however_often_and_by_whomever_they_are_wanted() {
            String order = ordered(analyst, monthly());
            IntStream.range(0, 8).parallel().forEach(any -> wantsNow(order));
            String report = made(order);
            byte[] before = file(report, "xlsx");

            count("ORIGIN", "TH", 50);
            analyst.put(ROOM + "/statistics/views/" + UUID.randomUUID(), Map.of("name", "V", "filter", Map.of()));
            assertThat(made(order)).isEqualTo(report);
            // The job finds that the month is over, too.
            database.changeAsSuperuser("update statistics_report_order set next_from = '" + LAST_MONTH.atDay(1) + "'");
            Await.until(
                    SOON,
                    () -> database.number(
                            "select count(*) from statistics_report_order where next_from > ?", LAST_MONTH.atDay(1)),
                    moved -> moved == 1);

            assertThat(file(report, "xlsx")).isEqualTo(before);
            assertThat(database.number("select count(*) from statistics_report where order_id = ?::uuid", order))
                    .isOne();
            assertThat(database.number(
                            "select count(*) from audit_entry where action = 'report.made' and object_id = ?", report))
                    .isOne();
            Wall wall = new Wall(database);
            for (Actor actor : List.of(Actor.of("platform"), Actor.of(TENANT))) {
                assertThat(wall.write(actor, "update statistics_report set due_at = now() where made_at is not null"))
                        .isEqualTo("0");
            }
        }

        @Test
        void are_of_all_periods_that_were_missed_once_each() {
            String order = ordered(analyst, monthly("every", "week"));
            LocalDate monday = Calendar.today().minusWeeks(3);
            database.changeAsSuperuser("update statistics_report_order set next_from = '"
                    + monday.minusDays(monday.getDayOfWeek().getValue() - 1L) + "'");

            List<String> periods = Await.until(
                    SOON,
                    () -> analyst.request()
                            .get(REPORTS)
                            .jsonPath()
                            .getList("items.findAll { it.madeAt != null }.period", String.class),
                    found -> found.size() >= 2);
            assertThat(periods).doesNotHaveDuplicates();
            assertThat(database.number("select count(*) from statistics_report where order_id = ?::uuid", order))
                    .isEqualTo(3);
        }

        @Test
        void that_fail_are_an_incident_and_tried_again() {
            String order = ordered(analyst, monthly());
            database.changeAsSuperuser("update statistics_report_order set breakdowns = '{nonsense}'");
            String report = wantsNow(order).jsonPath().getString("id");
            String incidents = "select count(*) from statistics_incident where tenant_id = ? and sample like ?";
            Await.until(SOON, () -> database.number(incidents, TENANT, "%" + report + "%"), found -> found == 1);
            Problem.of(analyst.request().get(REPORTS + "/" + report + "/pdf")).is(404, "not-found");

            database.changeAsSuperuser("update statistics_report_order set breakdowns = '{}'");
            database.changeAsSuperuser(
                    "update statistics_report set due_at = now() where report_id = '" + report + "'");

            assertThat(made(order)).isEqualTo(report);
            assertThat(database.number(incidents, TENANT, "%" + report + "%")).isOne();
            database.changeAsSuperuser("delete from statistics_incident where sample like '%" + report + "%'");
        }

        @Test
        void are_the_bureaus_alone() {
            String order = ordered(analyst, monthly());
            String report = made(order);
            Traveller other = Traveller.at(market, "macau", "/bureau/analysts");

            for (String form : List.of("pdf", "xlsx")) {
                Problem.of(other.request().get(REPORTS + "/" + report + "/" + form))
                        .is(404, "not-found");
                Problem.of(other.request().get("/tenants/macau/bureau/statistics/reports/" + report + "/" + form))
                        .is(404, "not-found");
            }
            Problem.of(other.post("/tenants/macau/bureau/statistics/reports/orders/" + order + "/last", Map.of()))
                    .is(404, "not-found");
            assertThat(other.request()
                            .get("/tenants/macau/bureau/statistics/reports")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
    }

    @Nested
    class TheOrders {
        private Response changes(String order, String version, Map<String, Object> wanted) {
            return analyst.request()
                    .header("If-Match", version)
                    .contentType(ContentType.JSON)
                    .body(Json.write(wanted))
                    .put(ORDERS + "/" + order);
        }

        @Test
        void are_changed_by_who_has_seen_them_and_stopped() {
            String order = ordered(analyst, monthly());

            Response changed = changes(order, "\"1\"", monthly("every", "week"));

            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
            Problem.of(changes(order, "\"1\"", monthly())).is(412, "report-order-changed");
            JsonPath list = director.request().get(REPORTS).jsonPath();
            assertThat(list.getList("orders.every")).containsExactly("week");
            assertThat(LocalDate.parse(list.getString("orders[0].nextAfter"))).isAfterOrEqualTo(Calendar.today());
            assertThat(director.request().delete(ORDERS + "/" + order).statusCode())
                    .isEqualTo(204);
            Problem.of(director.request().delete(ORDERS + "/" + order)).is(404, "not-found");
        }

        @Test
        void leave_what_was_made_when_they_are_stopped() {
            String order = ordered(analyst, monthly());
            String report = made(order);
            assertThat(analyst.request().delete(ORDERS + "/" + order).statusCode())
                    .isEqualTo(204);

            assertThat(file(report, "pdf")).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "name, '', name",
            "every, day, every",
            "language, fr, language",
            "breakdowns, listing, breakdowns",
            "views, 00000000-0000-0000-0000-000000000000, views"
        })
        void have_their_bounds(String field, String value, String fault) {
            Object wanted = List.of("breakdowns", "views").contains(field) ? List.of(value) : value;
            for (String language : Problem.LANGUAGES) {
                Problem.of(analyst.reading(language).post(ORDERS, monthly(field, wanted)))
                        .is(422, "invalid-request")
                        .names(fault);
            }
        }

        @Test
        void are_only_so_many() {
            for (int i = 0; i < 20; i++) {
                ordered(analyst, monthly());
            }
            Problem.of(analyst.post(ORDERS, monthly()))
                    .is(422, "invalid-request")
                    .names("name");
        }
    }

    @Nested
    class WhoIsTold {
        private List<String> told(Traveller reader) {
            return reader.request().get(ROOM + "/notices").jsonPath().getList("items.text", String.class);
        }

        @Test
        void is_who_has_ordered_and_the_directors_if_they_are_to_be() {
            Traveller colleague = Traveller.at(market, TENANT, "/bureau/analysts");
            made(ordered(analyst, monthly("tellsDirectors", true)));
            String sentence = "The report “Monthly =1+1” about " + LAST_MONTH + " is ready";

            assertThat(told(analyst)).containsExactly(sentence);
            assertThat(told(director)).containsExactly(sentence);
            assertThat(told(colleague)).isEmpty();
            assertThat(analyst.request().get(ROOM + "/notices").jsonPath().getInt("unread"))
                    .isOne();
            assertThat(database.rows("select payload from outbox where handler = 'notice-mail'"))
                    .hasSize(2)
                    .anySatisfy(letter -> assertThat(letter.text("payload")).contains(analyst.subject()))
                    .anySatisfy(letter -> assertThat(letter.text("payload")).contains("/directors"));
        }

        @Test
        void is_no_director_unless_they_are_to_be_and_one_who_orders_for_all_once() {
            made(ordered(analyst, monthly()));
            assertThat(told(director)).isEmpty();

            made(ordered(director, monthly("tellsDirectors", true)));
            assertThat(told(director)).hasSize(1);
        }

        @Test
        void is_forgotten_with_the_person() {
            made(ordered(analyst, monthly()));
            Wall wall = new Wall(database);
            Actor self = Actor.person(analyst.subject());

            for (String table : List.of("statistics_report_reader", "operator_notice")) {
                assertThat(wall.read(self, "select count(*) from " + table)).containsExactly("1");
                assertThat(wall.write(self, "delete from " + table)).isEqualTo("1");
                assertThat(wall.read(Actor.person("somebody"), "select count(*) from " + table))
                        .containsExactly("0");
            }
        }
    }
}
