package org.panprd.marketplace.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) in UTF-8 with a mark at its beginning, by which spreadsheets know that. */
public final class CsvWriter implements SheetWriter {
    private final CSVPrinter printer;

    public CsvWriter(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof String text && SheetWriter.isFormula(text) ? "'" + text : cell);
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
