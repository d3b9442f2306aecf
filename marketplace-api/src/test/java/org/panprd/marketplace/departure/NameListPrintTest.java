package org.panprd.marketplace.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.departure.People.EARLY;
import static org.panprd.marketplace.departure.People.MORNING;
import static org.panprd.marketplace.departure.People.booked;
import static org.panprd.marketplace.departure.People.named;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.booking.TourParticipant;
import org.panprd.marketplace.departure.Change.Kind;
import org.panprd.marketplace.platform.PdfFont;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

class NameListPrintTest {
    private static final Roll NOBODY = new Roll(List.of(), false);
    private static final PdfFont FONT = new PdfFont();

    static {
        FONT.load();
    }

    private static Roll group(int persons) {
        return Roll.of(
                IntStream.rangeClosed(1, persons)
                        .mapToObj(i -> booked(EARLY, MORNING, i, named("游客" + i, "YOU KE")))
                        .toList(),
                null);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static byte[] file(NameList list, Roll before) {
        NameListPdf writer = new NameListPdf();
        writer.font = FONT;
        return writer.write(NameListSheet.of(list, before, FONT.isShaping()));
    }

    private static String pdf(NameList list, Roll before) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(list, before))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Properties words(String language) throws IOException {
        return read("name-list_" + language + ".properties");
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (var stream = Objects.requireNonNull(NameListPrintTest.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void is_in_the_language_of_the_other_side_and_in_english_elsewhere() throws IOException {
        assertThat(pdf(People.list(1, "VN", group(1), List.of()), NOBODY))
                .contains("边境旅游团队名单表 / Danh sách đoàn khách du lịch biên giới", "Cửa khẩu", "Hộ chiếu", "Nữ");
        assertThat(pdf(People.list(1, "LA", group(1), List.of()), NOBODY))
                .contains("ສັນຊາດ", "ຍິງ")
                .doesNotContain("Nationality", "Quốc tịch");
        assertThat(pdf(People.list(1, "MM", group(1), List.of()), NOBODY))
                .contains("လူဦးရေ")
                .doesNotContain("Nationality");
        assertThat(pdf(People.list(1, "HK", group(1), List.of()), NOBODY))
                .contains("Name list of a border tour group", "Passport")
                .doesNotContain("Hộ chiếu");
    }

    @Test
    void is_in_english_where_the_machine_cannot_shape_lao() {
        NameListSheet sheet = NameListSheet.of(People.list(1, "LA", group(1), List.of()), NOBODY, false);

        assertThat(sheet.title()).isEqualTo("边境旅游团队名单表 / Name list of a border tour group");
    }

    /** Only what is shaped is drawn in other letters than it is copied in. */
    @ParameterizedTest
    @CsvSource({"LA, ບັນຊີລາຍຊື່", "MM, အဖွဲ့ခေါင်းဆောင်"})
    void shapes_lao_and_burmese_and_keeps_what_is_copied(String counterpart, String written) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(People.list(1, counterpart, group(1), List.of()), NOBODY))) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(content).contains("/ActualText");
            assertThat(new PDFTextStripper().getText(document).replace("\u200b", ""))
                    .contains(written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "lo", "my"})
    void has_all_words_and_glyphs_for_all_of_them(String language) throws IOException {
        Properties words = words(language);

        for (String key : words.stringPropertyNames()) {
            String text = words.getProperty(key);
            assertThat(FONT.phrase(text, 8).getContent()).as(key).isEqualTo(text);
            assertThat(Texts.text(Language.ENGLISH, key, "", "", "")).as(key).isNotBlank();
        }
        Properties english = read("/org/panprd/marketplace/messages_en.properties");
        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("nameList.") || key.startsWith("document."))
                        .toList());
    }

    @Test
    void numbers_everybody_and_every_page_and_repeats_the_headings() throws IOException {
        String text = pdf(People.list(1, "LA", group(60), List.of()), NOBODY);

        assertThat(text).contains("游客1", "游客60", "合计：60 人 / ລວມ: 60");
        int pages = text.split("证件号码", -1).length - 1;
        assertThat(pages).isGreaterThan(1);
        assertThat(text).contains("1 / " + pages, pages + " / " + pages, "2027-01-05T12:00+08:00 · 0123456789abcdef");
    }

    @Test
    void shows_a_mark_where_a_character_cannot_be_printed() throws IOException {
        Roll roll = Roll.of(List.of(booked(EARLY, MORNING, 1, named("ខ្មែរ李", "SOM LI"))), null);

        assertThat(pdf(People.list(1, "LA", roll, List.of()), NOBODY))
                .contains("〓")
                .contains("SOM LI");
    }

    @Test
    void says_who_leads_who_was_added_and_who_is_gone() throws IOException {
        TourParticipant li = booked(EARLY, MORNING, 1, named("李明", "LI MING"));
        TourParticipant wang = booked(EARLY, MORNING, 2, named("王芳", "WANG FANG"));
        Roll now = Roll.of(List.of(wang), wang.key());
        List<Change> changes = List.of(
                new Change(Kind.REMOVED, li.key().toString(), List.of()),
                new Change(Kind.ADDED, wang.key().toString(), List.of()));

        String text = pdf(People.list(2, "HK", now, changes), Roll.of(List.of(li), null));

        assertThat(text).contains("王芳 WANG FANG", "变更：人员退出", "Removed: 李明 LI MING", "Added");
    }

    @Test
    void is_a_sheet_of_texts_none_of_which_is_a_formula() throws IOException {
        Roll roll = Roll.of(List.of(booked(EARLY, MORNING, 1, named("=HYPERLINK(\"x\")", "LI MING"))), null);
        byte[] file = new NameListXlsx().write(NameListSheet.of(People.list(1, "LA", roll, List.of()), NOBODY, true));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var name = sheet.getRow(11).getCell(1);
            assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(11).getCell(0).getStringCellValue()).isEqualTo("1");
            assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(10);
            assertThat(sheet.getRow(12).getCell(0).getStringCellValue()).isEqualTo("合计：1 人 / ລວມ: 1");
        }
    }

    @Test
    void says_of_who_was_erased_that_they_were() throws IOException {
        Roll roll = Roll.of(List.of(booked(EARLY, MORNING, 1, null)), null);

        assertThat(pdf(People.list(1, "HK", roll, List.of()), NOBODY)).contains("Erased");
    }
}
