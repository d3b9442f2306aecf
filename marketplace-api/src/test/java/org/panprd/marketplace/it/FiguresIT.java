package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's figures, against {@link KnownSales}, which were added up by hand. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresIT {
    private static final String PATH = Desk.path(KnownSales.TENANT, KnownSales.OPERATOR) + "/figures";
    private static final String APRIL = "?from=2020-04-01&to=2020-04-30";

    private final Market market;
    private final Database database;
    private final KnownSales known;
    private final Traveller operator;

    FiguresIT(Market market) {
        this.market = market;
        database = market.database();
        known = new KnownSales(database);
        operator = Traveller.at(market, KnownSales.TENANT, "/operators/" + KnownSales.OPERATOR);
    }

    @BeforeAll
    void sell() {
        known.add();
    }

    @AfterAll
    void forget() throws SQLException {
        known.remove();
        assertThat(database.wrongCounters()).isEmpty();
    }

    private JsonPath figures(String query) {
        Response answer = operator.request().get(PATH + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String line(JsonPath figures, String key) {
        String one = "sales.find { it.key == '" + key + "' }";
        return "%s items, %s guests, %s %s, %s cancelled, %s"
                .formatted(
                        figures.getString(one + ".items"),
                        figures.getString(one + ".guests"),
                        figures.getString(one + ".gross.currency"),
                        figures.getString(one + ".gross.amountMinor"),
                        figures.getString(one + ".cancelled"),
                        figures.getString(one + ".lead"));
    }

    @Nested
    class Sales {
        @Test
        void are_told_by_listing() {
            JsonPath figures = figures(APRIL);

            assertThat(figures.getList("sales.key")).containsExactly(KnownSales.CLASS, KnownSales.WALK);
            assertThat(line(figures, KnownSales.CLASS))
                    .isEqualTo("3 items, 4 guests, MOP 155000, 0 cancelled, [1, 1, 1, 0, 0, 0, 0]");
            assertThat(line(figures, KnownSales.WALK))
                    .isEqualTo("2 items, 7 guests, MOP 140000, 2 cancelled, [0, 0, 0, 0, 1, 0, 1]");
            assertThat(figures.getString("sales[0].title")).isNotEqualTo(KnownSales.CLASS);
        }

        @Test
        void are_told_by_channel() {
            JsonPath figures = figures(APRIL + "&by=channel");

            assertThat(figures.getList("sales.key")).containsExactly("WEB", KnownSales.RESELLER);
            assertThat(line(figures, "WEB"))
                    .isEqualTo("4 items, 8 guests, MOP 235000, 1 cancelled, [1, 1, 1, 0, 0, 0, 1]");
            assertThat(line(figures, KnownSales.RESELLER))
                    .isEqualTo("1 items, 3 guests, MOP 60000, 1 cancelled, [0, 0, 0, 0, 1, 0, 0]");
        }

        /** Half past eleven at night and half past midnight in Macau are one day in UTC. */
        @Test
        void are_told_by_the_days_of_the_region() {
            JsonPath figures = figures(APRIL + "&by=day");

            assertThat(figures.getList("sales.key")).hasSize(30);
            assertThat(line(figures, "2020-04-01"))
                    .isEqualTo("1 items, 2 guests, MOP 90000, 0 cancelled, [0, 1, 0, 0, 0, 0, 0]");
            assertThat(line(figures, "2020-04-02"))
                    .isEqualTo("2 items, 4 guests, MOP 105000, 1 cancelled, [1, 0, 0, 0, 1, 0, 0]");
            assertThat(line(figures, "2020-04-30"))
                    .isEqualTo("0 items, 0 guests, MOP 0, 0 cancelled, [0, 0, 0, 0, 0, 0, 0]");
            assertThat(figures("?from=2020-04-02&to=2020-04-02").getList("sales.items", Integer.class))
                    .containsExactly(1, 1);
        }

        @Test
        void begin_when_a_hold_is_paid_for() {
            Desk desk = new Desk(market, 130);
            Traveller traveller = market.traveller();
            String today = "/figures?by=day&from=" + Calendar.today();
            int before = desk.sees(today).getInt("sales[0].items");

            traveller.cancels(traveller.held(desk.trip()));
            UUID booking = traveller.held(desk.trip());
            assertThat(desk.sees(today).getInt("sales[0].items")).isEqualTo(before);
            traveller.pays(booking, "approve");
            traveller.awaits(booking, "CONFIRMED");

            assertThat(desk.sees(today).getInt("sales[0].items")).isEqualTo(before + 1);
            int cancelled = desk.sees(today).getInt("sales[0].cancelled");
            traveller.cancels(booking);
            assertThat(desk.sees(today).getInt("sales[0].items")).isEqualTo(before + 1);
            assertThat(desk.sees(today).getInt("sales[0].cancelled")).isEqualTo(cancelled + 1);
        }
    }

    @Nested
    class Days {
        @Test
        void are_as_full_as_was_sold() {
            JsonPath figures = figures(APRIL);

            assertThat(figures.getList("occupancy.week")).containsExactly("2020-04-06", "2020-04-13");
            assertThat(figures.getList("occupancy.listing")).containsOnly(KnownSales.CLASS);
            assertThat(figures.getList("occupancy.sold")).containsExactly(5, 3);
            assertThat(figures.getList("occupancy.capacity")).containsExactly(20, 3);
        }

        @Test
        void ahead_tell_who_comes() {
            JsonPath figures = figures(APRIL);

            assertThat(figures.getList("ahead.date", String.class))
                    .hasSize(8)
                    .startsWith(Calendar.today().toString())
                    .endsWith(Calendar.today().plusDays(7).toString());
            assertThat(figures.getList("ahead.items", Integer.class)).startsWith(1, 0);
            assertThat(figures.getList("ahead.guests", Integer.class)).startsWith(5, 0);
            assertThat(figures.getLong("ahead[7].capacity"))
                    .isPositive()
                    .isEqualTo(database.number(
                            "select sum(capacity) from allotment where tenant_id = 'macau' and day = ?"
                                    + " and split_part(resource, '/', 1) in ('" + KnownSales.CLASS + "', '"
                                    + KnownSales.WALK + "')",
                            Calendar.today().plusDays(7)));
        }
    }

    @Nested
    class Files {
        private byte[] loads(String file, String type) {
            Response answer = operator.reading("en").request().get(PATH + file);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(type);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("Content-Disposition")).contains("-2020-04-01-2020-04-30.");
            return answer.asByteArray();
        }

        @Test
        void hold_the_same_as_text() throws IOException {
            String text = new String(loads("/sales.csv" + APRIL + "&by=channel", "text/csv"), StandardCharsets.UTF_8);

            List<CSVRecord> rows =
                    CSVFormat.RFC4180.parse(new java.io.StringReader(text)).getRecords();
            assertThat(text).startsWith("\uFEFFCode,");
            assertThat(rows.get(1))
                    .containsExactly(
                            "WEB",
                            "Own website",
                            "4",
                            "8",
                            "MOP",
                            "2350.00",
                            "1",
                            "25.0",
                            "1",
                            "1",
                            "1",
                            "0",
                            "0",
                            "0",
                            "1");
            assertThat(rows).hasSize(3);
            Problem.of(operator.request().get(PATH + "/guests.csv")).is(404, "not-found");
        }

        @Test
        void hold_the_same_as_a_spreadsheet() throws IOException {
            byte[] content = loads("/figures.xlsx" + APRIL, "application/vnd.openxmlformats");

            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(3);
                Sheet sales = book.getSheet("Sales");
                assertThat(sales.getRow(1).getCell(0).getStringCellValue()).isEqualTo(KnownSales.CLASS);
                assertThat(sales.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(1550.0);
                assertThat(book.getSheet("Occupancy").getRow(1).getCell(5).getNumericCellValue())
                        .isEqualTo(25.0);
                assertThat(book.getSheet("Days ahead").getLastRowNum()).isEqualTo(8);
            }
        }
    }

    @Nested
    class Others {
        @Test
        void are_never_counted_nor_told() {
            Traveller rival = Traveller.at(market, KnownSales.TENANT, "/operators/" + KnownSales.RIVAL);

            Problem.of(rival.request().get(PATH)).is(404, "not-found");
            JsonPath own = rival.request()
                    .get(Desk.path(KnownSales.TENANT, KnownSales.RIVAL) + "/figures" + APRIL)
                    .jsonPath();
            assertThat(own.getList("sales.items", Integer.class)).containsExactly(1);
            assertThat(own.getList("occupancy.capacity", Integer.class)).containsExactly(50);
        }

        @ParameterizedTest
        @CsvSource({
            "from=soon, from",
            "from=2020-04-02&to=2020-04-01, to",
            "from=2020-04-02&to=2022-04-01, to",
            "by=guest, by"
        })
        void are_refused_what_cannot_be_read(String query, String field) {
            Problem.of(operator.request().get(PATH + "?" + query))
                    .is(422, "invalid-request")
                    .names(field);
        }
    }

    @Nested
    class AHundredThousandItems {
        private static final String OF_OPERATOR =
                " from booking_item where tenant_id = 'macau' and operator_code = 'haojiang-attractions'";

        @Test
        void are_counted_by_an_index() throws SQLException {
            try (ManyItems items = new ManyItems(database, Desk.OPERATOR)) {
                assertThat(items.plan("select listing_code, count(*)" + OF_OPERATOR
                                + " and paid_at >= now() - interval '5 days' and paid_at < now() group by 1"))
                        .contains("booking_item_paid", "paid_at >=")
                        .doesNotContain("Seq Scan on booking_item");
                assertThat(items.plan("select start_date, count(*)" + OF_OPERATOR
                                + " and start_date between '2031-01-01' and '2031-01-08'"
                                + " and status in ('CONFIRMED', 'REDEEMED') group by 1"))
                        .contains("booking_item_operator", "start_date >=")
                        .doesNotContain("Seq Scan on booking_item");
                assertThat(items.plan("select l.listing_code, date_trunc('week', a.day)::date, sum(a.sold)"
                                + " from listing l join resource r on r.tenant_id = l.tenant_id"
                                + " and split_part(r.resource, '/', 1) = l.listing_code"
                                + " join allotment a on (a.tenant_id, a.resource, a.at) = (r.tenant_id, r.resource, r.at)"
                                + " where l.tenant_id = 'macau' and l.operator_code = 'haojiang-attractions'"
                                + " and a.day between '2031-01-01' and '2031-01-08' group by 1, 2"))
                        .contains("allotment_pkey", "day >=")
                        .doesNotContain("Seq Scan on allotment");
            }
            try (ManyItems items = new ManyItems(database, "*")) {
                assertThat(items.plan("select i.operator_code, i.listing_code, count(*)"
                                + " from listing l join booking_item i using (tenant_id, listing_code)"
                                + " where l.tenant_id = 'macau' and l.status = 'SUSPENDED'"
                                + " and i.status in ('PENDING', 'CONFIRMED') and i.start_date >= current_date - 180"
                                + " and i.end_date >= current_date group by 1, 2"))
                        .contains("booking_item_listing")
                        .doesNotContain("Seq Scan on booking_item");
            }
        }
    }
}
