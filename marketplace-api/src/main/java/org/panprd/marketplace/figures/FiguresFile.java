package org.panprd.marketplace.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.panprd.marketplace.figures.FiguresTables.Table;
import org.panprd.marketplace.platform.CsvWriter;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.XlsxWriter;

/** Writes tables as files in which numbers are numbers, and no text is a formula to whoever opens them. */
@ApplicationScoped
class FiguresFile {
    private static final int FIRST_WIDTH = 30;

    byte[] csv(Table table) {
        var bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new CsvWriter(bytes)) {
            write(table, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text", e);
        }
        return bytes.toByteArray();
    }

    /** A page for each. */
    byte[] xlsx(List<Table> tables) {
        var bytes = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(bytes)) {
            for (Table table : tables) {
                writer.page(table.title(), FIRST_WIDTH, FIRST_WIDTH);
                write(table, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a spreadsheet", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Table table, SheetWriter writer) throws IOException {
        writer.row(table.columns());
        for (List<Object> row : table.rows()) {
            writer.row(row);
        }
    }
}
