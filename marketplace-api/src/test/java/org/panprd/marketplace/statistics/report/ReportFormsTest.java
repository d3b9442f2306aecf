package org.panprd.marketplace.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.PdfFont;
import org.panprd.marketplace.tenants.Language;

class ReportFormsTest {
    private static ReportPdf pdf;

    @BeforeAll
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static void load() {
        pdf = new ReportPdf();
        pdf.font = new PdfFont();
        pdf.font.load();
    }

    @Nested
    class AsPdf {
        private String text(PDDocument document, int page) throws IOException {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }

        @Test
        void it_lies_across_with_whose_it_is_and_numbers_its_pages() throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf.write(Reports.content(), Language.ENGLISH))) {
                assertThat(document.getPage(0).getRotation()).isEqualTo(90);
                assertThat(document.getNumberOfPages()).isGreaterThan(2);
                assertThat(text(document, 1)).contains("云南省文化和旅游厅", "每月 Report", "1 / ", "12,345", "67,890.10");
                assertThat(text(document, 2))
                        .contains("Revenue (CNY)", "2 / " + document.getNumberOfPages(), "云南省文化和旅游厅");
                assertThat(text(document, document.getNumberOfPages())).contains("遊客：Persons on items that stand.");
            }
        }

        @Test
        void what_may_not_be_shown_is_named_so_and_what_there_is_not_is_a_dash() throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf.write(Reports.content(), Language.TRADITIONAL_CHINESE))) {
                assertThat(text(document, 1)).contains("2026-10-02 未顯示 –", "Not shown: few");
            }
        }
    }

    @Nested
    class AsSpreadsheet {
        private XSSFWorkbook written() throws IOException {
            return new XSSFWorkbook(
                    new ByteArrayInputStream(new ReportXlsx().write(Reports.content(), Language.ENGLISH)));
        }

        @Test
        void each_table_has_a_page_in_which_numbers_are_numbers() throws IOException {
            try (XSSFWorkbook book = written()) {
                assertThat(book.getNumberOfSheets()).isEqualTo(3);
                Row first = Objects.requireNonNull(book.getSheetAt(1).getRow(1));
                assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(12_345.0);
                assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(67_890.1);
            }
        }

        @Test
        void what_may_not_be_shown_is_no_number_and_nothing_is_a_formula() throws IOException {
            try (XSSFWorkbook book = written()) {
                Row second = book.getSheetAt(1).getRow(2);
                assertThat(second.getCell(1).getStringCellValue()).isEqualTo("not shown");
                assertThat(second.getCell(2)).isNull();
                var formula = book.getSheetAt(2).getRow(1).getCell(0);
                assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
                assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }
}
