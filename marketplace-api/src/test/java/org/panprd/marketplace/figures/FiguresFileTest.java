package org.panprd.marketplace.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.figures.FiguresTables.Table;

class FiguresFileTest {
    private final FiguresFile file = new FiguresFile();

    private static Table table(String text) {
        return new Table(
                "sales", "销售", List.of("产品", "总额"), List.of(List.of(text, new BigDecimal("-12.50")), List.of("x", 3L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void no_text_is_a_formula(String text) throws IOException {
        CSVRecord row = csv(table(text)).get(1);
        assertThat(row.get(0)).isEqualTo("'" + text);

        try (XSSFWorkbook book = xlsx(table(text))) {
            XSSFRow first = book.getSheetAt(0).getRow(1);
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void a_number_stays_a_number_whatever_it_begins_with() throws IOException {
        assertThat(csv(table("a")).get(1)).containsExactly("a", "-12.50");
        try (XSSFWorkbook book = xlsx(table("a"))) {
            assertThat(book.getSheet("销售").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(-12.5);
            assertThat(book.getSheet("销售").getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(3.0);
        }
    }

    @Test
    void a_text_is_kept_whole() throws IOException {
        String text = "a, \"b\"\nc 澳门";

        assertThat(csv(table(text)).get(1).get(0)).isEqualTo(text);
        assertThat(new String(file.csv(table(text)), StandardCharsets.UTF_8)).startsWith("\uFEFF产品,总额\r\n");
    }

    private List<CSVRecord> csv(Table table) throws IOException {
        String text = new String(file.csv(table), StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    private XSSFWorkbook xlsx(Table table) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file.xlsx(List.of(table))));
    }
}
