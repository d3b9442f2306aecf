package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Who comes on a day as a spreadsheet. Every cell is a text, and marked to be read as one: no name is a formula. */
@ApplicationScoped
class ManifestXlsx {
    private static final int CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(18, 22, 28, 50, 12);

    byte[] write(Manifest manifest) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            CellStyle style = text(book);
            XSSFSheet page = book.createSheet("1");
            int next = 0;
            write(page.createRow(next++), List.of(manifest.title()), style);
            write(page.createRow(next++), manifest.columns(), style);
            page.createFreezePane(0, next);
            for (Manifest.Group group : manifest.groups()) {
                write(page.createRow(next++), List.of(group.title()), style);
                for (List<String> row : group.rows()) {
                    write(page.createRow(next++), row, style);
                }
            }
            for (int i = 0; i < WIDTHS.size(); i++) {
                page.setColumnWidth(i, WIDTHS.get(i) * CHARACTER);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a spreadsheet", e);
        }
    }

    private static void write(Row row, List<String> texts, CellStyle style) {
        for (String text : texts) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellStyle(style);
            cell.setCellValue(text);
        }
    }

    private static CellStyle text(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setQuotePrefixed(true);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        return style;
    }
}
