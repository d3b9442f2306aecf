package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A name list as a spreadsheet. Every cell is a text, and marked to be read as one whatever it begins with: no name is a
 * formula, in Excel or in what is saved from it.
 */
@ApplicationScoped
class NameListXlsx {
    private static final int CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(8, 22, 26, 14, 13, 22, 34, 20, 13, 22, 16);

    byte[] write(NameListSheet sheet) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            CellStyle plain = text(book, false);
            CellStyle bold = text(book, true);
            XSSFSheet page = book.createSheet("名单");
            int next = 0;
            write(page.createRow(next++), List.of(sheet.title()), bold);
            for (NameListSheet.Labelled line : sheet.header()) {
                Row row = page.createRow(next++);
                write(row, List.of(line.label(), "", "", line.value()), plain);
            }
            int head = next;
            write(page.createRow(next++), sheet.columns(), bold);
            page.createFreezePane(0, next);
            for (List<String> row : sheet.rows()) {
                write(page.createRow(next++), row, plain);
            }
            for (String note : sheet.notes()) {
                write(page.createRow(next++), List.of(note), plain);
            }
            lay(page, head, sheet.foot());
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a spreadsheet", e);
        }
    }

    /** On paper: across, all columns on a page, their headings and the number on each. */
    private static void lay(XSSFSheet page, int head, String foot) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            page.setColumnWidth(i, WIDTHS.get(i) * CHARACTER);
        }
        page.setRepeatingRows(CellRangeAddress.valueOf((head + 1) + ":" + (head + 1)));
        page.setFitToPage(true);
        page.getPrintSetup().setLandscape(true);
        page.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        page.getPrintSetup().setFitHeight((short) 0);
        page.getFooter().setLeft(foot.replace("&", "&&"));
        page.getFooter().setRight("&P / &N");
    }

    private static void write(Row row, List<String> texts, CellStyle style) {
        for (String text : texts) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellStyle(style);
            cell.setCellValue(text);
        }
    }

    private static CellStyle text(Workbook book, boolean bold) {
        CellStyle style = book.createCellStyle();
        style.setQuotePrefixed(true);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        if (bold) {
            Font font = book.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setBorderBottom(BorderStyle.THIN);
        }
        return style;
    }
}
