package org.panprd.marketplace.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A spreadsheet, of which only the last rows are held; texts are marked as such. It is written out when it is closed. */
public final class XlsxWriter implements SheetWriter {
    private static final int HELD = 100;
    private static final int WIDTH = 16;
    private static final int CHARACTER = 256;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(HELD);
    private final CellStyle text = style("@");
    private final CellStyle day = style("yyyy-mm-dd");
    private final CellStyle amount = style("0.00");
    private @Nullable SXSSFSheet page;
    private int next;

    public XlsxWriter(OutputStream out) {
        this.out = out;
        text.setQuotePrefixed(true);
    }

    @Override
    public void page(String title) {
        page(title, new int[0]);
    }

    /** What follows stands on a page of its own, whose first row stays in view; its first columns are so many characters wide. */
    public void page(String title, int... widths) {
        SXSSFSheet begun = book.createSheet(WorkbookUtil.createSafeSheetName(title));
        begun.setDefaultColumnWidth(WIDTH);
        begun.createFreezePane(0, 1);
        for (int i = 0; i < widths.length; i++) {
            begun.setColumnWidth(i, widths[i] * CHARACTER);
        }
        page = begun;
        next = 0;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        Row row = begun().createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                write(row.createCell(i), value);
            }
        }
    }

    private SXSSFSheet begun() {
        if (page == null) {
            page("1");
        }
        return Objects.requireNonNull(page);
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }

    private void write(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(amount);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
            cell.setCellStyle(text);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
