package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.it.Database.Actor;

/** What a bureau asks of its region's figures besides the figures: parts of them, files, and views that its staff share. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BureauStatisticsIT {
    private static final String PATH = "/tenants/macau/bureau/statistics";
    private static final String VIEWS = PATH + "/views/";
    private static final String MARCH = "?from=2018-03-01&to=2018-03-31&step=month&by=";

    private final Market market;
    private final Database database;
    private final Traveller bureau;

    BureauStatisticsIT(Market market) {
        this.market = market;
        database = market.database();
        bureau = Traveller.at(market, "macau", "/bureau/analysts");
    }

    @BeforeAll
    void count() {
        // Else the first night's check would find what nobody has booked.
        database.change(
                "insert into statistics_night values (current_date), (current_date + 1) on conflict do nothing");
        add("ALL", "*", 900);
        add("LISTING", KnownSales.CLASS, 400);
        add("LISTING", "historic-centre-walk", 300);
        database.rows("select place_code from place where tenant_id = 'macau'")
                .forEach(place -> add("PLACE", place.text("place_code"), 50));
        add("ORIGIN", "CN-GD", 607);
        add("ORIGIN", "HK", 200);
        add("ORIGIN", "VN", 90);
        add("ORIGIN", "NP", 3);
    }

    private void add(String dimension, String key, int visitors) {
        database.change(
                "insert into statistics_day (tenant_id, dimension, day, key, visitors, overnight, nights, revenue_minor,"
                        + " items, lead_days) values ('macau', ?, date '2018-03-06', ?, ?, ?, ?, ?, ?, ?)",
                dimension,
                key,
                visitors,
                visitors,
                2 * visitors,
                visitors * 12_345,
                visitors,
                visitors * 3);
    }

    @AfterAll
    void forget() {
        database.change("delete from statistics_day where tenant_id = 'macau' and day = date '2018-03-06'");
        database.change("delete from statistics_view where tenant_id = 'macau'");
    }

    private JsonPath figures(String query) {
        Response answer = bureau.request().get(PATH + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Nested
    class Within {
        @Test
        void an_operator_its_listings_are_told_and_no_other() {
            JsonPath figures = figures(MARCH + "listing&within=" + KnownSales.OPERATOR);

            assertThat(figures.getList("rows.key")).containsExactly(KnownSales.CLASS);
            assertThat(figures.getString("within")).isNotBlank().isNotEqualTo(KnownSales.OPERATOR);
            assertThat(figures(MARCH + "listing").getList("rows.key"))
                    .contains(KnownSales.CLASS, "historic-centre-walk");
        }

        @Test
        void a_city_its_places_are_told_and_no_other() {
            Row place = database.rows("select place_code, content::json -> 'city' ->> 'en' as city from place"
                            + " where tenant_id = 'macau' order by 1 limit 1")
                    .get(0);
            long inCity = database.number(
                    "select count(*) from place where tenant_id = 'macau' and content::json -> 'city' ->> 'en' = ?",
                    place.text("city"));

            assertThat(figures(MARCH + "place&within=" + place.text("city")).getList("rows.key"))
                    .contains(place.text("place_code"))
                    .hasSize((int) inCity);
            assertThat(figures(MARCH + "place&within=Atlantis").getList("rows")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"port-hour, nowhere", "port, nowhere", "origin, X", "residence, X", "listing, nothing"})
    void of_what_there_is_not_are_none(String by, String key) {
        assertThat(figures(MARCH + by + "&key=" + key).getList("rows.key")).containsExactly(key);
        assertThat(figures(MARCH + by + "&key=" + key + "&within=" + key).getList("rows"))
                .isEmpty();
    }

    @Nested
    class Files {
        private List<CSVRecord> csv(String query) throws IOException {
            Response answer = bureau.reading("en").request().get(PATH + ".csv" + query);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.header("Content-Disposition"))
                    .containsPattern("statistics-macau-[a-z-]+-201[78]-03-01-.*csv");
            String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF");
            return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        }

        @Test
        void say_the_same_as_the_view_and_leave_out_what_may_not_be_shown() throws IOException {
            List<CSVRecord> rows = csv(MARCH + "origin");

            CSVRecord march = row(rows, "CN-GD", "2018-03");
            assertThat(march.get(5)).isEqualTo("607");
            assertThat(march.get(12)).isEqualTo("74934.15");
            assertThat(march.get(19)).isEmpty();
            CSVRecord few = row(rows, "NP", "2018-03");
            assertThat(few.get(5)).isEmpty();
            assertThat(few.get(12)).isEmpty();
            assertThat(few.get(19)).isNotEmpty();
            assertThat(row(rows, "*", "2018-03").get(5)).isEqualTo("900");
            assertThat(rows).allMatch(row -> row.size() == 20);
        }

        private CSVRecord row(List<CSVRecord> rows, String key, String period) {
            return rows.stream()
                    .filter(row -> row.get(0).equals(key) && row.get(2).equals(period))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void name_what_is_not_shown_of_what_there_can_be() throws IOException {
            database.change("insert into statistics_day (tenant_id, dimension, day, key, visitors, cancelled, items)"
                    + " values ('macau', 'ALL', date '2017-03-06', '*', 600, 0, 600),"
                    + " ('macau', 'FLOW_TO', date '2017-03-06', 'hongkong', 60, 0, 60),"
                    + " ('macau', 'ALL', date '2017-04-06', '*', 0, 3, 3)");
            try {
                List<CSVRecord> rows = csv("?from=2017-03-01&to=2017-04-30&step=month&by=flow-to");

                assertThat(row(rows, "*", "2017-03").get(19)).isEmpty();
                assertThat(row(rows, "*", "2017-04").get(19))
                        .isEqualTo("revenue and items (fewer than 5 persons);"
                                + " cancellations and no-shows (fewer than 5 persons)");
                assertThat(row(rows, "hongkong", "2017-03").get(5)).isEqualTo("60");
                assertThat(row(rows, "hongkong", "2017-03").get(19)).isEmpty();
            } finally {
                database.change(
                        "delete from statistics_day where tenant_id = 'macau' and extract(year from day) = 2017");
            }
        }

        @Test
        void are_spreadsheets_too_with_numbers_in_them() throws IOException {
            byte[] content =
                    bureau.request().get(PATH + ".xlsx" + MARCH + "origin").asByteArray();

            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                assertThat(book.getSheetAt(0).getRow(1).getCell(5).getNumericCellValue())
                        .isEqualTo(900.0);
            }
        }

        @Test
        void are_refused_where_there_would_be_too_much_and_not_for_fewer_periods() {
            String year = "?by=theme&from=2016-01-01&to=2016-12-31&step=";
            database.change("insert into statistics_day (tenant_id, dimension, day, key, visitors)"
                    + " select 'macau', 'THEME', date '2016-07-01', 'theme-' || n, 50 from generate_series(1, 300) n");
            try {
                for (String form : List.of("", ".csv", ".xlsx")) {
                    Problem.of(bureau.request().get(PATH + form + year + "day"))
                            .is(422, "invalid-request")
                            .names("from");
                }
                assertThat(figures(year + "month").getList("rows")).hasSize(300);
            } finally {
                database.change("delete from statistics_day where tenant_id = 'macau' and day = date '2016-07-01'");
            }
        }

        @Test
        void are_refused_for_what_could_not_be_shown() {
            Problem.of(bureau.request().get(PATH + ".csv?by=secrets"))
                    .is(422, "invalid-request")
                    .names("by");
        }
    }

    @Nested
    class SharedViews {
        private Map<String, Object> view(String name, Map<String, String> filter) {
            return Map.of("name", name, "filter", filter);
        }

        private UUID keeps(String name) {
            UUID id = UUID.randomUUID();
            Response answer = bureau.put(VIEWS + id, view(name, Map.of("by", "origin", "step", "month")));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return id;
        }

        private List<String> names(Traveller reader) {
            return reader.request().get(VIEWS).jsonPath().getList("items.name", String.class);
        }

        @Test
        void are_found_and_removed_by_everybody_at_the_bureau() {
            UUID id = keeps(" Where from ");
            Traveller colleague = Traveller.at(market, "macau", "/bureau/directors");

            assertThat(names(colleague)).contains("Where from");
            for (int i = 0; i < 2; i++) {
                assertThat(colleague.request().delete(VIEWS + id).statusCode()).isEqualTo(204);
            }
            assertThat(names(bureau)).doesNotContain("Where from");
        }

        @Test
        void are_behind_the_wall_of_their_region() {
            UUID id = keeps("Wall");
            Wall wall = new Wall(database);
            String count = "select count(*) from statistics_view where view_id = '" + id + "'";

            assertThat(wall.read(Actor.of("macau"), count)).containsExactly("1");
            for (Actor other :
                    List.of(Actor.of("hongkong"), Actor.operator("macau", KnownSales.OPERATOR), Actor.person("one"))) {
                assertThat(wall.read(other, count)).as(other.toString()).containsExactly("0");
            }
        }

        @Test
        void are_fifty_at_the_most() {
            for (int i = names(bureau).size(); i < 50; i++) {
                keeps("View " + i);
            }

            Problem.of(bureau.put(VIEWS + UUID.randomUUID(), view("One more", Map.of())))
                    .is(409, "too-many-shared-views");
            database.change("delete from statistics_view where tenant_id = 'macau'");
        }

        @ParameterizedTest
        @CsvSource({"'', by, city, name", "A, by, secrets, by", "A, from, soon, from", "A, step, hour, step"})
        void are_not_kept_for_what_could_not_be_asked(String name, String field, String value, String fault) {
            Problem.of(bureau.put(VIEWS + UUID.randomUUID(), view(name, Map.of(field, value))))
                    .is(422, "invalid-request")
                    .names(fault);
        }
    }
}
