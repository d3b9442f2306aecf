package org.panprd.marketplace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.CsvWriter;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.XlsxWriter;

class ReadSheetTest {
    private static final SheetTable TABLE =
            new SheetTable("", List.of("listing", "option", "from", "capacity", "closed"), List.of("listing", "from"));

    private final SheetFaults faults = new SheetFaults();

    private List<SheetRow> read(byte[] content) {
        return new ReadSheet(List.of(TABLE), faults, rows -> {}).read(content);
    }

    private List<SheetRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faultKeys() {
        return faults.all().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .toList();
    }

    private static byte[] spreadsheet(List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new XlsxWriter(bytes)) {
            for (List<Object> row : rows) {
                writer.row(row);
            }
        }
        return bytes.toByteArray();
    }

    @Nested
    class A_text_file {
        @Test
        void names_its_columns_in_any_language_and_order() {
            List<SheetRow> rows = read("\uFEFF开始日期,LISTING,容量\r\n2027-01-02,inn,5\r\n\r\n2027-01-03,inn,\r\n");

            assertThat(faults.all()).isEmpty();
            assertThat(rows)
                    .containsExactly(
                            new SheetRow("", 2, Map.of("from", "2027-01-02", "listing", "inn", "capacity", "5")),
                            new SheetRow("", 4, Map.of("from", "2027-01-03", "listing", "inn")));
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void is_parted_by_what_its_first_line_is_parted_by(String delimiter) {
            List<SheetRow> rows = read(String.join(delimiter, "listing", "from", "capacity") + "\n"
                    + String.join(delimiter, "inn", "2027-01-02", "\"1,5;\"") + "\n");

            assertThat(rows.get(0).cells()).containsEntry("capacity", "1,5;");
        }

        @Test
        void may_be_written_as_a_chinese_spreadsheet_writes_it() {
            List<SheetRow> rows = read("产品,开始日期\n inn ,2027/1/2\n".getBytes(Charset.forName("GB18030")));

            assertThat(faults.all()).isEmpty();
            assertThat(rows.get(0).text("listing")).isEqualTo("inn");
        }
    }

    @Nested
    class A_spreadsheet {
        @Test
        void gives_dates_and_numbers_however_they_are_shown() throws IOException {
            List<SheetRow> rows = read(spreadsheet(List.of(
                    List.of("listing", "from", "capacity"),
                    List.of("inn", LocalDate.of(2027, 1, 2), 5),
                    List.of("inn", "2027-01-03", new BigDecimal("12.50")))));

            assertThat(rows.get(0).cells()).isEqualTo(Map.of("listing", "inn", "from", "2027-01-02", "capacity", "5"));
            assertThat(rows.get(1).amount("capacity", faults)).isEqualTo(1250);
        }

        @Test
        void gives_what_a_formula_came_to() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                var page = book.createSheet();
                var head = page.createRow(0);
                head.createCell(0).setCellValue("listing");
                head.createCell(1).setCellValue("from");
                head.createCell(2).setCellValue("capacity");
                var row = page.createRow(1);
                row.createCell(0).setCellValue("inn");
                row.createCell(1).setCellValue("2027-01-02");
                row.createCell(2).setCellFormula("2+3");
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                book.write(bytes);
            }

            assertThat(read(bytes.toByteArray()).get(0).text("capacity")).isEqualTo("5");
        }
    }

    @Nested
    class What_was_written_here {
        static Stream<Arguments> writers() {
            return Stream.of(
                    Arguments.of((ExportSheet.Form) CsvWriter::new), Arguments.of((ExportSheet.Form) XlsxWriter::new));
        }

        @ParameterizedTest
        @MethodSource("writers")
        void is_read_again_as_it_was(ExportSheet.Form form) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (SheetWriter writer = form.into(bytes)) {
                writer.row(List.of("listing", "option", "from", "capacity"));
                writer.row(List.of("=HYPERLINK(\"http://evil\")", "-1", LocalDate.of(2027, 1, 2), 5));
                writer.row(Arrays.asList("inn", null, LocalDate.of(2027, 1, 3), 7));
            }

            List<SheetRow> rows = read(bytes.toByteArray());

            assertThat(rows.get(0).cells())
                    .isEqualTo(Map.of(
                            "listing",
                            "=HYPERLINK(\"http://evil\")",
                            "option",
                            "-1",
                            "from",
                            "2027-01-02",
                            "capacity",
                            "5"));
            assertThat(rows.get(1).cells()).doesNotContainKey("option").containsEntry("capacity", "7");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"})
        void is_no_formula_in_a_text_file(String text) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (SheetWriter writer = new CsvWriter(bytes)) {
                writer.row(List.of(text));
            }

            String written = bytes.toString(StandardCharsets.UTF_8);
            assertThat(written.replace("\uFEFF", "").replace("\"", "")).startsWith("'");
        }
    }

    @Nested
    class At_fault {
        @Test
        void is_a_sheet_of_another_shape() {
            assertThat(read("name,from,from\nx,y,z\n")).isEmpty();

            assertThat(faultKeys())
                    .containsExactly(
                            "1 name sheet-column-unknown",
                            "1 from sheet-column-twice",
                            "1 listing sheet-column-missing");
        }

        @Test
        void is_no_date_or_time_that_a_spreadsheet_has_written_anew() {
            SheetRow row = new SheetRow("", 2, Map.of("from", "2027/2/3", "startTime", "9:05:00"));

            assertThat(row.date("from", faults)).isEqualTo("2027-02-03");
            assertThat(row.time("startTime", faults)).isEqualTo("09:05");
            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void is_told_in_a_few_words_however_much_it_says() {
            read("x".repeat(1_000_000) + ",from\n");

            assertThat(faultKeys()).hasSize(2);
            assertThat(faults.all()).allMatch(fault -> fault.column().length() < 200);
        }

        static Stream<Arguments> broken() throws IOException {
            return Stream.of(
                    Arguments.of("no spreadsheet", "PK\3\4 and nothing more".getBytes(StandardCharsets.UTF_8)),
                    Arguments.of(
                            "a cell that never ends", "listing,from\n\"open,2027".getBytes(StandardCharsets.UTF_8)),
                    Arguments.of("very much of nothing", bomb()),
                    Arguments.of("more rows than anybody writes", heavy("sheet1.xml", "worksheet", 100)),
                    Arguments.of("more styles than anybody has", heavy("styles.xml", "styleSheet", 4)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void broken(String what, byte[] sent) {
            read(sent);

            assertThat(faultKeys()).containsExactly("0  sheet-broken");
        }

        @Test
        void is_nothing() {
            read(new byte[0]);

            assertThat(faultKeys()).containsExactly("0  sheet-empty");
        }

        @Test
        void is_what_is_too_long() {
            String row = "inn,2027-01-02\n";
            List<SheetRow> rows = read("listing,from\n" + row.repeat(ReadSheet.MOST_ROWS + 5));

            assertThat(rows).hasSize(ReadSheet.MOST_ROWS);
            assertThat(faultKeys()).containsExactly(ReadSheet.MOST_ROWS + 2 + "  sheet-rows");
        }

        @Test
        void is_more_text_than_can_be_held() {
            String cell = "x".repeat(ReadSheet.MOST_CHARACTERS);
            int most = ReadSheet.MOST_TEXT / ReadSheet.MOST_CHARACTERS / 2;

            List<SheetRow> rows = read("listing,from\n" + (cell + "," + cell + "\n").repeat(most + 9));

            assertThat(rows).hasSize(most + 1);
            assertThat(faultKeys()).containsExactly(most + 3 + "  sheet-text");
        }

        @Test
        void is_a_cell_that_cannot_be_read() {
            SheetRow row = read("listing,from,capacity,closed\ninn,2027-02-30,five,maybe\n")
                    .get(0);

            assertThat(row.date("from", faults)).isNull();
            assertThat(row.number("capacity", faults)).isNull();
            assertThat(row.yes("closed", faults)).isNull();
            assertThat(faultKeys()).containsExactly("2 from date", "2 capacity sheet-number", "2 closed sheet-yes-no");
        }

        /** A part of so many megabytes that are not all the same, in a spreadsheet that is one. */
        private static byte[] heavy(String part, String root, int megabytes) throws IOException {
            var bytes = new ByteArrayOutputStream();
            Path plain = Files.createTempFile("plain", ".xlsx");
            Files.write(plain, spreadsheet(List.of(List.of("listing", "from"), List.of("inn", "2027-01-02"))));
            try (ZipFile from = new ZipFile(plain.toFile());
                    ZipOutputStream to = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().endsWith(part)) {
                        heavy(to, root, megabytes);
                    } else {
                        from.getInputStream(entry).transferTo(to);
                    }
                }
            }
            Files.delete(plain);
            return bytes.toByteArray();
        }

        private static void heavy(OutputStream page, String root, int megabytes) throws IOException {
            String start = "<?xml version=\"1.0\"?><" + root
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
            page.write(start.getBytes(StandardCharsets.UTF_8));
            Random random = new Random(1);
            for (int i = 0; i < megabytes * 1024; i++) {
                page.write(("<!--" + random.nextLong() + "x".repeat(1_000) + "-->").getBytes(StandardCharsets.UTF_8));
            }
            page.write(("</" + root + ">").getBytes(StandardCharsets.UTF_8));
        }

        /** A gigabyte of nothing. */
        private static byte[] bomb() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                byte[] nothing = new byte[1024 * 1024];
                for (int i = 0; i < 64; i++) {
                    zip.write(nothing);
                }
            }
            return bytes.toByteArray();
        }
    }

    @Test
    void words_for_yes_weekdays_and_progress_are_understood() {
        List<Integer> told = new ArrayList<>();
        String sheet = "listing,from,closed\n" + "inn,2027-01-02,是\n".repeat(2_500);

        List<SheetRow> rows =
                new ReadSheet(List.of(TABLE), faults, told::add).read(sheet.getBytes(StandardCharsets.UTF_8));

        assertThat(rows.get(0).yes("closed", faults)).isTrue();
        assertThat(new SheetRow("", 1, Map.of("d", "1, 7")).weekdays("d", faults))
                .isEqualTo(Set.of(1, 7));
        assertThat(told).containsExactly(1_000, 2_000);
    }
}
